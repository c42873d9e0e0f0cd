import { randomUUID } from 'node:crypto';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Viewer } from '../../access.ts';
import { answerIdsOf } from '../../checkedAnswer.ts';
import { db } from '../../database.ts';
import { dayOf } from '../../days.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { register } from '../../register.ts';
import { inTurns } from '../inTurns.ts';
import { type Outcome, type Sent, told } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { tellNobody } from '../progress.ts';
import { assessmentsIn } from '../rules/assessments.ts';
import { type Plan, planOf, type Standing } from '../rules/plan.ts';
import type { Table } from '../table.ts';
import { deriveInTurns } from './deriveInTurns.ts';
import { invite, lockRound, roundReadFor, versionOfRound } from './round.ts';
import { readStanding } from './standing.ts';
import { submissionsOf } from './submissions.ts';
import { writeAssessments } from './writeAssessments.ts';

type Tx = Prisma.TransactionClient;

/** What the assessments of a file belong to: a round by its id, or a version and the name that they go by. */
export type Target =
  | { readonly roundId: string }
  | { readonly published: PublishedVersion; readonly name: string | null };

/** What an import of assessments came to. */
export type AssessmentsOutcome = Outcome & {
  /** Municipalities that the round had not invited. */
  readonly invited: number;
  /** Of those created, how many leave open what was asked. */
  readonly incomplete: number;
};

type Import = Sent & {
  readonly table: Table;
  /** What reading the file came upon. */
  readonly problems: readonly Problem[];
  readonly target: Target;
  readonly user: Viewer;
};

/**
 * Imports a file's assessments as a whole: all that are not there yet, or none when there is any problem. Nobody gets a
 * mail. They are submitted as their municipalities submitted them: scored, frozen, with a receipt; incomplete ones too.
 * What needs nothing held comes first (the embedded database has one session): the file is read, held against what is there,
 * and what is missing scored and signed. Then imports wait for each other, so that the same file sent twice at once lands
 * once, and the file is held against what is there once more: between the two somebody may have written. Writing a large
 * file and deriving from it takes long, too, and all of it is held meanwhile: it is one transaction, done in portions.
 * @throws NotFound when there is no such round
 * @throws InvalidImport when the round got another version while the file was read
 */
export async function importAssessments(sent: Import): Promise<AssessmentsOutcome> {
  const { table, target, isDryRun, now, user, tell = tellNobody } = sent;
  const published = 'published' in target ? target.published : await versionOfRound(target.roundId);
  const { id: checklistId, checklist, version, hash } = published;
  const reading = { checklist, isInRound: 'roundId' in target, register: register(), today: dayOf(now) };
  const { assessments, problems: read } = await inTurns(assessmentsIn(table, reading), (done) =>
    tell('CHECKING', Math.min(done, table.rows.length), table.rows.length),
  );
  const rows = table.rows.length;
  const name = 'published' in target ? target.name : null;
  const roundId = 'roundId' in target ? target.roundId : null;
  const definition = { checklistId, version, hash };

  const standingIn = (tx: Tx, round: Round | null, isHeld: boolean): Promise<Standing> =>
    readStanding(tx, { assessments, round, checklistId, name, isHeld });
  const planFor = async (standing: Standing): Promise<Plan> => {
    const plan = await inTurns(planOf(assessments, standing, version));
    return { ...plan, problems: [...sent.problems, ...read, ...plan.problems] };
  };
  const outcomeOf = ({ create, invite, unchanged, problems }: Plan, importId: string | null): AssessmentsOutcome => {
    const isClean = problems.length === 0;
    return {
      rows,
      created: isClean ? create.length : 0,
      unchanged: isClean ? unchanged : 0,
      invited: isClean ? invite.length : 0,
      incomplete: isClean ? create.filter(({ isIncomplete }) => isIncomplete).length : 0,
      ...told(problems),
      ...{ isDryRun, importId },
    };
  };

  // One snapshot and no lock: who looks neither waits nor is waited for. What is there is read anew once we hold it, so of
  // this look only the plan is kept.
  const look = () =>
    db.$transaction(
      async (tx) => standingIn(tx, roundId === null ? null : await roundReadFor(tx, roundId, definition), false),
      { isolationLevel: 'RepeatableRead', ...patience },
    );
  const seen = await planFor(await look());
  if (isDryRun || !isToWrite(seen)) return outcomeOf(seen, null);
  tell('SCORING', 0, seen.create.length);
  const submissions = await submissionsOf(seen.create, published, (done) => tell('SCORING', done, seen.create.length));
  const questions = answerIdsOf(checklist);

  return db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE import IN SHARE ROW EXCLUSIVE MODE`;
    const round = roundId === null ? null : await lockRound(tx, roundId, definition);
    const plan = await planFor(await standingIn(tx, round, true));
    if (!isToWrite(plan)) return outcomeOf(plan, null);
    const importId = sent.importId ?? randomUUID();
    if (round) await invite(tx, round, plan.invite, now);
    const { fileName, fileHash } = sent;
    await tx.import.create({
      data: {
        ...{ id: importId, kind: 'ASSESSMENTS', fileName, fileHash, rows },
        ...{ importedAt: now, importedById: user.id },
      },
    });
    const writing = { created: plan.create, round, definition, questions, submissions, name };
    await writeAssessments(tx, { ...writing, importId, user, now, tell });
    // Within: it scores by theme and compares what nobody else sees before this is committed, and both come at once.
    await deriveInTurns(tx, plan.create, checklistId, tell);
    return outcomeOf(plan, importId);
  }, patience);
}

/** Some 357 municipalities; a long file of 20,000 rows takes longer. */
const patience = { timeout: 300_000, maxWait: 30_000 };

const isToWrite = ({ create, invite, problems }: Plan): boolean =>
  problems.length === 0 && (create.length > 0 || invite.length > 0);
