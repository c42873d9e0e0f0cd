import type { Viewer } from '../access.ts';
import type { AnswerValue } from '../answer.ts';
import { assumptionOf, noteFound, rightsRevisionSql } from '../assumedViewer.ts';
import { pool } from '../database.ts';
import type { Day } from '../days.ts';
import type { Assessment, Proposal, Round } from '../generated/client/client.ts';
import { ownRow } from '../ownRows.ts';
import { heldAnswers, holdAnswers } from './heldAnswers.ts';
import {
  type AnswerColumns,
  type AnswerVersions,
  answersIn,
  answersSql,
  answerVersionsSql,
  type ReadAnswers,
  type ReadProposal,
  standStill,
} from './readAnswers.ts';

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

/** An assessment with all that its form asks for; the receipt, which is long, is left for who asks for it. */
export type ReadAssessment = Omit<Assessment, 'receipt'> &
  ReadAnswers & {
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

/** $1 is its id; $2 the session's token, null where the session itself was read. */
const statementOf = (name: string, answers: string, from = '') =>
  ({
    name,
    rowMode: 'array',
    text: `SELECT ${rowOf('a', assessmentColumns)}, ${rowOf('r', roundColumns)}, ${rowOf('o', assessmentColumns)},
      ${rightsRevisionSql('$2::text')}, ${answers}
    FROM assessment a LEFT JOIN round r ON r.id = a.round_id LEFT JOIN assessment o ON o.id = a.replaces_id ${from}
    WHERE a.id = $1`,
  }) as const;
const statement = statementOf('assessment', 's.*', `CROSS JOIN LATERAL (${answersSql}) s`);
/** Where its answers are held. */
const shortStatement = statementOf('assessment-held', answerVersionsSql);

type Row<Answers extends unknown[]> = [
  own: unknown[],
  round: unknown[] | null,
  replaced: unknown[] | null,
  rightsRevision: number | null,
  ...answers: Answers,
];

/**
 * One assessment with its answers, who saved them, what is proposed and what it corrects, in one prepared statement; a second
 * where a draft's answers are held (`heldAnswers.ts`) and are others now. Who may see what of it is for the caller to decide.
 * @param id a UUID
 * @param user who asks: confirmed along the way where that was assumed
 * @returns null when there is none, or who asks is not who was assumed
 */
export async function readAssessment(id: string, user: Viewer | null): Promise<ReadAssessment | null> {
  const held = heldAnswers(id);
  if (held) {
    const row = await ask<AnswerVersions>(shortStatement, id, user, [[...held.names.keys()]]);
    if (!row) return null;
    const [own, round, replaced, , ...versions] = row;
    if (standStill(held, versions)) return assessmentIn(own, round, replaced, held);
  }
  const row = await ask<AnswerColumns>(statement, id, user);
  if (!row) return null;
  const [own, round, replaced, , ...columns] = row;
  const answers = answersIn(id, columns);
  const assessment = assessmentIn(own, round, replaced, answers);
  if (assessment.state === 'DRAFT') holdAnswers(id, answers);
  return assessment;
}

/** @returns null when there is none, or who asks is not who was assumed */
async function ask<Answers extends unknown[]>(
  statement: ReturnType<typeof statementOf>,
  id: string,
  user: Viewer | null,
  others: readonly unknown[] = [],
): Promise<Row<Answers> | null> {
  const assumption = assumptionOf(user);
  const values = [id, assumption?.token ?? null, ...others];
  const { rows } = await pool.query<Row<Answers>>({ ...statement, values });
  const [row] = rows;
  if (!row) return null;
  const [, , , rightsRevision] = row;
  if (!assumption) return row;
  const isSame = rightsRevision === assumption.rightsRevision;
  noteFound(assumption, isSame);
  return isSame ? row : null;
}

function assessmentIn(
  own: unknown[],
  round: unknown[] | null,
  replaced: unknown[] | null,
  { answers, proposals }: ReadAnswers,
): ReadAssessment {
  const assessment = objectOf<Omit<Assessment, 'receipt'>>(assessmentColumns, own);
  return ownRow({
    ...assessment,
    municipality: ownRow({ id: assessment.municipalityId }),
    round: round && ownRow(objectOf<NonNullable<ReadAssessment['round']>>(roundColumns, round)),
    replaced: replaced && ownRow(objectOf<Omit<Assessment, 'receipt'>>(assessmentColumns, replaced)),
    answers,
    proposals,
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
