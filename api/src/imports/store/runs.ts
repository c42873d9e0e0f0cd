import { db, pool } from '../../database.ts';
import type { ImportKind, Prisma } from '../../generated/client/client.ts';
import { InvalidImport } from '../errors.ts';
import type { Step, Tell } from '../progress.ts';
import { type RunState, runState, saysEverySeconds } from '../rules/runState.ts';

/** What the sender of a file was answered. */
export type RunAnswer = { readonly status: number; readonly body: object };

/** A file that was sent, and how far it has come. */
export type Run = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly startedAt: Date;
  /** Name of who sent it; null when the account is gone. */
  readonly startedBy: string | null;
  readonly state: RunState;
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  readonly answer: RunAnswer | null;
};

type Begun = Pick<Run, 'id' | 'kind' | 'fileName' | 'isDryRun' | 'startedAt'> & { readonly startedById: string };

/** Days that a run is kept: what landed is told by its import for good. */
const keptDays = 14;

/**
 * Writes down that a file has come, and forgets runs of long ago.
 * @throws InvalidImport when its id is taken: then the file was sent already
 */
export async function beginRun(run: Begun): Promise<void> {
  const { id, kind, fileName, isDryRun, startedAt, startedById } = run;
  await pool.query(`DELETE FROM import_run WHERE started_at < $1::timestamptz - make_interval(days => ${keptDays})`, [
    startedAt,
  ]);
  const { rowCount } = await pool.query(
    `INSERT INTO import_run (id, kind, file_name, is_dry_run, started_at, started_by_id, told_at)
     SELECT $1::uuid, $2::import_kind, $3, $4, $5::timestamptz, $6, now()
     WHERE NOT EXISTS (SELECT FROM import WHERE id = $1::uuid)
     ON CONFLICT (id) DO NOTHING`,
    [id, kind, fileName, isDryRun, startedAt, startedById],
  );
  if (rowCount !== 1) throw new InvalidImport('A file was sent under this id already: choose another.');
}

/** Says how far a run has come while it runs, and that its process lives. */
export type Telling = { readonly tell: Tell; readonly finish: (answer: RunAnswer) => Promise<void> };

/**
 * Writes down how far a run comes. Nobody waits for it: what was said meanwhile is written when the last word has been, and
 * one word at a time, so that the embedded database's one session is never asked for twice within the import's transaction.
 */
export function tellOf(id: string): Telling {
  let said: { step: Step; done: number; total: number } = { step: 'READING', done: 0, total: 0 };
  let writing: Promise<void> | null = null;
  let writtenAt = 0;
  const write = () => {
    if (writing) return;
    writtenAt = Date.now();
    writing = pool
      .query(
        `UPDATE import_run SET step = $2::import_step, done = $3, total = $4, told_at = now()
         WHERE id = $1 AND finished_at IS NULL`,
        [id, said.step, said.done, said.total],
      )
      // A word that is lost harms nobody: the import goes on.
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        writing = null;
      });
  };
  const living = setInterval(write, saysEverySeconds * 1000);
  living.unref();
  return {
    tell(step, done, total) {
      const isNew = step !== said.step;
      said = { step, done, total };
      if (isNew || Date.now() - writtenAt >= 500) write();
    },
    async finish(answer) {
      clearInterval(living);
      await writing;
      const value = answer as unknown as Prisma.InputJsonValue;
      await db.importRun.update({ where: { id }, data: { finishedAt: new Date(), answer: value } });
    },
  };
}

/** A run by its id; null when there is none (any more). */
export async function readRun(id: string): Promise<Run | null> {
  const [run] = await runsWhere<Pick<Run, 'answer'>>('answer', 'run.id = $1::uuid', [id]);
  return run ?? null;
}

/** What an answer came to, without the problems themselves: a file may have thousands, with their rows. */
type AnswerSummary = {
  readonly status: number | null;
  readonly rows: number | null;
  readonly created: number | null;
  readonly problemCount: number | null;
  /** Of a refusal of the whole file. */
  readonly code: string | null;
};
type RunSummary = Omit<Run, 'answer'> & AnswerSummary;

const summary = `(answer->>'status')::int AS status, (answer->'body'->>'rows')::int AS rows,
  (answer->'body'->>'created')::int AS created, answer->'body'->>'code' AS code,
  jsonb_array_length(answer->'body'->'problems') + coalesce((answer->'body'->>'moreProblems')::int, 0) AS "problemCount"`;

/** The runs of the last days, newest first, at most 25, with what each came to. */
export const latestRuns = (): Promise<RunSummary[]> => runsWhere<AnswerSummary>(summary, 'true', []);

type Row = Omit<Run, 'state' | 'answer'> & {
  readonly isFinished: boolean;
  readonly hasFailed: boolean | null;
  readonly hasLanded: boolean;
  readonly silentFor: number;
};

async function runsWhere<Answer>(answer: string, condition: string, values: readonly string[]) {
  const { rows } = await pool.query<Row & Answer>(
    `SELECT run.id, run.kind::text, file_name AS "fileName", is_dry_run AS "isDryRun", started_at AS "startedAt",
       "user".name AS "startedBy", step::text, done, total, ${answer}, finished_at IS NOT NULL AS "isFinished",
       (answer->>'status')::int >= 500 AS "hasFailed",
       EXISTS (SELECT FROM import WHERE import.id = run.id) AS "hasLanded",
       extract(epoch FROM now() - told_at)::float8 AS "silentFor"
     FROM import_run AS run LEFT JOIN "user" ON "user".id = started_by_id
     WHERE ${condition} ORDER BY started_at DESC, run.id LIMIT 25`,
    [...values],
  );
  return rows.map(({ isFinished, hasFailed, hasLanded, silentFor, ...run }) => ({
    ...run,
    state: runState({ isFinished, hasFailed: hasFailed ?? false, hasLanded, silentFor }),
  }));
}
