import { pool } from '../database.ts';
import type { Answer, Assessment, Proposal, Round } from '../generated/client/client.ts';

/** The round's own columns that stand in an assessment that was read here. */
export const roundColumns = [
  'id',
  'name',
  'checklistId',
  'version',
  'opensOn',
  'closesOn',
  'publishesOn',
  'closedAt',
] as const;

/** What decides who may save an answer and how it is read, and what is proposed for it. */
export type SavedInto = Pick<
  Assessment,
  'municipalityId' | 'state' | 'publishedAt' | 'checklistId' | 'versionLine' | 'version'
> & { readonly proposal: Proposal | null };

/** An answer with the present name of who saved it. */
export type NamedAnswer = Answer & { readonly savedByName: string | null };

/** An assessment with all that its form asks for; the receipt, which is long, is left for who asks for it. */
export type ReadAssessment = Omit<Assessment, 'receipt'> & {
  readonly answers: readonly NamedAnswer[];
  readonly proposals: readonly Proposal[];
  readonly municipality: { readonly id: number };
  readonly round: Pick<Round, (typeof roundColumns)[number]> | null;
  /** The row that it corrects. */
  readonly replaced: Omit<Assessment, 'receipt'> | null;
};

const day = (column: string) => `${column}::timestamp AT TIME ZONE 'UTC'`;

const assessmentStatement = {
  name: 'assessment',
  text: `SELECT a.id, a.chain_id AS "chainId", a.number, a.municipality_id AS "municipalityId", a.round_id AS "roundId",
      a.name, a.checklist_id AS "checklistId", a.version_line AS "versionLine", a.version,
      a.definition_hash AS "definitionHash", a.perspective, a.state, a.started_at AS "startedAt",
      a.started_by_id AS "startedById", a.submitted_at AS "submittedAt", a.submitted_by_id AS "submittedById",
      a.published_at AS "publishedAt", a.superseded_at AS "supersededAt", a.returned_at AS "returnedAt",
      a.returned_by_id AS "returnedById", a.return_reason AS "returnReason", a.reviewed_at AS "reviewedAt",
      ${day('a.reference_on')} AS "referenceOn", a.municipality_code AS "municipalityCode", a.is_late AS "isLate",
      a.respondent_role AS "respondentRole", a.is_facilitated AS "isFacilitated", a.prefilled_share AS "prefilledShare",
      a.score, a.score_value AS "scoreValue", a.level, a.coverage, a.answered_count AS "answeredCount",
      a.asked_count AS "askedCount", a.replaces_id AS "replacesId",
      r.name AS "round.name", r.checklist_id AS "round.checklistId", r.version AS "round.version",
      ${day('r.opens_on')} AS "round.opensOn", ${day('r.closes_on')} AS "round.closesOn",
      ${day('r.publishes_on')} AS "round.publishesOn", r.closed_at AS "round.closedAt"
    FROM assessment a LEFT JOIN round r ON r.id = a.round_id
    WHERE a.id = $1 OR a.id = (SELECT replaces_id FROM assessment WHERE id = $1)`,
};

const proposalColumns = `p.state, p.value, p.origin_assessment_id, p.origin_checklist_id, p.origin_version,
      p.origin_criterion_id, ${day('p.origin_on')}, p.origin_round_name`;

const savedStatement = {
  name: 'saved-into',
  rowMode: 'array',
  text: `SELECT a.municipality_id, a.state, a.published_at, a.checklist_id, a.version_line, a.version, ${proposalColumns}
    FROM assessment a LEFT JOIN proposal p ON p.assessment_id = a.id AND p.criterion_id = $2
    WHERE a.id = $1`,
} as const;

const answersStatement = {
  name: 'assessment-answers',
  rowMode: 'array',
  text: `SELECT x.criterion_id, x.revision, x.state, x.value, x.save_key, x.saved_by, x.saved_at, u.name,
      ${proposalColumns}
    FROM answer x
    LEFT JOIN "user" u ON u.id = x.saved_by
    LEFT JOIN proposal p ON p.assessment_id = x.assessment_id AND p.criterion_id = x.criterion_id
    WHERE x.assessment_id = $1`,
} as const;

