import {
  type Answers,
  allCriteria,
  allowsNotApplicable,
  type Checklist,
  type Criterion,
  optionsOf,
  parseFraction,
  shown,
} from '@fritidssjekken/checklist-definitions';
import type { AnswerValue } from '../../api/src/answer.ts';
import type { CheckedAnswer } from '../../api/src/checkedAnswer.ts';
import { type Random, randomFor } from './random.ts';
import { commentBy, evidenceLink, noteBy, reasonBy } from './words.ts';

/** Who answers, when, and how. */
export type Respondent = {
  readonly municipalityId: number;
  /** The code of that day, for made-up addresses. */
  readonly code: string;
  /** How far the municipality has come, in standard deviations. */
  readonly level: number;
  readonly year: number;
  /** Probability of "don't know", 0–1. */
  readonly doubt: number;
  /** Whether notes are written on reflection questions. */
  readonly writesNotes: boolean;
};

/**
 * How hard the top answer is, in standard deviations of all municipalities: −0.41 is reached by 66 %, 0.36 by 36 %, 0.74
 * by 23 % (the published shares for support schemes, overview and facilitation). The others are ours.
 */
const difficulties: Readonly<Record<string, number>> = {
  'support-schemes': -0.41,
  'fee-scheme': -0.3,
  overview: 0.36,
  facilitation: 0.74,
  'adopted-goal': 0.15,
  coordinator: 0.2,
  'participation-mapped': 0.5,
  'children-influence': 0.45,
  'meeting-place': 0.25,
  'way-in': 0.4,
  'yearly-report': 0.55,
  transport: 0.9,
  'youth-council': -0.2,
  'outside-heard': 0.8,
  'plain-language': 0.8,
};
const ordinaryDifficulty = 0.4;
/** Distance between two neighbouring options, in the same unit. */
const step = 0.6;
/** Standard deviations of what is a municipality's own habit, and of what is this time's. */
const [habit, mood, wholeMood] = [0.6, 0.3, 0.2];
/** Of everything together, about: the level's own is 0.8. */
const spread = Math.sqrt(0.8 ** 2 + habit ** 2 + mood ** 2 + wholeMood ** 2);
/** A year moves the country by this much. */
const yearly = 0.08;

/**
 * Answers a checklist as somebody at that level would; what a condition hides stays unanswered.
 * @returns an answer for every criterion and reflection question that has one
 */
export function drawAnswers(
  checklist: Checklist,
  respondent: Respondent,
  random: Random,
  seed: number,
): Map<string, CheckedAnswer> {
  const { municipalityId, level, year } = respondent;
  const today = level + wholeMood * random.normal() + yearly * (year - 2023);
  const drawn = new Map(
    allCriteria(checklist).map((criterion) => {
      const own = habit * randomFor(seed, `habit ${municipalityId} ${criterion.id}`).normal();
      const ability = (today + own + mood * random.normal()) / spread;
      return [criterion.id, drawAnswer(checklist, criterion, ability, respondent, random)] as const;
    }),
  );
  const visible = shown(checklist, contents(drawn));
  for (const id of [...drawn.keys()]) if (!visible.has(id)) drawn.delete(id);
  if (respondent.writesNotes) {
    for (const { id } of checklist.themes.flatMap(({ reflection }) => reflection)) {
      if (random.chance(0.4)) drawn.set(id, { state: 'ANSWERED', value: { text: noteBy(random) } });
    }
  }
  return drawn;
}

/** Answers as the engine reads them. */
export const contents = (drawn: ReadonlyMap<string, CheckedAnswer>): Answers =>
  Object.fromEntries(
    [...drawn].map(([id, { state, value }]) => {
      const { options, number, text } = value;
      return [id, { state, ...(options && { options }), ...(number && { number }), ...(text && { text }) }];
    }),
  );

function drawAnswer(
  checklist: Checklist,
  criterion: Criterion,
  ability: number,
  { doubt, code }: Respondent,
  random: Random,
): CheckedAnswer {
  if (random.chance(doubt))
    return { state: 'DONT_KNOW', value: random.chance(0.3) ? { comment: commentBy(random) } : {} };
  if (allowsNotApplicable(checklist, criterion) && random.chance(0.04))
    return { state: 'NOT_APPLICABLE', value: { reason: reasonBy(random) } };
  const beyond = ability - (difficulties[criterion.id] ?? ordinaryDifficulty);
  const beside: AnswerValue = {
    ...(random.chance(0.25) ? { comment: commentBy(random) } : {}),
    ...(criterion.evidence && beyond > -step && random.chance(0.4) ? { link: evidenceLink(code, criterion.id) } : {}),
  };
  return { state: 'ANSWERED', value: { ...contentAt(checklist, criterion, beyond, random), ...beside } };
}

/** @param beyond how far above the top answer's threshold */
function contentAt(checklist: Checklist, criterion: Criterion, beyond: number, random: Random): AnswerValue {
  const options = optionsOf(checklist, criterion).toSorted((a, b) =>
    parseFraction(a.points).compare(parseFraction(b.points)),
  );
  switch (criterion.answer.kind) {
    case 'text':
      return { text: commentBy(random) };
    case 'number':
      return { number: String(Math.max(0, Math.round(15 + 10 * beyond))) };
    case 'several': {
      const several = options.filter(({ alone }) => !alone).filter(() => beyond + 1 + 0.6 * random.normal() > 0);
      const chosen = several.length > 0 ? several : options.filter(({ alone }) => alone);
      return { options: chosen.map(({ id }) => id) };
    }
    case 'one': {
      const below = Math.min(options.length - 1, Math.max(0, Math.ceil(-beyond / step)));
      return { options: [options[options.length - 1 - below]!.id] };
    }
  }
}
