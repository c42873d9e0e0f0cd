import type { Viewer } from '../access.ts';
import type { AnswerValue } from '../answer.ts';
import { assumptionOf, noteFound, rightsRevisionSql } from '../assumedViewer.ts';
import { pool } from '../database.ts';
import type { Day } from '../days.ts';
import type { Answer, Assessment, Proposal, Round } from '../generated/client/client.ts';
import { ownRow } from '../ownRows.ts';

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
> & { readonly proposal: ReadProposal | null };

/** What is read of an answer, with the present name of who saved it. */
export type NamedAnswer = Omit<Answer, 'saveKey' | 'value'> & {
  readonly value: AnswerValue;
  readonly savedByName: string | null;
};

/** What is shown of a proposal. */
export type ReadProposal = Pick<Proposal, 'criterionId' | 'state' | 'originChecklistId' | 'originRoundName'> & {
  readonly value: AnswerValue;
  readonly originOn: Day;
};

/** An assessment with all that its form asks for; the receipt, which is long, is left for who asks for it. */
export type ReadAssessment = Omit<Assessment, 'receipt'> & {
  readonly answers: readonly NamedAnswer[];
  readonly proposals: readonly ReadProposal[];
  readonly municipality: { readonly id: number };
  readonly round: Pick<Round, (typeof roundColumns)[number]> | null;
  /** The row that it corrects. */
  readonly replaced: Omit<Assessment, 'receipt'> | null;
};

const assessmentColumns = [
  ...['id', 'chainId', 'number', 'municipalityId', 'roundId', 'name', 'checklistId', 'versionLine', 'version'],
  ...['definitionHash', 'perspective', 'state', 'startedAt', 'startedById', 'submittedAt', 'submittedById'],
  ...['publishedAt', 'supersededAt', 'returnedAt', 'returnedById', 'returnReason', 'reviewedAt', 'referenceOn'],
  ...['municipalityCode', 'isLate', 'respondentRole', 'isFacilitated', 'prefilledShare', 'score', 'scoreValue'],
  ...['level', 'coverage', 'answeredCount', 'askedCount', 'replacesId'],
];

const columnOf = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** A row as a JSON array of those columns: cheaper on both sides than as many columns of the result. */
const rowOf = (table: string, names: readonly string[]) =>
  `CASE WHEN ${table}.id IS NOT NULL THEN json_build_array(${names.map((name) => `${table}.${columnOf(name)}`)}) END`;

/** Many rows column by column, each a JSON array in the same order: half of what rows cost on both sides. */
const columnsOf = (columns: readonly string[]) => columns.map((column) => `json_agg(${column})`).join(', ');

const assessmentSql = (
  also = '',
) => `SELECT ${rowOf('a', assessmentColumns)}, ${rowOf('r', roundColumns)}, ${rowOf('o', assessmentColumns)}, s.*${also}
  FROM assessment a
  LEFT JOIN round r ON r.id = a.round_id
  LEFT JOIN assessment o ON o.id = a.replaces_id
  CROSS JOIN LATERAL (
    SELECT ${columnsOf(['x.criterion_id', 'x.revision', 'x.state', 'x.value', 'x.saved_by', 'x.saved_at', 'u.name'])},
      ${columnsOf(['p.state', 'p.value', 'p.origin_checklist_id', 'p.origin_on', 'p.origin_round_name'])}
    FROM answer x
    LEFT JOIN "user" u ON u.id = x.saved_by
    LEFT JOIN proposal p ON p.assessment_id = x.assessment_id AND p.criterion_id = x.criterion_id
    WHERE x.assessment_id = a.id
  ) s
  WHERE a.id = $1`;
const assessmentStatement = { name: 'assessment', rowMode: 'array', text: assessmentSql() } as const;

/** The same, and the number under which the caller's account stands at that moment. */
const confirmingStatement = {
  name: 'assessment-and-session',
  rowMode: 'array',
  text: assessmentSql(`, ${rightsRevisionSql('$2')}`),
} as const;

