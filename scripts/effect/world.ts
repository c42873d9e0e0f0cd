import type { EffectMember } from '../../api/src/benchmarks/rules/effect.ts';
import type { Random } from '../../prisma/demo/random.ts';

/** What lowers the chance to join: a low measured start score, or a low true level that the answers only hint at. */
export type Selection = 'START_SCORE' | 'TRUE_LEVEL';

/** How many take part, and what the dugnad does to them. */
export type Setting = {
  readonly treated: number;
  readonly comparable: number;
  readonly selection: Selection;
  /** What the dugnad adds to the true state of each indicator; less of it shows near the cap. */
  readonly push: number;
};

/** One simulated pair of rounds. */
export type World = {
  readonly members: readonly EffectMember[];
  /** Mean over the treated of practice with the dugnad − practice without it, on the same noise. */
  readonly truth: number;
};

const indicators = 9;
/** Indicators differ in how hard they are. */
const difficulty = [0.16, 0.12, 0.08, 0.04, 0, -0.04, -0.08, -0.12, -0.16];
const spread = { level: 0.18, state: 0.18, answer: 0.12, trend: 0.05 };
const mean = { level: 0.55, trend: 0.03 };
/** How much likelier a low starter joins: weight exp(−4 · start), some 7 times as likely at 0.3 as at 0.8. */
const keenness = 4;

/**
 * Draws municipalities that answer nine indicators twice on the options 0, 1/3, 2/3 and 1. Each has a true state per
 * indicator; an answer is the option nearest to it with noise, so nothing lies above 1 or below 0. Between the rounds the
 * state drifts, and the dugnad pushes that of those who join; low starters join likelier.
 */
export function makeWorld({ treated, comparable, selection, push }: Setting, random: Random): World {
  const drawn = Array.from({ length: treated + comparable }, (_, id) => ({ id, ...makeMunicipality(push, random) }));
  const joined = new Set(
    drawn
      .map((one) => {
        const low = selection === 'START_SCORE' ? one.start / (3 * indicators) : one.level;
        // Weighted drawing without replacement: the least of exponential waiting times (Efraimidis and Spirakis).
        return { id: one.id, wait: -Math.log(1 - random.share()) / Math.exp(-keenness * low) };
      })
      .toSorted((a, b) => a.wait - b.wait)
      .slice(0, treated)
      .map(({ id }) => id),
  );
  const members = drawn.map(({ id, start, without, with: pushed }) => {
    const isTreated = joined.has(id);
    const later = isTreated ? pushed : without;
    return { id, isTreated, start: asScore(start), practice: asScore(later - start) };
  });
  const gains = drawn.filter(({ id }) => joined.has(id)).map((one) => (one.with - one.without) / (3 * indicators));
  return { members, truth: gains.reduce((total, gain) => total + gain, 0) / treated };
}

/** Sums of points in thirds, 0–27: at the first round, and at the second without and with the dugnad. */
function makeMunicipality(push: number, random: Random) {
  const level = mean.level + spread.level * random.normal();
  const trend = mean.trend + spread.trend * random.normal();
  let [start, without, pushed] = [0, 0, 0];
  for (const harder of difficulty) {
    const state = level - harder + spread.state * random.normal();
    start += thirds(state + spread.answer * random.normal());
    const later = state + trend + spread.answer * random.normal();
    without += thirds(later);
    pushed += thirds(later + push);
  }
  return { level, start, without, with: pushed };
}

/** The option nearest to a state, in thirds: 0, 1, 2 or 3. */
const thirds = (state: number): number => Math.min(3, Math.max(0, Math.round(3 * state)));

/** A sum of thirds over the nine indicators as a score, in lowest terms. */
function asScore(sum: number): string {
  const divisor = [27, 9, 3, 1].find((one) => sum % one === 0)!;
  const [numerator, denominator] = [sum / divisor, 27 / divisor];
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
