import { randomUUID } from 'node:crypto';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import type { Viewer } from '../../access.ts';
import { derive, holdMunicipalities } from '../../benchmarks/store.ts';
import { db } from '../../database.ts';
import { dateOf, dayFrom, dayOf } from '../../days.ts';
import type { Prisma } from '../../generated/client/client.ts';
import { register } from '../../register.ts';
import { inTurns } from '../inTurns.ts';
import { type Outcome, type Sent, told } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { tellNobody } from '../progress.ts';
import { dugnadPlan, dugnadsIn, type FileDugnad, type StandingDugnad } from '../rules/dugnads.ts';
import type { Table } from '../table.ts';

type Tx = Prisma.TransactionClient;

type Import = Sent & {
  readonly table: Table;
  /** What reading the file came upon. */
  readonly problems: readonly Problem[];
  /** Versions whose themes may be named. */
  readonly themes: readonly PublishedVersion[];
  readonly user: Viewer;
};

/**
 * Imports a file's dugnads as a whole: all that are not there yet, or none when there is any problem. The municipality is
 * who had the code that day, also one that has ended since. The file is read before the transaction begins, so that
 * nobody waits for the embedded database's one session meanwhile.
 */
export async function importDugnads(sent: Import): Promise<Outcome> {
  const { table, themes, isDryRun, now, tell = tellNobody } = sent;
  const checklists = themes.map(({ checklist }) => checklist);
  const reading = { register: register(), today: dayOf(now), checklists };
  const { dugnads, problems: read } = await inTurns(dugnadsIn(table, reading), (done) =>
    tell('CHECKING', Math.min(done, table.rows.length), table.rows.length),
  );
  const rowCount = table.rows.length;
  return db.$transaction(
    async (tx) => {
      if (!isDryRun) await tx.$executeRaw`LOCK TABLE import IN SHARE ROW EXCLUSIVE MODE`;
      const involved = [...new Set(dugnads.map(({ municipality }) => municipality.id))];
      // Who enters one of these dugnads meanwhile is waited for, or waits: what stands is then all there is.
      if (!isDryRun) await holdMunicipalities(tx, involved);
      const plan = dugnadPlan(dugnads, await readStanding(tx, dugnads));
      const problems = [...sent.problems, ...read, ...plan.problems];
      const isClean = problems.length === 0;
      const importId = isClean && !isDryRun && plan.create.length > 0 ? (sent.importId ?? randomUUID()) : null;
      if (importId) {
        tell('WRITING', 0, plan.create.length);
        await write(tx, plan.create, importId, { ...sent, rowCount });
        const municipalityIds = [...new Set(plan.create.map(({ municipality }) => municipality.id))];
        tell('COUNTING', 0, 0);
        // Within: what is compared anew are rows that nobody else sees before this is committed, and both come at once.
        await derive(tx, { municipalityIds, checklistId: null });
      }
      return {
        rows: rowCount,
        created: isClean ? plan.create.length : 0,
        unchanged: isClean ? plan.unchanged : 0,
        ...told(problems),
        ...{ isDryRun, importId },
      };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

async function readStanding(tx: Tx, dugnads: readonly FileDugnad[]): Promise<Map<string, StandingDugnad[]>> {
  const found = await tx.dugnad.findMany({
    where: {
      municipalityId: { in: [...new Set(dugnads.map(({ municipality }) => municipality.id))] },
      heldOn: { in: [...new Set(dugnads.map(({ heldOn }) => heldOn))].map(dateOf) },
    },
    include: { participants: true, themes: true },
  });
  const standing = new Map<string, StandingDugnad[]>();
  for (const { municipalityId, removedAt, ...dugnad } of found) {
    const heldOn = dayFrom(dugnad.heldOn);
    const key = `${municipalityId} ${heldOn}`;
    standing.set(key, [...(standing.get(key) ?? []), { ...dugnad, heldOn, isRemoved: removedAt !== null }]);
  }
  return standing;
}

type Written = Sent & { readonly rowCount: number; readonly user: Viewer };

async function write(tx: Tx, dugnads: readonly FileDugnad[], importId: string, sent: Written): Promise<void> {
  const { fileName, fileHash, rowCount, user, now } = sent;
  const rows = dugnads.map((dugnad) => ({ id: randomUUID(), ...dugnad }));
  await tx.import.create({
    data: {
      ...{ id: importId, kind: 'DUGNADS', fileName, fileHash, rows: rowCount },
      ...{ importedAt: now, importedById: user.id },
    },
  });
  await tx.dugnad.createMany({
    data: rows.map(({ id, municipality, heldOn, place, isDigital, processLeader, minutes }) => ({
      ...{ id, municipalityId: municipality.id, heldOn: dateOf(heldOn), place, isDigital, processLeader, minutes },
      ...{ createdAt: now, createdById: user.id, updatedAt: now },
    })),
  });
  await tx.dugnadParticipants.createMany({
    data: rows.flatMap(({ id, participants }) => participants.map((one) => ({ dugnadId: id, ...one }))),
  });
  await tx.dugnadTheme.createMany({
    data: rows.flatMap(({ id, themes }) => themes.map((theme) => ({ dugnadId: id, ...theme }))),
  });
  await tx.importedDugnad.createMany({ data: rows.map(({ id, row }) => ({ dugnadId: id, importId, row })) });
}
