import {
  type Answer,
  type Answers,
  type Checklist,
  type Criterion,
  compareFractions,
  contains,
  type Fraction,
  type FractionText,
  formatFraction,
  type Interval,
  type Option,
  optionsOf,
  parseDecimal,
  parseFraction,
  parseInterval,
  score,
} from '@fritidssjekken/checklist-definitions';

/** What it would be worth to give another answer to one criterion. */
export type Worth = {
  /** The choice that is given instead: an option, or a number's band; of several-of-many the one added last. */
  readonly choiceId: string;
  /** Gain in the overall score, exact; null where the score is withheld before or after. */
  readonly gain: FractionText | null;
};

/**
 * What one criterion would be worth, the others left as they are: raised to the next better answer, and to the top.
 * @returns null where nothing better can be answered
 */
export function worthOf(
  checklist: Checklist,
  answers: Answers,
  criterion: Criterion,
): { readonly next: Worth; readonly top: Worth } | null {
  const steps = betterAnswers(checklist, criterion, answers[criterion.id]);
  const [next, top] = [steps[0], steps.at(-1)];
  if (!next || !top) return null;
  const before = score(checklist, answers).score;
  const worth = ({ choiceId, answer }: Step): Worth => {
    const after = score(checklist, { ...answers, [criterion.id]: answer }).score;
    const isKnown = before !== null && after !== null;
    return { choiceId, gain: isKnown ? formatFraction(parseFraction(after).sub(parseFraction(before))) : null };
  };
  return { next: worth(next), top: worth(top) };
}

type Step = { readonly choiceId: string; readonly answer: Answer };

/** Answers that are worth more than the one that stands, least first; a "don't know" is worth as little as the least. */
function betterAnswers(checklist: Checklist, criterion: Criterion, own: Answer | undefined): Step[] {
  const { answer: form } = criterion;
  if (form.kind === 'text') return [];
  if (form.kind === 'number') {
    const now = own?.number === undefined ? null : parseDecimal(own.number);
    const points = form.bands.find(({ band }) => now && contains(parseInterval(band), now))?.points ?? null;
    return better(form.bands, points).flatMap(({ band }) => {
      const number = numberIn(band);
      return number === null ? [] : [{ choiceId: band, answer: { state: 'ANSWERED', number } }];
    });
  }
  const options = optionsOf(checklist, criterion);
  const chosen = own?.state === 'ANSWERED' ? (own.options ?? []) : [];
  if (form.kind === 'one') {
    const points = options.find(({ id }) => id === chosen[0])?.points ?? null;
    return better(options, points).map(({ id }) => ({ choiceId: id, answer: { state: 'ANSWERED', options: [id] } }));
  }
  // Several-of-many: one more after the other, those worth most first, until together they are worth the most there is.
  const together = options.filter(({ id, alone }) => chosen.includes(id) && !alone);
  const more = options.filter((option) => !option.alone && option.points !== '0' && !together.includes(option));
  let taken = together;
  return more
    .toSorted((a, b) => compareFractions(b.points, a.points))
    .flatMap((option): Step[] => {
      if (worthTogether(taken).compare(1) >= 0) return [];
      taken = [...taken, option];
      return [{ choiceId: option.id, answer: { state: 'ANSWERED', options: taken.map(({ id }) => id) } }];
    });
}

const worthTogether = (options: readonly Option[]): Fraction =>
  options.reduce((sum, { points }) => sum.add(parseFraction(points)), parseFraction('0'));

function better<Scored extends { readonly points: FractionText }>(all: readonly Scored[], now: FractionText | null) {
  const ordered = all.toSorted((a, b) => compareFractions(a.points, b.points));
  return ordered.filter(({ points }) => compareFractions(points, now ?? ordered[0]!.points) > 0);
}

/** Some whole or half number within a band, as decimal text; null where it has none. */
function numberIn(band: Interval): string | null {
  const bounds = parseInterval(band);
  const { low, high } = bounds;
  const from = (low ?? high)?.at ?? parseFraction('0');
  const tried = [from, from.add(1), from.add('1/2'), from.sub(1), from.floor().add(1), ...(high ? [high.at] : [])];
  const found = tried.find((number) => contains(bounds, number) && isDecimal(number.toString()));
  return found ? found.toString() : null;
}

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