/** Columns of its answers and of what is proposed for each; null where it has no answers. */
type AnswerColumns = [
  criterionId: string[] | null,
  revision: number[],
  state: Answer['state'][],
  value: AnswerValue[],
  savedBy: (string | null)[],
  savedAt: (string | null)[],
  savedByName: (string | null)[],
  proposedState: (Proposal['state'] | null)[],
  proposedValue: AnswerValue[],
  originChecklistId: string[],
  originOn: Day[],
  originRoundName: (string | null)[],
  rightsRevision?: number | null,
];
type AssessmentRow = [own: unknown[], round: unknown[] | null, replaced: unknown[] | null, ...AnswerColumns];

/**
 * One assessment with its answers, who saved them, what is proposed and what it corrects, in one prepared statement.
 * Who may see what of it is for the caller to decide.
 * @param id a UUID
 * @param user who asks: confirmed along the way where that was assumed
 * @returns null when there is none, or who asks is not who was assumed
 */
export async function readAssessment(id: string, user: Viewer | null): Promise<ReadAssessment | null> {
  const assumption = assumptionOf(user);
  const { rows } = await pool.query<AssessmentRow>(
    assumption ? { ...confirmingStatement, values: [id, assumption.token] } : { ...assessmentStatement, values: [id] },
  );
  const [row] = rows;
  if (!row) return null;
  if (assumption) {
    const isSame = row.at(-1) === assumption.rightsRevision;
    noteFound(assumption, isSame);
    if (!isSame) return null;
  }
  const [own, round, replaced, ...columns] = row;
  const assessment = objectOf<Omit<Assessment, 'receipt'>>(assessmentColumns, own);
  return ownRow({
    ...assessment,
    municipality: ownRow({ id: assessment.municipalityId }),
    round: round && ownRow(objectOf<NonNullable<ReadAssessment['round']>>(roundColumns, round)),
    replaced: replaced && ownRow(objectOf<Omit<Assessment, 'receipt'>>(assessmentColumns, replaced)),
    answers: answersIn(assessment.id, columns),
    proposals: proposalsIn(columns),
  });
}

/** A row of a table from its columns; moments and days come as text. */
function objectOf<Row>(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (const [place, name] of names.entries()) {
    const value = values[place];
    row[name] = typeof value === 'string' && /(At|On)$/.test(name) ? new Date(value) : value;
  }
  return row as Row;
}

function answersIn(assessmentId: string, columns: AnswerColumns): NamedAnswer[] {
  const [ids, revision, state, value, savedBy, savedAt, savedByName] = columns;
  return (ids ?? []).map((criterionId, place) => {
    const at = savedAt[place]!;
    return {
      assessmentId,
      criterionId,
      revision: revision[place]!,
      state: state[place]!,
      value: value[place]!,
      savedBy: savedBy[place]!,
      savedAt: at === null ? null : new Date(at),
      savedByName: savedByName[place]!,
    };
  });
}

function proposalsIn(columns: AnswerColumns): ReadProposal[] {
  const [ids, , , , , , , states, value, originChecklistId, originOn, originRoundName] = columns;
  return (ids ?? []).flatMap((criterionId, place) => {
    const state = states[place];
    if (!state) return [];
    return {
      criterionId,
      state,
      value: value[place]!,
      originChecklistId: originChecklistId[place]!,
      originOn: originOn[place]!,
      originRoundName: originRoundName[place]!,
    };
  });
}

const savedStatement = {
  name: 'saved-into',
  rowMode: 'array',
  text: `SELECT a.municipality_id, a.state, a.published_at, a.checklist_id, a.version_line, a.version,
      p.state, p.value, p.origin_checklist_id, p.origin_on::text, p.origin_round_name
    FROM assessment a LEFT JOIN proposal p ON p.assessment_id = a.id AND p.criterion_id = $2
    WHERE a.id = $1`,
} as const;

type SavedRow = [
  municipalityId: number,
  state: Assessment['state'],
  publishedAt: Date | null,
  checklistId: string,
  versionLine: string,
  version: string | null,
  proposedState: Proposal['state'] | null,
  proposedValue: AnswerValue,
  originChecklistId: string,
  originOn: Day,
  originRoundName: string | null,
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
  const [municipalityId, state, publishedAt, checklistId, versionLine, version, ...proposed] = row;
  const [proposedState, value, originChecklistId, originOn, originRoundName] = proposed;
  const proposal = proposedState && {
    ...{ criterionId, state: proposedState, value, originChecklistId, originOn, originRoundName },
  };
  return { municipalityId, state, publishedAt, checklistId, versionLine, version, proposal };
}
