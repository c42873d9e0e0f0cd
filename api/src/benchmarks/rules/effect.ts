import { doubleOf, type FractionText } from '@fritidssjekken/checklist-definitions';
import { mean } from 'd3-array';
import { type Band, permuteEffect } from './effectPermutations.ts';

/** A municipality that takes part in the estimate: treated, or comparable. */
export type EffectMember = {
  readonly id: number;
  readonly isTreated: boolean;
  /** Start score: the first answers on the core by the newer rules (S2, spec 5.2), 0–1. */
  readonly start: FractionText;
  /** Practice changed, −1 to 1. */
  readonly practice: FractionText;
};

/** Why there is no estimate. */
export type EffectWithheld = 'TOO_FEW_TREATED' | 'TOO_FEW_COMPARABLE';

/** All in score, −1 to 1; doubles: nothing is decided on them but by the test's own tolerance. */
export type EffectFigures = {
  /** Mean over the treated in use of own practice − mean practice of the comparable in the same band. */
  readonly estimate: number;
  /** (1 + b) / (1 + B), above 0, at most 1 */
  readonly pValue: number;
  /** From the least to the greatest effect that the test does not reject at 5 %; null where it rejects none, however large. */
  readonly interval: { readonly from: number; readonly to: number } | null;
  readonly treatedMean: number;
  /** Weighted by the treated's bands: `treatedMean` − this is the estimate. */
  readonly comparableMean: number;
};

export type Effect = {
  /** null where it is withheld */
  readonly figures: EffectFigures | null;
  readonly withheld: EffectWithheld | null;
  /** Ids of those whom the estimate rests on. */
  readonly treatedInUse: readonly number[];
  readonly comparableInUse: readonly number[];
  /** Treated without a comparable in their band: left out. */
  readonly treatedAlone: readonly number[];
  /** Comparable in bands without treated: they say nothing of the treated. */
  readonly comparableAlone: readonly number[];
};

/** Fewest that an effect is shown for. */
const fewest = { treated: 5, comparable: 10 };

/** What the test is run with unless told otherwise: the same groups always give the same figures. */
export const effectTest = { permutations: 9_999, seed: 20_190_101 } as const;

/** The band of a start score on the exact fraction: 0 is [0, 1/10), …, 9 is [9/10, 1]. */
export function startBand(start: FractionText): number {
  const [numerator = '0', denominator = '1'] = start.split('/');
  return Math.min(9, Number((10n * BigInt(numerator)) / BigInt(denominator)));
}

/**
 * Does the dugnad work (spec 6.5): the treated against the comparable that started in the same band, with a permutation
 * test and the interval from inverting it. The order of the members is irrelevant.
 * @param test how often labels are permuted, and the seed of the random numbers
 */
export function estimateEffect(
  members: readonly EffectMember[],
  test: { readonly permutations: number; readonly seed: number } = effectTest,
): Effect {
  const byBand = new Map<number, EffectMember[]>();
  for (const member of members.toSorted((a, b) => a.id - b.id)) {
    const band = startBand(member.start);
    byBand.set(band, [...(byBand.get(band) ?? []), member]);
  }
  const bands = [...byBand.keys()].toSorted((a, b) => a - b).map((band) => byBand.get(band)!);
  const hasBoth = (band: readonly EffectMember[]) => new Set(band.map(({ isTreated }) => isTreated)).size === 2;
  const inUse = bands.filter(hasBoth);
  const ids = (from: readonly EffectMember[][], treated: boolean) =>
    from.flatMap((band) => band.filter(({ isTreated }) => isTreated === treated).map(({ id }) => id));
  const alone = bands.filter((band) => !hasBoth(band));
  const groups = {
    treatedInUse: ids(inUse, true),
    comparableInUse: ids(inUse, false),
    treatedAlone: ids(alone, true),
    comparableAlone: ids(alone, false),
  };
  const withheld = withheldBecause(groups.treatedInUse.length, groups.comparableInUse.length);
  if (withheld) return { figures: null, withheld, ...groups };
  const outcomes = inUse.map(outcomesOf);
  const permuted = permuteEffect(outcomes, test);
  const treatedMean = mean(outcomes.flatMap(({ treated }) => treated))!;
  const comparableMean = mean(outcomes.flatMap(({ treated, comparable }) => treated.map(() => mean(comparable)!)))!;
  const figures = { ...permuted, treatedMean, comparableMean, estimate: treatedMean - comparableMean };
  return { figures, withheld: null, ...groups };
}

function withheldBecause(treated: number, comparable: number): EffectWithheld | null {
  if (treated < fewest.treated) return 'TOO_FEW_TREATED';
  return comparable < fewest.comparable ? 'TOO_FEW_COMPARABLE' : null;
}

function outcomesOf(band: readonly EffectMember[]): Band {
  const outcomes = (treated: boolean) =>
    band.filter(({ isTreated }) => isTreated === treated).map(({ practice }) => doubleOf(practice));
  return { treated: outcomes(true), comparable: outcomes(false) };
}