type AnswerRow = [
  criterionId: string,
  revision: number,
  state: Answer['state'],
  value: Answer['value'],
  saveKey: string | null,
  savedBy: string | null,
  savedAt: Date | null,
  savedByName: string | null,
  ...proposal: ProposalRow,
];

/** The columns of a proposal; its state is null where there is none. */
type ProposalRow = [
  state: Proposal['state'] | null,
  value: Proposal['value'],
  originAssessmentId: string,
  originChecklistId: string,
  originVersion: string,
  originCriterionId: string,
  originOn: Date,
  originRoundName: string | null,
];

/**
 * One assessment with its answers, who saved them, what is proposed and what it corrects: two prepared statements at the
 * same time.
 * Who may see what of it is for the caller to decide.
 * @param id a UUID
 * @returns null when there is none
 */
export async function readAssessment(id: string): Promise<ReadAssessment | null> {
  const values = [id];
  const [found, answered] = await Promise.all([
    pool.query<Omit<Assessment, 'receipt'> & Record<string, unknown>>({ ...assessmentStatement, values }),
    pool.query<AnswerRow>({ ...answersStatement, values }),
  ]);
  const row = found.rows.find((one) => one.id === id.toLowerCase());
  if (!row) return null;
  return {
    ...row,
    municipality: { id: row.municipalityId },
    replaced: found.rows.find((other) => other.id === row.replacesId) ?? null,
    round: row.roundId === null ? null : roundOf(row.roundId, row),
    answers: answered.rows.map((answer) => answerOf(row.id, answer)),
    proposals: answered.rows.flatMap(
      ([criterionId, , , , , , , , ...proposal]) => proposalOf(row.id, criterionId, proposal) ?? [],
    ),
  };
}

type SavedRow = [
  municipalityId: number,
  state: Assessment['state'],
  publishedAt: Date | null,
  checklistId: string,
  versionLine: string,
  version: string | null,
  ...proposal: ProposalRow,
];

/**
 * What a save needs to know of its assessment, and the proposal for its criterion, in one prepared statement.
 * @param id a UUID
 * @returns null when there is no such assessment
 */
export async function readSaved(id: string, criterionId: string): Promise<SavedInto | null> {
  const { rows } = await pool.query<SavedRow>({ ...savedStatement, values: [id, criterionId] });
  const [row] = rows;
  if (!row) return null;
  const [municipalityId, state, publishedAt, checklistId, versionLine, version, ...proposal] = row;
  return {
    ...{ municipalityId, state, publishedAt, checklistId, versionLine, version },
    proposal: proposalOf(id, criterionId, proposal),
  };
}

function roundOf(id: string, row: Record<string, unknown>): NonNullable<ReadAssessment['round']> {
  const own = roundColumns.map((column) => [column, column === 'id' ? id : row[`round.${column}`]]);
  return Object.fromEntries(own) as NonNullable<ReadAssessment['round']>;
}

function answerOf(assessmentId: string, row: AnswerRow): NamedAnswer {
  const [criterionId, revision, state, value, saveKey, savedBy, savedAt, savedByName] = row;
  return { assessmentId, criterionId, revision, state, value, saveKey, savedBy, savedAt, savedByName };
}

function proposalOf(assessmentId: string, criterionId: string, row: ProposalRow): Proposal | null {
  const [state, value, originAssessmentId, originChecklistId, ...origin] = row;
  if (state === null) return null;
  const [originVersion, originCriterionId, originOn, originRoundName] = origin;
  return {
    ...{ assessmentId, criterionId, state, value, originAssessmentId, originChecklistId },
    ...{ originVersion, originCriterionId, originOn, originRoundName },
  };
}
