import * as fc from 'fast-check';
import type { Answer, Answers, Checklist, Condition, Criterion, Level, Scale, Theme } from '../checklist.ts';
import { type Fraction, formatFraction, parseFraction } from '../fraction.ts';
import { allCriteria, allowsNotApplicable, optionsOf } from '../questions.ts';
import { criterion, scale, smallChecklist, texts, theme } from './smallChecklist.ts';

/** fast-check's imperative generator: draws a value from an arbitrary while a test case is built. */
export type Draw = fc.GeneratorValue;

const within = (g: Draw, min: number, max: number): number => g(fc.integer, { min, max });
const oneOf = <T>(g: Draw, values: readonly T[]): T => values[within(g, 0, values.length - 1)]!;
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const ratio = (over: number, under: number): string => formatFraction(parseFraction(String(over)).div(under));

/** A fraction from 0 to 1. */
const share = (g: Draw): string => {
  const under = within(g, 1, 12);
  return ratio(within(g, 0, under), under);
};
const weight = (g: Draw): string => ratio(within(g, 1, 9), within(g, 1, 5));

/** Levels that cover 0–1; each inner edge belongs at random to the band below or above it. */
export function drawLevels(g: Draw): Level[] {
  const parts = within(g, 2, 24);
  const edges = [...new Set(times(within(g, 0, 3), () => within(g, 1, parts - 1)))].sort((a, b) => a - b);
  const ends = [{ at: '0', above: true }, ...edges.map((edge) => ({ at: ratio(edge, parts), above: g(fc.boolean) }))];
  return ends.map(({ at, above }, place) => {
    const next = ends[place + 1] ?? { at: '1', above: false };
    const band = `${above ? '[' : '('}${at}, ${next.at}${next.above ? ')' : ']'}`;
    return { id: `level-${place}`, name: texts(`Level ${place}`), band };
  });
}

function drawScale(g: Draw, id: string): Scale {
  return scale(id, Object.fromEntries(times(within(g, 2, 5), (place) => [`${id}-${place}`, share(g)])));
}

/** A scale for several-of-many: the last option is "none of these". */
function drawManyScale(g: Draw, id: string): Scale {
  const { options } = drawScale(g, id);
  return { id, options: [...options, { ...options[0]!, id: `${id}-none`, points: '0', alone: true }] };
}

/** Number bands from 0 up without end. */
function drawForm(g: Draw): Criterion['answer'] {
  const kind = oneOf(g, ['one', 'one', 'one', 'several', 'number', 'text'] as const);
  if (kind === 'one') return { kind, scale: oneOf(g, ['a', 'b']) };
  if (kind === 'several') return { kind, scale: 'many' };
  if (kind === 'text') return { kind };
  const [low, high] = [within(g, 1, 5), within(g, 6, 20)];
  const bands = [`[0, ${low})`, `[${low}, ${high}]`, `(${high}, )`].map((band) => ({ band, points: share(g) }));
  return { kind, unit: texts('persons'), bands };
}

function drawCondition(g: Draw, earlier: readonly Criterion[], scales: readonly Scale[]): Condition | null {
  const other = earlier.length > 0 && within(g, 0, 3) === 0 ? oneOf(g, earlier) : null;
  if (other === null || other.answer.kind === 'text') return null;
  if (other.answer.kind === 'number') return { criterion: other.id, number: `[${within(g, 0, 6)}, )` };
  const { scale } = other.answer;
  const options = scales.find(({ id }) => id === scale)!.options.map((option) => option.id);
  return { criterion: other.id, options: g(() => fc.subarray(options, { minLength: 1 })) };
}

/** A checklist that lint would pass: every kind of answer, chains of conditions, both aggregations, both N/A policies. */
export function drawChecklist(g: Draw): Checklist {
  const aggregate = oneOf(g, ['criteria', 'themes'] as const);
  const scales = [drawScale(g, 'a'), drawScale(g, 'b'), drawManyScale(g, 'many')];
  const earlier: Criterion[] = [];
  const drawCriterion = (): Criterion => {
    const isFirst = earlier.length === 0;
    const drawn = criterion(`c${earlier.length}`, {
      answer: isFirst ? { kind: 'one', scale: 'a' } : drawForm(g),
      weight: weight(g),
      notApplicable: g(fc.boolean),
      condition: isFirst ? null : drawCondition(g, earlier, scales),
    });
    earlier.push(drawn);
    return drawn;
  };
  const themes = times(within(g, 1, 4), (place): Theme => {
    const criteria = times(within(g, 1, 4), drawCriterion);
    return theme(`t${place}`, criteria, aggregate === 'themes' ? weight(g) : '1');
  });
  const coverages = [share(g), share(g)].sort((a, b) => parseFraction(a).compare(parseFraction(b)));
  return smallChecklist([], {
    aggregate,
    notApplicable: oneOf(g, ['excluded', 'forbidden'] as const),
    minCoverage: coverages[0]!,
    levelCoverage: coverages[1]!,
    levels: drawLevels(g),
    scales,
    themes,
  });
}

/** Any answer that the criterion allows. */
export function drawAnswer(g: Draw, checklist: Checklist, criterion: Criterion): Answer {
  const state = oneOf(g, [
    'ANSWERED',
    'ANSWERED',
    'ANSWERED',
    'ANSWERED',
    'UNANSWERED',
    'DONT_KNOW',
    'NOT_APPLICABLE',
  ] as const);
  if (state === 'NOT_APPLICABLE' && !allowsNotApplicable(checklist, criterion)) return { state: 'DONT_KNOW' };
  if (state !== 'ANSWERED') return { state };
  const { kind } = criterion.answer;
  if (kind === 'text') return { state, text: 'words' };
  if (kind === 'number') return { state, number: oneOf(g, ['0', '2.5', '5', '7', '20', '20.01', '300']) };
  const options = optionsOf(checklist, criterion);
  const one = oneOf(g, options);
  if (kind === 'one' || one.alone) return { state, options: [one.id] };
  const others = options.filter((option) => !option.alone).map((option) => option.id);
  return { state, options: g(() => fc.shuffledSubarray(others, { minLength: 1 })) };
}

/** Answers to some of the criteria, hidden ones among them. */
export function drawAnswers(g: Draw, checklist: Checklist): Answers {
  return Object.fromEntries(
    allCriteria(checklist)
      .filter(() => within(g, 0, 9) > 0)
      .map((criterion) => [criterion.id, drawAnswer(g, checklist, criterion)]),
  );
}

/** Answers as most give them: about one in ten is missing, in whatever way. */
export function drawFullAnswers(g: Draw, checklist: Checklist): Answers {
  const any = drawAnswers(g, checklist);
  return Object.fromEntries(
    allCriteria(checklist).map((criterion) => {
      let answer = any[criterion.id];
      while (answer?.state !== 'ANSWERED' && within(g, 0, 3) > 0) answer = drawAnswer(g, checklist, criterion);
      return [criterion.id, answer ?? { state: 'UNANSWERED' }];
    }),
  );
}

/** The same list in another order. */
export function drawOrder<T>(g: Draw, items: readonly T[]): T[] {
  const places = g(() =>
    fc.shuffledSubarray(
      items.map((_, place) => place),
      { minLength: items.length },
    ),
  );
  return places.map((place) => items[place]!);
}

/** The exact sum of fractions as text, where null stands for nothing. */
export function total(parts: readonly (string | null)[]): Fraction {
  return parts.reduce((whole, part) => (part === null ? whole : whole.add(parseFraction(part))), parseFraction('0'));
}
