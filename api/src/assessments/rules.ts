import { type Answers, type Checklist, unanswered } from '@fritidssjekken/checklist-definitions';
import type { AnswerState, AnswerValue, AssessmentState, StoredAnswer } from '../answer.ts';
import { type Day, dayFrom } from '../days.ts';
import { endedOn, type Municipality, nameOn, type Register } from '../municipality.ts';
import { successorsOn } from '../reforms.ts';
import {
  AnswerConflict,
  AssessmentIncomplete,
  AssessmentInRound,
  AssessmentLocked,
  AssessmentNotSubmitted,
  AssessmentsNotComparable,
  InvalidReferenceDate,
  MunicipalityEnded,
} from './errors.ts';

/** The row that the one statement of a save gives back (store.ts). */
export type SaveRow = {
  readonly outcome: 'saved' | 'replay' | 'locked' | 'conflict';
  readonly saved_as: number | null;
  readonly revision: number;
  readonly state: AnswerState;
  readonly value: AnswerValue;
  readonly saved_by: string | null;
  readonly saved_at: Date | null;
  readonly assessment_state: AssessmentState;
  readonly locked_since: Date | null;
};

/** A save that is in, now or since before, and what stands now. */
export type Saved = {
  readonly outcome: 'SAVED' | 'REPLAY';
  readonly savedAs: number;
  readonly answer: StoredAnswer;
};

/**
 * Turns the statement's row into what came of a save.
 * @throws AssessmentLocked, AnswerConflict with what stands now
 */
export function savedFrom(criterionId: string, row: SaveRow): Saved {
  const { revision, state, value, saved_by: savedBy, saved_at: savedAt } = row;
  const answer: StoredAnswer = { criterionId, revision, state, value, savedBy, savedAt };
  switch (row.outcome) {
    case 'locked':
      throw new AssessmentLocked(row.assessment_state, row.locked_since);
    case 'conflict':
      throw new AnswerConflict(answer);
    default:
      return { outcome: row.outcome === 'saved' ? 'SAVED' : 'REPLAY', savedAs: row.saved_as!, answer };
  }
}

/** What the decisions need to know of an assessment. */
export type Assessment = {
  readonly state: AssessmentState;
  readonly roundId: string | null;
  readonly submittedAt: Date | null;
};

/**
 * A municipality starts assessments to its last day.
 * @throws MunicipalityEnded naming what it has become
 */
export function requireNotEnded(register: Register, municipality: Municipality, today: Day): void {
  const end = endedOn(municipality);
  if (end === null || today < end) return;
  const successors = successorsOn(register, municipality, today);
  throw new MunicipalityEnded(
    end,
    successors.map((successor) => ({ id: successor.id, name: nameOn(successor, today).name })),
  );
}

/** Only a draft's answers change. @throws AssessmentLocked */
export function requireDraft({ state, submittedAt }: Assessment): void {
  if (state !== 'DRAFT') throw new AssessmentLocked(state, submittedAt);
}

/** What decides whether another assessment of the same municipality may be rated anew. */
type Rated = {
  readonly checklistId: string;
  readonly perspective: string;
  readonly referenceOn: Date | null;
  readonly submittedAt: Date | null;
};

/**
 * Whether a draft may rate another one's state anew: that one is submitted, of the same checklist and perspective, and
 * describes an earlier day (spec 5.4).
 * @param today what a draft without a day of its own describes
 * @throws AssessmentsNotComparable
 */
export function requireRatable(draft: Rated, earlier: Rated, today: Day): void {
  if (!earlier.submittedAt) throw new AssessmentsNotComparable('NOT_SUBMITTED');
  if (earlier.checklistId !== draft.checklistId) throw new AssessmentsNotComparable('OTHER_CHECKLIST');
  if (earlier.perspective !== draft.perspective) throw new AssessmentsNotComparable('OTHER_PERSPECTIVE');
  const day = draft.referenceOn ? dayFrom(draft.referenceOn) : today;
  if (dayFrom(earlier.referenceOn!) >= day) throw new AssessmentsNotComparable('NOT_EARLIER');
}

/**
 * Whether an assessment can be submitted: it is a draft, and its completeness is 1 (what a condition hides is not asked).
 * @throws AssessmentLocked when it was submitted before
 * @throws AssessmentIncomplete naming the criteria that are asked and not answered
 */
export function requireSubmittable(assessment: Assessment, checklist: Checklist, answers: Answers): void {
  requireDraft(assessment);
  const missing = unanswered(checklist, answers);
  if (missing.length > 0) throw new AssessmentIncomplete(missing);
}

/**
 * The day that the answers describe: the day of the first submission unless set earlier, not before the day that number 0
 * was started; a correction keeps it (spec 3.1).
 * @param kept what the corrected row had; null for number 0
 * @param startedOn the day number 0 was started
 * @throws InvalidReferenceDate naming the days that are allowed
 */
export function referenceDay(asked: string | null, kept: string | null, startedOn: string, today: string): string {
  const [earliest, latest] = kept ? [kept, kept] : [startedOn, today];
  const day = asked ?? latest;
  if (day < earliest || day > latest) throw new InvalidReferenceDate(earliest, latest);
  return day;
}

/**
 * What can be returned, or marked as read: it was submitted and stands.
 * @throws AssessmentNotSubmitted for a draft, and for one that was returned already
 */
export function requireSubmitted({ state }: Assessment): void {
  if (state !== 'SUBMITTED' && state !== 'PUBLISHED') throw new AssessmentNotSubmitted(state);
}

/**
 * A municipality publishes its own, when it stands alone.
 * @throws AssessmentInRound, AssessmentNotSubmitted
 */
export function requirePublishable({ state, roundId }: Assessment): void {
  if (roundId) throw new AssessmentInRound();
  if (state !== 'SUBMITTED') throw new AssessmentNotSubmitted(state);
}

/**
 * Share of the answers that stand as they were proposed, 0–1; null where nothing was proposed.
 * @param asked ids of the criteria that are asked
 */
export function prefilledShare(
  asked: readonly string[],
  answers: Answers,
  proposals: readonly { readonly criterionId: string; readonly state: AnswerState; readonly value: AnswerValue }[],
): number | null {
  if (proposals.length === 0 || asked.length === 0) return null;
  const proposed = new Map(proposals.map((proposal) => [proposal.criterionId, proposal]));
  const same = asked.filter((id) => {
    const [answer, proposal] = [answers[id], proposed.get(id)];
    return answer && proposal && contentOf(answer.state, answer) === contentOf(proposal.state, proposal.value);
  });
  return same.length / asked.length;
}

const contentOf = (state: AnswerState, { options = [], number, text }: AnswerValue): string =>
  JSON.stringify([state, [...options].sort(), number ?? null, text ?? null]);
