import { dateOf } from '../../api/src/days.ts';
import type { Prisma } from '../../api/src/generated/client/client.ts';
import type { Demonstration } from './plan.ts';
import type { DemoRow } from './row.ts';

type Tx = Prisma.TransactionClient;

/**
 * Writes the demonstration, in the order that the database's own freezing allows: answers while the assessment is a
 * draft, then submission, then what came after.
 * @param administratorId who invited people and published second editions
 */
export async function writeDemonstration(tx: Tx, demonstration: Demonstration, postAddresses: readonly PostAddress[]) {
  await writePeople(tx, demonstration, postAddresses);
  await writeRounds(tx, demonstration);
  await writeAssessments(tx, demonstration.rows);
  await writeEditions(tx, demonstration);
}

/** Where a municipality's mail goes. */
export type PostAddress = { readonly municipalityId: number; readonly address: string };

async function writePeople(tx: Tx, { users, seats }: Demonstration, postAddresses: readonly PostAddress[]) {
  await tx.user.createMany({ data: users.map((user) => ({ ...user, emailVerified: true })) });
  await tx.seat.createMany({ data: [...seats] });
  await tx.$executeRaw`
    UPDATE municipality SET post_address = given.address
    FROM jsonb_to_recordset(${JSON.stringify(postAddresses)}::jsonb) AS given("municipalityId" int, address text)
    WHERE municipality.id = given."municipalityId"`;
}

async function writeRounds(tx: Tx, { rounds, invited, rows }: Demonstration) {
  await tx.round.createMany({
    data: rounds.map(({ id, name, checklistId, version, hash, opensOn, closesOn, publishesOn, createdAt }) => ({
      ...{ id, name, checklistId, version, hash, opensOn, closesOn, publishesOn, createdAt },
    })),
  });
  await tx.roundInvitation.createMany({
    data: rounds.flatMap(({ id, invitedAt }) =>
      invited.get(id)!.map((municipalityId) => ({ roundId: id, municipalityId, invitedAt })),
    ),
  });
  const used = new Map(
    rounds.map(({ checklistId, version, hash, createdAt }) => [
      `${checklistId}@${version}`,
      { checklistId, version, hash, firstUsedAt: createdAt },
    ]),
  );
  for (const { draft, submission } of rows) {
    const { version, definitionHash } = submission ?? {};
    const name = `${draft.checklistId}@${version}`;
    if (!version || !definitionHash || (used.get(name)?.firstUsedAt ?? draft.startedAt) < draft.startedAt) continue;
    used.set(name, {
      ...{ checklistId: draft.checklistId, version, hash: definitionHash, firstUsedAt: draft.startedAt },
    });
  }
  await tx.usedDefinition.createMany({ data: [...used.values()] });
}

async function writeAssessments(tx: Tx, rows: readonly DemoRow[]) {
  const ordered = rows.toSorted((a, b) => a.draft.number - b.draft.number);
  await tx.assessment.createMany({
    data: ordered.map(({ draft }) => ({ ...draft, referenceOn: draft.referenceOn && dateOf(draft.referenceOn) })),
  });
  const ofRow = <T extends object>(own: (row: DemoRow) => readonly T[]) =>
    ordered.flatMap((row) => own(row).map((one) => ({ ...one, assessmentId: row.draft.id })));
  await tx.answer.createMany({ data: ofRow(({ answers }) => answers) });
  await tx.answerHistory.createMany({ data: ofRow(({ history }) => history) });
  await tx.proposal.createMany({
    data: ofRow(({ proposals }) => proposals).map((one) => ({ ...one, originOn: dateOf(one.originOn) })),
  });
  await tx.assessmentEvent.createMany({
    data: ofRow(({ events }) => events).toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  });
  await submit(tx, ordered);
  await settle(tx, ordered);
}

/** One statement for all: the answers are in, so each draft may become a submitted assessment. */
async function submit(tx: Tx, rows: readonly DemoRow[]) {
  const submissions = rows.flatMap(({ draft, submission }) => (submission ? [{ id: draft.id, ...submission }] : []));
  await tx.$executeRaw`
    UPDATE assessment SET
      state = 'SUBMITTED', submitted_at = s."submittedAt", submitted_by_id = s."submittedById", version = s.version,
      definition_hash = s."definitionHash", reference_on = s."referenceOn", municipality_code = s."municipalityCode",
      is_late = s."isLate", respondent_role = s."respondentRole", is_facilitated = s."isFacilitated",
      prefilled_share = s."prefilledShare", score = s.score, score_value = s."scoreValue", level = s.level,
      coverage = s.coverage, answered_count = s."answeredCount", asked_count = s."askedCount", receipt = s.receipt
    FROM jsonb_to_recordset(${JSON.stringify(submissions)}::jsonb) AS s(
      id uuid, "submittedAt" timestamptz, "submittedById" text, version text, "definitionHash" text, "referenceOn" date,
      "municipalityCode" text, "isLate" boolean, "respondentRole" text, "isFacilitated" boolean,
      "prefilledShare" double precision, score text, "scoreValue" double precision, level text, coverage text,
      "answeredCount" int, "askedCount" int, receipt text)
    WHERE assessment.id = s.id`;
}

/** What came after submission: read, returned, published, superseded. */
async function settle(tx: Tx, rows: readonly DemoRow[]) {
  const fates = rows.flatMap(({ draft, fate }) => (fate ? [{ id: draft.id, ...fate }] : []));
  await tx.$executeRaw`
    UPDATE assessment SET
      state = f.state::assessment_state, reviewed_at = f."reviewedAt", returned_at = f."returnedAt",
      returned_by_id = f."returnedById", return_reason = f."returnReason", published_at = f."publishedAt",
      superseded_at = f."supersededAt"
    FROM jsonb_to_recordset(${JSON.stringify(fates)}::jsonb) AS f(
      id uuid, state text, "reviewedAt" timestamptz, "returnedAt" timestamptz, "returnedById" text, "returnReason" text,
      "publishedAt" timestamptz, "supersededAt" timestamptz)
    WHERE assessment.id = f.id`;
}

async function writeEditions(tx: Tx, { editions }: Demonstration) {
  await tx.edition.createMany({ data: editions.map(({ rowIds: _rowIds, ...edition }) => edition) });
  await tx.editionEntry.createMany({
    data: editions.flatMap(({ id, rowIds }) => rowIds.map((assessmentId) => ({ editionId: id, assessmentId }))),
  });
}
