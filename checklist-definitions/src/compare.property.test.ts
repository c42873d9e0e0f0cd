import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, Checklist } from './checklist.ts';
import { countedPoints } from './compare/pair.ts';
import { type Comparison, compare } from './compare.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { commonCore } from './core.ts';
import { accountsFor, diff } from './diff.ts';
import { compareFractions, formatFraction } from './fraction.ts';
import { allCriteria } from './questions.ts';
import { type Draw, drawAnswers, drawChecklist, drawOrder, total } from './testing/arbitraries.ts';
import { drawLater } from './testing/laterVersions.ts';

type Drawn = { readonly versions: readonly Checklist[]; readonly older: Checklist; readonly newer: Checklist };

function drawVersions(g: Draw): Drawn {
  const older = { ...drawChecklist(g), minCoverage: '0', levelCoverage: '0' };
  const middle = drawLater(g, older, '2.0.0');
  const newer = g(fc.boolean) ? drawLater(g, middle, '3.0.0') : middle;
  return { versions: [older, middle, newer], older, newer };
}

/** Holds a property on random pairs of versions; `told` counts how often it had something to say. */
function holds(property: (g: Draw, drawn: Drawn) => boolean, told: number, numRuns = 600) {
  let times = 0;
  void fc.assert(
    fc.property(fc.gen(), (g) => {
      if (property(g, drawVersions(g))) times += 1;
    }),
    { numRuns },
  );
  expect(times).toBeGreaterThan(told);
}

/** Answers of the older version read in the newer, as one would answer to have changed nothing. */
function unchanged({ older, newer, versions }: Drawn, answers: Answers): Answers {
  const read = readAnswers(older, answers, pathBetween(older, newer, versions)!);
  return Object.fromEntries([...read].flatMap(([id, entry]) => ('answer' in entry ? [[id, entry.answer]] : [])));
}

const numbersOf = ({ causes, noSplit, coreShare, sameQuestions }: Comparison) => ({
  causes,
  noSplit,
  coreShare,
  sameQuestions,
});

test('random declared changes leave no difference undeclared', () => {
  holds((_g, { versions: [older, middle] }) => {
    const differences = diff(older!, middle!);
    const undeclared = differences.filter(
      (difference) => !middle!.changes.some((change) => accountsFor(change, difference)),
    );
    expect(undeclared).toEqual([]);
    return differences.length > 0;
  }, 100);
}, 60_000);

test('the causes add up to the change exactly', () => {
  holds((g, { older, newer, versions }) => {
    const earlier = { checklist: older, answers: drawAnswers(g, older) };
    const { causes } = compare(earlier, { checklist: newer, answers: drawAnswers(g, newer) }, versions);
    if (!causes) return false;
    const { before, dropped, rules, practice, added, after } = causes;
    expect(formatFraction(total([before, dropped, rules, practice, added]))).toBe(after);
    return true;
  }, 20);
}, 60_000);

test('practice is exactly 0 when no answer on the core differs, whatever else does', () => {
  holds((g, drawn) => {
    const { older, newer, versions } = drawn;
    const answers = drawAnswers(g, older);
    const later = { checklist: newer, answers: { ...drawAnswers(g, newer), ...unchanged(drawn, answers) } };
    const { causes } = compare({ checklist: older, answers }, later, versions);
    if (!causes) return false;
    expect(causes.practice).toBe('0');
    return true;
  }, 20);
}, 60_000);

test('rules are 0 within one version', () => {
  holds((g, { newer, versions }) => {
    const side = () => ({ checklist: newer, answers: drawAnswers(g, newer) });
    const { causes } = compare(side(), side(), versions);
    if (!causes) return false;
    expect(causes.rules).toBe('0');
    return true;
  }, 20);
}, 60_000);

test('dropped is 0 when the earlier counts the core and nothing else, added when the later does', () => {
  let added = 0;
  holds((g, { older, newer, versions }) => {
    const earlier = { checklist: older, answers: drawAnswers(g, older) };
    const later = { checklist: newer, answers: drawAnswers(g, newer) };
    const comparison = compare(earlier, later, versions);
    if (!comparison.causes) return false;
    if (countedPoints(comparison.later).size === comparison.core.length) {
      expect(comparison.causes.added).toBe('0');
      added += 1;
    }
    const origins = new Set(comparison.criteria.flatMap((criterion) => criterion.origins));
    if (countedPoints(comparison.earlier).size > origins.size) return false;
    expect(comparison.causes.dropped).toBe('0');
    return true;
  }, 10);
  expect(added).toBeGreaterThan(10);
}, 60_000);

test('a core below half gives no number and says why', () => {
  holds((g, { older, newer, versions }) => {
    const earlier = { checklist: older, answers: drawAnswers(g, older) };
    const comparison = compare(earlier, { checklist: newer, answers: drawAnswers(g, newer) }, versions);
    const isBelow = compareFractions(comparison.coreShare, '1/2') < 0;
    expect(comparison.sameQuestions === null).toBe(isBelow);
    if (!isBelow) return false;
    expect(comparison).toMatchObject({ because: 'CORE_BELOW_HALF', causes: null });
    return true;
  }, 20);
}, 60_000);

test('the other way round the same questions have the same scores', () => {
  holds((g, { older, newer, versions }) => {
    const [one, other] = [
      { checklist: older, answers: drawAnswers(g, older) },
      { checklist: newer, answers: drawAnswers(g, newer) },
    ];
    const [there, back] = [compare(one, other, versions), compare(other, one, versions)];
    expect(back.noSplit).toBe('LATER_ON_OLDER_VERSION');
    expect(back.coreShare).toBe(there.coreShare);
    expect(back.sameQuestions?.earlier).toBe(there.sameQuestions?.later);
    expect(back.sameQuestions?.later).toBe(there.sameQuestions?.earlier);
    return there.sameQuestions !== null;
  }, 20);
}, 60_000);

test('the core of two assessments lies in the common core of their versions', () => {
  holds((g, { older, newer, versions }) => {
    const earlier = { checklist: older, answers: drawAnswers(g, older) };
    const { core } = compare(earlier, { checklist: newer, answers: drawAnswers(g, newer) }, versions);
    const common = commonCore(older, newer, versions).filter(({ because }) => because === null);
    expect(common.map(({ criterion }) => criterion)).toEqual(expect.arrayContaining([...core]));
    return core.length > 0;
  }, 100);
}, 60_000);

test('other ids and another order change nothing', () => {
  holds((g, { older, newer, versions }) => {
    const [before, now] = [drawAnswers(g, older), drawAnswers(g, newer)];
    const first = compare({ checklist: older, answers: before }, { checklist: newer, answers: now }, versions);
    const ids = [...new Set(versions.flatMap(allCriteria).map(({ id }) => id))];
    const renamed = <T>(value: T): T => rename(value, new Map(ids.map((id) => [id, `${id}-renamed`]))) as T;
    const reordered = versions.map((version): Checklist => {
      const themes = version.themes.map((theme) => ({ ...theme, criteria: drawOrder(g, theme.criteria) }));
      return renamed({ ...version, themes: drawOrder(g, themes) });
    });
    const second = compare(
      { checklist: reordered[0]!, answers: renamed(before) },
      { checklist: reordered[2]!, answers: renamed(now) },
      reordered,
    );
    expect(numbersOf(second)).toEqual(numbersOf(first));
    return first.causes !== null;
  }, 20);
}, 60_000);

/** The same data with other ids, as keys and as values. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => rename(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [names.get(key) ?? key, rename(entry, names)]));
}
