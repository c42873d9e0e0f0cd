import { randomUUID } from 'node:crypto';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Viewer } from '../../access.ts';
import { derive } from '../../benchmarks/store.ts';
import { catalogue } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { dayOf } from '../../days.ts';
import { NotFound } from '../../errors.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { register } from '../../register.ts';
import { opensAt } from '../../roundState.ts';
import { InvalidImport } from '../errors.ts';
import { type Outcome, type Sent, told } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { assessmentsIn } from '../rules/assessments.ts';
import { planOf } from '../rules/plan.ts';
import type { Table } from '../table.ts';
import { readStanding } from './standing.ts';
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
 * Imports wait for each other, so that the same file sent twice at once lands once. The file is read before the
 * transaction begins: the embedded database has one session, and nobody waits for it while we read.
 * @throws NotFound when there is no such round
 * @throws InvalidImport when the round got another version while the file was read
 */
export async function importAssessments(sent: Import): Promise<AssessmentsOutcome> {
  const { table, target, isDryRun, now, user } = sent;
  const published = 'published' in target ? target.published : await versionOfRound(target.roundId);
  const { id: checklistId, checklist, version } = published;
  const reading = { checklist, isInRound: 'roundId' in target, register: register(), today: dayOf(now) };
  const { assessments, problems: read } = assessmentsIn(table, reading);
  const rows = table.rows.length;
  const name = 'published' in target ? target.name : null;
  return db.$transaction(
    async (tx) => {
      if (!isDryRun) await tx.$executeRaw`LOCK TABLE import IN SHARE ROW EXCLUSIVE MODE`;
      const round = 'roundId' in target ? await lockRound(tx, target.roundId, published) : null;
      const standing = await readStanding(tx, { assessments, round, checklistId, name, isDryRun });
      const plan = planOf(assessments, standing, { checklist, version });
      const problems = [...sent.problems, ...read, ...plan.problems];
      const isClean = problems.length === 0;
      const writes = isClean && !isDryRun && (plan.create.length > 0 || plan.invite.length > 0);
      const importId = writes ? randomUUID() : null;
      if (importId) {
        if (round) await invite(tx, round, plan.invite, now);
        const { fileName, fileHash } = sent;
        await tx.import.create({
          data: {
            ...{ id: importId, kind: 'ASSESSMENTS', fileName, fileHash, rows },
            ...{ importedAt: now, importedById: user.id },
          },
        });
        await writeAssessments(tx, { created: plan.create, round, published, name, importId, user, now });
        const municipalityIds = [...new Set(plan.create.map(({ municipality }) => municipality.id))];
        if (municipalityIds.length > 0) await derive(tx, { municipalityIds, checklistId });
      }
      return {
        rows,
        created: isClean ? plan.create.length : 0,
        unchanged: isClean ? plan.unchanged : 0,
        invited: isClean ? plan.invite.length : 0,
        incomplete: isClean ? plan.incomplete : 0,
        ...told(problems),
        ...{ isDryRun, importId },
      };
    },
    // Some 357 municipalities; a long file of 20,000 rows takes longer.
    { timeout: 300_000, maxWait: 30_000 },
  );
}

/** @throws NotFound */
async function versionOfRound(id: string): Promise<PublishedVersion> {
  const round = await db.round.findUnique({ where: { id } });
  if (!round) throw new NotFound('round', id);
  return catalogue.version(round.checklistId, round.version)!;
}

/**
 * The round as it is while we write: its version and days are not changed meanwhile, and no edition is made.
 * @throws NotFound, InvalidImport when its version is not the one that the file was read for
 */
async function lockRound(tx: Tx, id: string, readFor: PublishedVersion): Promise<Round> {
  await tx.$queryRaw`SELECT 1 AS locked FROM round WHERE id = ${id}::uuid FOR SHARE`;
  const round = await tx.round.findUnique({ where: { id } });
  if (!round) throw new NotFound('round', id);
  if (round.checklistId !== readFor.id || round.version !== readFor.version) {
    throw new InvalidImport('The round got another version while the file was read: send it again.');
  }
  return round;
}

/**
 * Invitations of a historic round are as old as the round; nobody is mailed. Where an edition is out they are of today: who
 * was silent in it does not change any more.
 */
async function invite(tx: Tx, round: Round, municipalityIds: readonly number[], now: Date): Promise<void> {
  const opened = opensAt(round);
  const isPublished = (await tx.edition.count({ where: { roundId: round.id } })) > 0;
  const invitedAt = opened < now && !isPublished ? opened : now;
  await tx.roundInvitation.createMany({
    data: municipalityIds.map((municipalityId) => ({ roundId: round.id, municipalityId, invitedAt })),
    skipDuplicates: true,
  });
}
