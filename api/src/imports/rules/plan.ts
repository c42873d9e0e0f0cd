import type { AnswerState, AnswerValue, AssessmentState } from '../../answer.ts';
import type { Day } from '../../days.ts';
import type { Steps } from '../inTurns.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { FileAssessment } from './assessments.ts';

/** A row of a chain that is there already. */
export type StandingRow = {
  readonly number: number;
  readonly state: AssessmentState;
  readonly version: string | null;
  readonly referenceOn: Day | null;
  readonly startedOn: Day;
  readonly submittedOn: Day | null;
  readonly respondentRole: string | null;
  readonly isFacilitated: boolean | null;
  /** Whether words about people were taken out of it since. */
  readonly isErased: boolean;
  readonly answers: readonly StandingAnswer[];
};

type StandingAnswer = {
  readonly criterionId: string;
  readonly state: AnswerState;
  readonly value: AnswerValue;
};

/** What a file is held against. */
export type Standing = {
  /** Rows of the chain by `keyOf`. */
  readonly rows: ReadonlyMap<string, readonly StandingRow[]>;
  /** Municipalities that the round has invited; null when they stand alone. */
  readonly invited: ReadonlySet<number> | null;
};

/** What an import would write. */
export type Plan = {
  readonly create: readonly FileAssessment[];
  /** Municipalities to invite. */
  readonly invite: readonly number[];
  readonly unchanged: number;
  readonly problems: readonly Problem[];
};

/** What makes an assessment the same one: in a round its municipality, standing alone its day too. */
export const keyOf = (municipalityId: number, referenceOn: Day, isInRound: boolean): string =>
  isInRound ? String(municipalityId) : `${municipalityId} ${referenceOn}`;

/**
 * Holds a file against what is there: what is missing is made, what is the same stays, and what is otherwise is a problem,
 * so that a file can be sent again and nothing is overwritten.
 * In a round a row without any answer is a municipality that was invited and did not answer. A step is an assessment.
 */
export function* planOf(
  assessments: readonly FileAssessment[],
  { rows, invited }: Standing,
  version: string,
): Steps<Plan> {
  const problems: Problem[] = [];
  const create: FileAssessment[] = [];
  const invite = new Set<number>();
  let unchanged = 0;
  for (const assessment of assessments) {
    const { municipality, referenceOn, answers, codeCell } = assessment;
    const standing = rows.get(keyOf(municipality.id, referenceOn, invited !== null));
    const isNew = invited !== null && !invited.has(municipality.id);
    if (isNew) invite.add(municipality.id);
    if (standing) {
      const problem = disagreement(assessment, standing, version);
      if (problem) problems.push(problem);
      else unchanged += 1;
    } else if (answers.size > 0) {
      create.push(assessment);
    } else if (invited === null) {
      const problem = 'The row has no answer at all.';
      problems.push(problemAt(codeCell, 'NOTHING_ANSWERED', problem, 'Take the row out.'));
    } else if (!isNew) unchanged += 1;
    yield;
  }
  return { create, invite: [...invite], unchanged, problems };
}

/** Where the file says otherwise than what is there; null when one of the chain's submitted rows is the same. */
function disagreement(file: FileAssessment, standing: readonly StandingRow[], version: string): Problem | null {
  const submitted = standing.filter(({ state }) => state !== 'DRAFT');
  const newest = submitted.toSorted((a, b) => b.number - a.number)[0];
  if (!newest) {
    const problem = 'The municipality has begun to answer this itself.';
    return problemAt(file.codeCell, 'PRESENT_OTHERWISE', problem, 'Take the row out: what they are answering stands.');
  }
  if (submitted.some((row) => !differenceFrom(row, file, version))) return null;
  const { problem, cell } = differenceFrom(newest, file, version)!;
  const mend = 'Nothing is overwritten: take the row out; to correct what is there, return that assessment.';
  return problemAt(cell, 'PRESENT_OTHERWISE', problem, mend);
}

/** The first thing that differs; of a correction who answered and when are its own. */
function differenceFrom(row: StandingRow, file: FileAssessment, version: string) {
  const { codeCell: cell, answers } = file;
  const present = 'This municipality has such an assessment already';
  if (row.version !== version) return { problem: `${present}, of version ${row.version}.`, cell };
  if (row.referenceOn !== file.referenceOn) return { problem: `${present}, of ${row.referenceOn}.`, cell };
  const differing = firstFields.find((field) => row.number === 0 && row[field] !== file[field]);
  if (differing) return { problem: `${present}, with another ${differing}: ${row[differing]}.`, cell };
  const standing = new Map(row.answers.map((answer) => [answer.criterionId, answer]));
  for (const id of new Set([...standing.keys(), ...answers.keys()])) {
    const [own, given] = [standing.get(id), answers.get(id)];
    if (contentOf(own, row.isErased) === contentOf(given?.answer, row.isErased)) continue;
    return { problem: `${present}, and it answers ${id} otherwise.`, cell: given?.cell ?? cell };
  }
  return null;
}

const firstFields = ['startedOn', 'submittedOn', 'respondentRole', 'isFacilitated'] as const;

/** An answer as text that can be compared; after an erasure without what can be erased. */
function contentOf(answer: Pick<StandingAnswer, 'state' | 'value'> | undefined, isErased: boolean): string {
  const { options = [], number, text, reason, comment, link } = answer?.value ?? {};
  const words = isErased ? [] : [reason, comment, link];
  return JSON.stringify([answer?.state ?? 'UNANSWERED', [...options].sort(), number, text, ...words]);
}
