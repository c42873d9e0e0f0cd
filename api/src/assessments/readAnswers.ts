import type { AnswerValue } from '../answer.ts';
import type { Day } from '../days.ts';
import type { Answer, Proposal } from '../generated/client/client.ts';

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

/** The answers of an assessment, and what is proposed. */
export type ReadAnswers = { readonly answers: readonly NamedAnswer[]; readonly proposals: readonly ReadProposal[] };

/** By criterion the transaction that last wrote its row: another one, another row. */
type Versions = { readonly [criterionId: string]: string };

/** Answers with which rows they were, so that it can be asked whether these stand still. */
export type VersionedAnswers = ReadAnswers & {
  readonly versions: { readonly answers: Versions; readonly proposals: Versions };
  /** Those who saved them, each with the name at that time. */
  readonly names: ReadonlyMap<string, string | null>;
};

const answerColumns = ['criterion_id', 'revision', 'state', 'value', 'saved_by', 'saved_at', 'xmin'];
const proposalColumns = ['state', 'value', 'origin_checklist_id', 'origin_on', 'origin_round_name', 'xmin'];

/** Many rows column by column, each a JSON array in the same order: half of what rows cost on both sides. */
const columnsOf = (table: string, names: readonly string[]) => names.map((name) => `json_agg(${table}.${name})`);

/** All answers of `a`, as `AnswerColumns`. */
export const answersSql = `SELECT ${[
  ...columnsOf('x', answerColumns),
  'json_agg(u.name)',
  ...columnsOf('p', proposalColumns),
]}
    FROM answer x
    LEFT JOIN "user" u ON u.id = x.saved_by
    LEFT JOIN proposal p ON p.assessment_id = x.assessment_id AND p.criterion_id = x.criterion_id
    WHERE x.assessment_id = a.id`;

/** Columns of its answers and of what is proposed for each; null where it has no answers. */
export type AnswerColumns = [
  criterionId: string[] | null,
  revision: number[],
  state: Answer['state'][],
  value: AnswerValue[],
  savedBy: (string | null)[],
  savedAt: (string | null)[],
  version: string[],
  savedByName: (string | null)[],
  proposedState: (Proposal['state'] | null)[],
  proposedValue: AnswerValue[],
  originChecklistId: string[],
  originOn: Day[],
  originRoundName: (string | null)[],
  proposalVersion: (string | null)[],
];

const versionsSql = (table: string) =>
  `(SELECT json_object_agg(x.criterion_id, x.xmin) FROM ${table} x WHERE x.assessment_id = a.id)`;

/** Which rows the answers of `a` are, and the present names of those with the ids $3, as `AnswerVersions`. */
export const answerVersionsSql = `${versionsSql('answer')}, ${versionsSql('proposal')},
      (SELECT json_object_agg(u.id, u.name) FROM "user" u WHERE u.id = ANY($3))`;

export type AnswerVersions = [
  answers: Versions | null,
  proposals: Versions | null,
  names: { readonly [id: string]: string } | null,
];

/** Answers and proposals, from the columns that were read. */
export function answersIn(assessmentId: string, columns: AnswerColumns): VersionedAnswers {
  const [ids, revision, state, value, savedBy, savedAt, version, savedByName, proposedState, ...proposed] = columns;
  const [proposedValue, originChecklistId, originOn, originRoundName, proposalVersion] = proposed;
  const answers: NamedAnswer[] = [];
  const proposals: ReadProposal[] = [];
  const versions = { answers: {} as Record<string, string>, proposals: {} as Record<string, string> };
  const names = new Map<string, string | null>();
  for (const [place, criterionId] of (ids ?? []).entries()) {
    const at = savedAt[place]!;
    const saver = savedBy[place]!;
    const name = savedByName[place]!;
    answers.push({
      assessmentId,
      criterionId,
      revision: revision[place]!,
      state: state[place]!,
      value: value[place]!,
      savedBy: saver,
      savedAt: at === null ? null : new Date(at),
      savedByName: name,
    });
    versions.answers[criterionId] = version[place]!;
    if (saver !== null) names.set(saver, name);
    const proposes = proposedState[place]!;
    if (!proposes) continue;
    proposals.push({
      criterionId,
      state: proposes,
      value: proposedValue[place]!,
      originChecklistId: originChecklistId[place]!,
      originOn: originOn[place]!,
      originRoundName: originRoundName[place]!,
    });
    versions.proposals[criterionId] = proposalVersion[place]!;
  }
  return { answers, proposals, versions, names };
}

/** Whether answers that were read are those that stand. */
export function standStill(
  { versions, names }: VersionedAnswers,
  [answers, proposals, named]: AnswerVersions,
): boolean {
  return (
    areSame(versions.answers, answers ?? {}) &&
    areSame(versions.proposals, proposals ?? {}) &&
    [...names].every(([id, name]) => (named?.[id] ?? null) === name)
  );
}

function areSame(some: Versions, others: Versions): boolean {
  const ids = Object.keys(some);
  return ids.length === Object.keys(others).length && ids.every((id) => some[id] === others[id]);
}
