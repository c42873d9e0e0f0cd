import { addDays } from '../../common/days.ts';
import { lastDayOf } from '../../common/lastDayOf.ts';
import { type HomeAssessment, type HomeMunicipality, isSubmitted, type OpenRound, type Sorted } from './homeTypes.ts';
import { type NextStep, nextSteps } from './nextSteps.ts';

/** What a municipality has before it, and what to say of it. */
export type Home = Sorted & {
  /** Rounds to begin and what is half done, in one row: the earliest day of closing first. */
  readonly now: readonly (OpenRound | HomeAssessment)[];
  readonly next: readonly NextStep[];
  readonly headline: Headline;
};

/** The one thing to say first. */
export type Headline =
  | { readonly say: 'LEFT'; readonly round: string; readonly closesOn: string; readonly left: number }
  | { readonly say: 'READY' | 'DUE' | 'PAST'; readonly round: string; readonly closesOn: string }
  | { readonly say: 'WAITING' | 'LATE' | 'DRAFT'; readonly count: number }
  | { readonly say: 'RETURNED' | 'FIRST' | 'CALM' | 'ENDED' };

const daysAhead = 30;

/**
 * Sorts what a municipality has into what is due, half done, waiting and done.
 * @param today YYYY-MM-DD in Oslo
 */
export function homeModel(municipality: HomeMunicipality, today: string): Home {
  const { assessments, openRounds, isCurrent, actions, seatRequests } = municipality;
  const standing = assessments.filter((one) => !one.replacedBy);
  const drafts = standing.filter(({ state }) => state === 'DRAFT').toSorted(byClosing);
  // One that has ended goes on with what it began, and starts nothing.
  const due = openRounds
    .filter((round) => isCurrent && !assessments.some((one) => one.round?.id === round.id))
    .toSorted((one, other) => lastDayOf(one).localeCompare(lastDayOf(other)));
  const waiting = seatRequests.filter(({ confirmedAt }) => confirmedAt !== null);
  const soon = addDays(today, daysAhead);
  const urgent = actions
    .filter(({ state }) => state === 'PLANNED' || state === 'STARTED')
    .filter(({ isOverdue, dueOn }) => isOverdue || (dueOn !== null && dueOn <= soon))
    .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  const latest = submitted(assessments).filter(isFirstOfChecklist);
  const home = { due, drafts, waiting, urgent, latest };
  return {
    ...home,
    now: [...due, ...drafts].toSorted((one, other) => urgency(one).localeCompare(urgency(other))),
    next: nextSteps(municipality, home, today),
    headline: headlineOf(municipality, home),
  };
}

/** What is submitted and not returned without a new submission, the newest first. */
function submitted(assessments: readonly HomeAssessment[]): HomeAssessment[] {
  return assessments
    .filter(isSubmitted)
    .toSorted((one, other) => (other.submittedAt ?? '').localeCompare(one.submittedAt ?? ''));
}

const isFirstOfChecklist = (one: HomeAssessment, at: number, all: readonly HomeAssessment[]): boolean =>
  all.findIndex(({ checklistVersion }) => checklistVersion.checklistId === one.checklistVersion.checklistId) === at;

/** Whether it is a round that nobody has begun. */
export const isRound = (one: OpenRound | HomeAssessment): one is OpenRound => 'closesOn' in one;

/** How many questions a draft lacks. */
export const leftOf = ({ completeness }: Pick<HomeAssessment, 'completeness'>): number =>
  completeness.asked - completeness.answered;

function headlineOf({ isCurrent, assessments }: HomeMunicipality, home: Sorted): Headline {
  const inRound = home.drafts.find(({ round }) => round);
  const round = inRound?.round ?? null;
  const due = home.due[0];
  if (due && (!round || round.closedAt !== null || lastDayOf(due) < lastDayOf(round))) {
    return { say: due.closedAt === null ? 'DUE' : 'PAST', round: due.name, closesOn: lastDayOf(due) };
  }
  if (inRound && round && !inRound.replaces) {
    const { name } = round;
    const closesOn = lastDayOf(round);
    if (round.closedAt !== null) return { say: 'PAST', round: name, closesOn };
    const left = leftOf(inRound);
    return left === 0 ? { say: 'READY', round: name, closesOn } : { say: 'LEFT', round: name, closesOn, left };
  }
  if (home.drafts.some(({ replaces }) => replaces)) return { say: 'RETURNED' };
  if (home.waiting.length > 0) return { say: 'WAITING', count: home.waiting.length };
  const late = home.urgent.filter(({ isOverdue }) => isOverdue).length;
  if (late > 0) return { say: 'LATE', count: late };
  if (home.drafts.length > 0) return { say: 'DRAFT', count: home.drafts.length };
  if (!isCurrent) return { say: 'ENDED' };
  return { say: assessments.length === 0 ? 'FIRST' : 'CALM' };
}

/** Rounds by their closing, corrections before what stands alone. */
const byClosing = (one: HomeAssessment, other: HomeAssessment): number => urgency(one).localeCompare(urgency(other));
function urgency(one: OpenRound | HomeAssessment): string {
  if (isRound(one)) return lastDayOf(one);
  if (one.round) return lastDayOf(one.round);
  return one.replaces ? '9998' : '9999';
}
