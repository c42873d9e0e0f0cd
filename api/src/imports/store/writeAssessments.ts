import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../access.ts';
import { actorOf } from '../../actor.ts';
import { lineOf } from '../../catalogue.ts';
import { startOfDay } from '../../days.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import { isClosed } from '../../roundState.ts';
import { InvalidImport } from '../errors.ts';
import type { Tell } from '../progress.ts';
import type { FileAssessment } from '../rules/assessments.ts';
import type { Submissions } from './submissions.ts';

type Tx = Prisma.TransactionClient;

type Writing = {
  readonly created: readonly FileAssessment[];
  readonly round: Round | null;
  readonly definition: { readonly checklistId: string; readonly version: string; readonly hash: string };
  /** Criteria and reflection questions of the checklist. */
  readonly questions: readonly string[];
  /** Emptied as they are written: a large file's receipts are not kept beside what is derived from it. */
  readonly submissions: Submissions;
  /** What stand-alone ones go by. */
  readonly name: string | null;
  readonly importId: string;
  readonly user: Viewer;
  readonly now: Date;
  readonly tell: Tell;
};

/** Assessments that are written by one statement: their answers as JSON stay small, and others are answered in between. */
const portion = 50;

/**
 * Writes assessments in the order that the database's own freezing allows: a draft, its answers, then the submission; and
 * where each came from.
 */
export async function writeAssessments(tx: Tx, writing: Writing): Promise<void> {
  const { created, definition, submissions, now, tell } = writing;
  if (created.length === 0) return;
  await tx.usedDefinition.createMany({ data: [{ ...definition, firstUsedAt: now }], skipDuplicates: true });
  for (let start = 0; start < created.length; start += portion) {
    tell('WRITING', start, created.length);
    const rows = created.slice(start, start + portion).map((file) => ({ id: randomUUID(), file }));
    await writeDrafts(tx, rows, writing);
    await writeAnswers(tx, rows, writing);
    await submit(tx, rows, writing);
    await writeOrigins(tx, rows, writing);
    for (const { file } of rows) submissions.delete(file);
  }
}

type Row = { readonly id: string; readonly file: FileAssessment };

async function writeDrafts(tx: Tx, rows: readonly Row[], { round, definition, name }: Writing): Promise<void> {
  const { checklistId, version } = definition;
  await tx.assessment.createMany({
    data: rows.map(({ id, file }) => ({
      ...{ id, chainId: id, municipalityId: file.municipality.id, roundId: round?.id ?? null, name },
      ...{ checklistId, versionLine: lineOf(version), startedAt: startOfDay(file.startedOn) },
    })),
  });
}

/** A row for each criterion and reflection question, as a form has them; nobody saved them here. */
async function writeAnswers(tx: Tx, rows: readonly Row[], { questions }: Writing): Promise<void> {
  const answers = rows.flatMap(({ id, file }) =>
    questions.map((criterionId) => {
      const { state, value } = file.answers.get(criterionId)?.answer ?? { state: 'UNANSWERED', value: {} };
      return { assessmentId: id, criterionId, state, value };
    }),
  );
  await tx.$executeRaw`
    INSERT INTO answer (assessment_id, criterion_id, state, value)
    SELECT "assessmentId", "criterionId", state::answer_state, value
    FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS a(
      "assessmentId" uuid, "criterionId" text, state text, value jsonb)`;
}

/** One statement for all: the answers are in, so each draft may become a submitted assessment. */
async function submit(tx: Tx, rows: readonly Row[], { round, submissions }: Writing): Promise<void> {
  const submitted = rows.map(({ id, file }) => {
    const { referenceOn, submittedOn, respondentRole, isFacilitated } = file;
    const columns = submissions.get(file);
    // Nothing that was submitted is ever taken away, so what was there when we looked is there now.
    if (!columns) throw new InvalidImport('What is there changed while the file was read: send it again.');
    const submittedAt = startOfDay(submittedOn);
    // Here, and not with the score: until the round is held its last day may be moved.
    const isLate = round !== null && isClosed(round, submittedAt);
    return { id, referenceOn, submittedAt, respondentRole, isFacilitated, isLate, ...columns };
  });
  await tx.$executeRaw`
    UPDATE assessment SET
      state = 'SUBMITTED', submitted_at = s."submittedAt", version = s.version, definition_hash = s."definitionHash",
      reference_on = s."referenceOn", municipality_code = s."municipalityCode", is_late = s."isLate",
      respondent_role = s."respondentRole", is_facilitated = s."isFacilitated", score = s.score,
      score_value = s."scoreValue", level = s.level, coverage = s.coverage, answered_count = s."answeredCount",
      asked_count = s."askedCount", receipt = s.receipt
    FROM jsonb_to_recordset(${JSON.stringify(submitted)}::jsonb) AS s(
      id uuid, "submittedAt" timestamptz, version text, "definitionHash" text, "referenceOn" date,
      "municipalityCode" text, "isLate" boolean, "respondentRole" text, "isFacilitated" boolean, score text,
      "scoreValue" double precision, level text, coverage text, "answeredCount" int, "askedCount" int, receipt text)
    WHERE assessment.id = s.id`;
}

/** Which file and row each came from, and who brought it in. */
async function writeOrigins(tx: Tx, rows: readonly Row[], { importId, user, now }: Writing): Promise<void> {
  await tx.importedAssessment.createMany({
    data: rows.map(({ id, file }) => ({ assessmentId: id, importId, row: file.row })),
  });
  await tx.assessmentEvent.createMany({
    data: rows.map(({ id, file }) => ({
      ...{ assessmentId: id, at: now, kind: 'IMPORTED', userId: user.id },
      ...{ actor: actorOf(user, file.municipality.id), detail: { import: importId, row: file.row } },
    })),
  });
}
