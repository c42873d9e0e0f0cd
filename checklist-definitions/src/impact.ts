import type { Answers, ChangeKind, Checklist, Criterion, FractionText } from './checklist.ts';
import { countedPoints } from './compare/pair.ts';
import { type Assessed, compare } from './compare.ts';
import { shown } from './conditions.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { type CoreCriterion, commonCore } from './core.ts';
import { compareFractions, type Fraction, formatFraction, one, parseFraction, sum, zero } from './fraction.ts';
import { contains, parseInterval } from './interval.ts';
import { allCriteria } from './questions.ts';
import { type ScoreResult, score } from './score.ts';
import { seriesMarks } from './seriesMarks.ts';
import { contributions, effectiveWeights } from './weights.ts';

/** Score and level by one version; null where withheld. */
export type Standing = { readonly score: FractionText | null; readonly level: string | null };

/**
 * What a criterion moves the score by, −1 to 1. Those of one assessment add up to its change exactly. `kinds` are its own
 * changes; without one it moves the score because it has another share of the weight than before.
 */
export type Effect = {
  readonly criterion: string;
  readonly kinds: readonly ChangeKind[];
  readonly effect: FractionText;
};

/** What becomes of a level: GAINED and LOST from and to none. */
export type LevelChange = 'UP' | 'DOWN' | 'SAME' | 'GAINED' | 'LOST';

export type Impact = {
  readonly before: Standing;
  /** The same answers by the new version, on what can be read in it; null where that is below half of its weight. */
  readonly after: Standing | null;
  readonly coreShare: FractionText;
  /** null where `after` is */
  readonly levelChange: LevelChange | null;
  /** Whether the new score would have had its old level by the old bands: the bands alone changed it. */
  readonly isByBands: boolean;
  /** The greatest first; none where either score is withheld. */
  readonly effects: readonly Effect[];
};

/**
 * What an assessment's answers would score under another version: what asks otherwise is left out, the rest is scored by
 * the new rules. Nothing is guessed for questions that are new.
 * @param versions at least those that lie between the two along `from`
 * @throws UnknownVersion when one of those is missing
 */
export function impactOf(assessed: Assessed, newer: Checklist, versions: readonly Checklist[]): Impact {
  const { checklist: older, answers } = assessed;
  const result = score(older, answers);
  const before = { score: result.score, level: result.level };
  const read = readIn(assessed, newer, versions);
  const { coreShare } = compare(assessed, { checklist: newer, answers: read.answers }, versions);
  const without = { before, after: null, coreShare, levelChange: null, isByBands: false, effects: [] };
  if (compareFractions(coreShare, '1/2') < 0) return without;
  const later = score(read.checklist, read.answers);
  const after = { score: later.score, level: later.level };
  const levelChange = levelChangeOf(before.level, after.level, older, newer);
  return {
    ...{ before, after, coreShare, levelChange },
    isByBands: levelChange !== 'SAME' && after.score !== null && bandOf(older, after.score) === before.level,
    effects: effectsOf({ checklist: older, result }, { checklist: read.checklist, result: later }, newer, versions),
  };
}

/** The new version without what the answers cannot be read for, and the answers as they read in it. */
function readIn({ checklist: older, answers }: Assessed, newer: Checklist, versions: readonly Checklist[]): Assessed {
  const visible = shown(older, answers);
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => visible.has(id)));
  const path = pathBetween(older, newer, versions) ?? [];
  const read = path.length > 0 || older === newer ? readAnswers(older, given, path) : new Map<string, never>();
  const related = new Map(commonCore(older, newer, versions).map((entry) => [entry.criterion, entry]));
  const kept = new Map<string, Answers[string] | null>();
  for (const { id } of allCriteria(newer)) {
    const entry = related.get(id)!;
    const answer = read.get(id);
    if (entry.because !== null || !answer) continue;
    if ('answer' in answer) kept.set(id, answer.answer);
    // What somebody did not know of the old question is not known of the new one either.
    else if (isUnknown(entry, given)) kept.set(id, { state: 'DONT_KNOW' });
    else if (answer.because === 'NO_ANSWER') kept.set(id, null);
  }
  const checklist = onlyWith(newer, kept);
  const ids = new Set(allCriteria(checklist).map(({ id }) => id));
  const entries = [...kept].flatMap(([id, answer]) => (answer && ids.has(id) ? [[id, answer] as const] : []));
  return { checklist, answers: Object.fromEntries(entries) };
}

const isUnknown = ({ origins }: CoreCriterion, answers: Answers): boolean =>
  origins.some((id) => answers[id]?.state === 'DONT_KNOW');

