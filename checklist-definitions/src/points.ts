import type { Answer, Checklist, Criterion, Option } from './checklist.ts';
import { InvalidAnswer, UnknownOption } from './errors.ts';
import { BadFraction, type Fraction, one, parseDecimal, parseFraction, sum } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';
import { allowsNotApplicable } from './questions.ts';

/** Looks up the options of a scale by its id. */
export type OptionsByScale = ReadonlyMap<string, ReadonlyMap<string, Option>>;

export function optionsByScale(checklist: Checklist): OptionsByScale {
  const known = scalesKnown.get(checklist);
  if (known) return known;
  const made = new Map(
    checklist.scales.map((scale) => [scale.id, new Map(scale.options.map((option) => [option.id, option]))]),
  );
  scalesKnown.set(checklist, made);
  return made;
}

/** Read once; definitions live as long as the process. */
const scalesKnown = new WeakMap<Checklist, OptionsByScale>();

/**
 * Refuses an answer that the criterion does not allow.
 * @throws UnknownOption when it chooses an option that the criterion does not have
 * @throws InvalidAnswer when it is otherwise not one of the answers that the criterion allows
 */
export function checkAnswer(
  checklist: Checklist,
  criterion: Criterion,
  answer: Answer,
  scales = optionsByScale(checklist),
) {
  if (answer.state === 'NOT_APPLICABLE' && !allowsNotApplicable(checklist, criterion)) {
    throw new InvalidAnswer(criterion.id, 'NOT_APPLICABLE_FORBIDDEN');
  }
  if (answer.state === 'ANSWERED') pointsOf(criterion, answer, scales);
}

/**
 * The points of an answer: those of the option, of the band that the number lies in, or the sum of the chosen options'
 * points, at most 1 (spec 1.4).
 * @returns 0–1, or null for an unscored text and where nothing is chosen
 * @throws UnknownOption, InvalidAnswer as checkAnswer does
 */
export function pointsOf(criterion: Criterion, answer: Answer, scales: OptionsByScale): Fraction | null {
  const { answer: form, id } = criterion;
  if (form.kind === 'text') return null;
  if (form.kind === 'number') {
    if (answer.number === undefined) return null;
    const number = numberOf(id, answer.number);
    const band = form.bands.find(({ band }) => contains(parseInterval(band), number));
    if (!band) throw new InvalidAnswer(id, 'NUMBER_OUTSIDE_BANDS');
    return parseFraction(band.points);
  }
  const options = scales.get(form.scale);
  const chosen = (answer.options ?? []).map((option) => {
    const found = options?.get(option);
    if (!found) throw new UnknownOption(id, option);
    return found;
  });
  if (chosen.length === 0) return null;
  if (form.kind === 'one' && chosen.length > 1) throw new InvalidAnswer(id, 'MORE_THAN_ONE_OPTION');
  if (new Set(chosen).size < chosen.length) throw new InvalidAnswer(id, 'OPTION_TWICE');
  if (chosen.length > 1 && chosen.some((option) => option.alone)) throw new InvalidAnswer(id, 'NOT_ALONE');
  const total = sum(chosen.map(pointsOfOption));
  return total.compare(one) > 0 ? one : total;
}

/** Each option's points are read once; definitions live as long as the process. */
const pointsKnown = new WeakMap<Option, Fraction>();

function pointsOfOption(option: Option): Fraction {
  const points = pointsKnown.get(option) ?? parseFraction(option.points);
  pointsKnown.set(option, points);
  return points;
}

function numberOf(criterion: string, text: string): Fraction {
  try {
    return parseDecimal(text);
  } catch (error) {
    if (error instanceof BadFraction) throw new InvalidAnswer(criterion, 'NOT_A_NUMBER');
    throw error;
  }
}
