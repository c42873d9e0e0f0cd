import { dateOf } from '../../api/src/days.ts';
import type { Prisma } from '../../api/src/generated/client/client.ts';
import type { Demonstration } from './plan.ts';
import type { DemoRow } from './row.ts';

type Tx = Prisma.TransactionClient;

/**
 * Writes the demonstration, in the order that the database's own freezing allows: answers and ratings while the assessment is
 * a draft, then submission, then what came after.
 * @param administratorId who invited people and published second editions
 */
export async function writeDemonstration(tx: Tx, demonstration: Demonstration, postAddresses: readonly PostAddress[]) {
  await writePeople(tx, demonstration, postAddresses);
  await writeRounds(tx, demonstration);
  await writeAssessments(tx, demonstration);
  await writeEditions(tx, demonstration);
  await writeDugnads(tx, demonstration);
}

/** Where a municipality's mail goes. */
export type PostAddress = { readonly municipalityId: number; readonly address: string };

async function writePeople(tx: Tx, { users, seats, follows }: Demonstration, postAddresses: readonly PostAddress[]) {
  await tx.user.createMany({ data: users.map((user) => ({ ...user, emailVerified: true })) });
  await tx.seat.createMany({ data: [...seats] });
  await tx.follow.createMany({ data: [...follows] });
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

async function writeAssessments(tx: Tx, { rows, ratings }: Demonstration) {
  const ordered = rows.toSorted((a, b) => a.draft.number - b.draft.number);
  await tx.assessment.createMany({
    data: ordered.map(({ draft }) => ({ ...draft, referenceOn: draft.referenceOn && dateOf(draft.referenceOn) })),
  });
  await writeAnswers(tx, ordered);
  await writeProposals(tx, ordered);
  await tx.recalibration.createMany({ data: [...ratings] });
  const events = ofRow(ordered, (row) => row.events).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  await tx.assessmentEvent.createMany({ data: events });
  await submit(tx, ordered);
  await settle(tx, ordered);
}

/** What hangs on rows, each with the id of its row. */
const ofRow = <T extends object>(rows: readonly DemoRow[], own: (row: DemoRow) => readonly T[]) =>
  rows.flatMap((row) => own(row).map((one) => ({ ...one, assessmentId: row.draft.id })));

/** As one JSON each: 20,000 rows of parameters cost the client more than the database. */
async function writeAnswers(tx: Tx, rows: readonly DemoRow[]) {
  const answers = JSON.stringify(ofRow(rows, (row) => row.answers));
  await tx.$executeRaw`
    INSERT INTO answer (assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at)
    SELECT "assessmentId", "criterionId", revision, state::answer_state, value, "saveKey", "savedBy", "savedAt"
    FROM jsonb_to_recordset(${answers}::jsonb) AS a(
      "assessmentId" uuid, "criterionId" text, revision int, state text, value jsonb, "saveKey" uuid, "savedBy" text,
      "savedAt" timestamptz)`;
  const history = JSON.stringify(ofRow(rows, (row) => row.history));
  await tx.$executeRaw`
    INSERT INTO answer_history (assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at)
    SELECT "assessmentId", "criterionId", revision, state::answer_state, value, "saveKey", "savedBy", "savedAt"
    FROM jsonb_to_recordset(${history}::jsonb) AS h(
      "assessmentId" uuid, "criterionId" text, revision int, state text, value jsonb, "saveKey" uuid, "savedBy" text,
      "savedAt" timestamptz)`;
}

async function writeProposals(tx: Tx, rows: readonly DemoRow[]) {
  const proposals = JSON.stringify(ofRow(rows, (row) => row.proposals));
  await tx.$executeRaw`
    INSERT INTO proposal (assessment_id, criterion_id, state, value, origin_assessment_id, origin_checklist_id,
      origin_version, origin_criterion_id, origin_on, origin_round_name)
    SELECT "assessmentId", "criterionId", state::answer_state, value, "originAssessmentId", "originChecklistId",
      "originVersion", "originCriterionId", "originOn", "originRoundName"
    FROM jsonb_to_recordset(${proposals}::jsonb) AS p(
      "assessmentId" uuid, "criterionId" text, state text, value jsonb, "originAssessmentId" uuid,
      "originChecklistId" text, "originVersion" text, "originCriterionId" text, "originOn" date, "originRoundName" text)`;
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

async function writeDugnads(tx: Tx, { held }: Demonstration) {
  await tx.dugnad.createMany({ data: [...held.dugnads] });
  await tx.dugnadParticipants.createMany({ data: [...held.participants] });
  await tx.dugnadTheme.createMany({ data: [...held.themes] });
  await tx.action.createMany({ data: [...held.actions] });
  await tx.actionEvent.createMany({ data: [...held.steps] });
}