/** A version with only some of its criteria; what hangs on one that is left out is left out too. */
function onlyWith(checklist: Checklist, ids: ReadonlyMap<string, unknown>): Checklist {
  const byId = new Map(allCriteria(checklist).map((criterion) => [criterion.id, criterion]));
  const isKept = ({ id, condition }: Criterion): boolean =>
    ids.has(id) && (condition === null || isKept(byId.get(condition.criterion)!));
  const themes = checklist.themes.map((theme) => ({ ...theme, criteria: theme.criteria.filter(isKept) }));
  return { ...checklist, themes: themes.filter(({ criteria }) => criteria.length > 0) };
}

/** The level whose band a score lies in, whatever else a level needs. */
function bandOf({ levels }: Checklist, text: FractionText): string | null {
  const score = parseFraction(text);
  return levels.find(({ band }) => contains(parseInterval(band), score))?.id ?? null;
}

function levelChangeOf(from: string | null, to: string | null, older: Checklist, newer: Checklist): LevelChange {
  if (from === to) return 'SAME';
  if (from === null) return 'GAINED';
  if (to === null) return 'LOST';
  // A level that the new version does not know stands where it stood among the old ones.
  const place = ({ levels }: Checklist, id: string) => levels.findIndex((level) => level.id === id);
  const was = place(newer, from) >= 0 ? place(newer, from) : place(older, from);
  return place(newer, to) > was ? 'UP' : 'DOWN';
}

type Scored = { readonly checklist: Checklist; readonly result: ScoreResult };

/**
 * Takes the change of a score apart by criterion: with S the old score, u and v a criterion's share of the old and new
 * weight that counts, p and q its points, its effect is v·(q − S) − u·(p − S). Shares add up to 1 on either side, so the
 * effects add up to the change: Σ v·q − S. One that counts on one side only has the other term 0.
 */
function effectsOf(before: Scored, after: Scored, newer: Checklist, versions: readonly Checklist[]): Effect[] {
  if (before.result.score === null || after.result.score === null) return [];
  const old = parseFraction(before.result.score);
  const [was, is] = [termsOf(before, old), termsOf(after, old)];
  // A clearer wording moves no score; what it is told of is the series.
  const marks = seriesMarks(before.checklist, newer, versions).filter(({ effect }) => effect !== 'MARKED');
  const kindsOn = (criterion: string) => [
    ...new Set(marks.filter(({ criteria }) => criteria.includes(criterion)).map(({ change }) => change.kind)),
  ];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((criterion) => ({ criterion, effect: (is.get(criterion) ?? zero).sub(was.get(criterion) ?? zero) }))
    .filter(({ effect }) => effect.compare(0) !== 0)
    .toSorted((a, b) => b.effect.abs().compare(a.effect.abs()))
    .map(({ criterion, effect }) => ({
      criterion,
      kinds: kindsOn(criterion),
      effect: formatFraction(effect),
    }));
}

/** By criterion that counts: its share of the weight × (its points − a score). */
function termsOf({ checklist, result }: Scored, from: Fraction): Map<string, Fraction> {
  const points = countedPoints(result);
  const shares = contributions(checklist, new Map([...points].map(([id]) => [id, one])));
  return new Map([...points].map(([id, worth]) => [id, shares.get(id)!.mul(worth.sub(from))]));
}

/** How much of a series goes on: effective weight that can be read across ÷ all, in the new version, 0–1. */
export type Survival = {
  readonly overall: FractionText;
  readonly themes: readonly { readonly theme: string; readonly share: FractionText }[];
};

/** How much of the series from one version goes on in another, whatever is answered; as if everything were asked. */
export function survivalOf(older: Checklist, newer: Checklist, versions: readonly Checklist[]): Survival {
  const scored = allCriteria(newer).filter(({ answer }) => answer.kind !== 'text');
  const weights = effectiveWeights(newer, new Set(scored.map(({ id }) => id)));
  const core = new Set(
    commonCore(older, newer, versions).flatMap(({ criterion, because }) => (because === null ? [criterion] : [])),
  );
  const weigh = (ids: readonly string[]) => sum(ids.map((id) => weights.get(id)!));
  const share = (ids: readonly string[]): FractionText =>
    ids.length === 0 ? '0' : formatFraction(weigh(ids.filter((id) => core.has(id))).div(weigh(ids)));
  return {
    overall: share(scored.map(({ id }) => id)),
    themes: newer.themes.map(({ id, criteria }) => ({
      theme: id,
      share: share(criteria.filter((criterion) => weights.has(criterion.id)).map((criterion) => criterion.id)),
    })),
  };
}
