import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answers, Checklist } from './checklist.ts';
import { countedPoints } from './compare/pair.ts';
import { type Assessed, type Comparison, compare } from './compare.ts';
import { pathBetween } from './core/path.ts';
import { readAnswers } from './core/read.ts';
import { commonCore } from './core.ts';
import { accountsFor, diff } from './diff.ts';
import { compareFractions, formatFraction } from './fraction.ts';
import { allCriteria } from './questions.ts';
import { type Draw, drawAnswers, drawChecklist, drawFullAnswers, drawOrder, total } from './testing/arbitraries.ts';
import { drawLater } from './testing/laterVersions.ts';

/** Two versions, the one between them, and answers to both: every property is held on the same pairs. */
type Pair = {
  readonly versions: readonly [Checklist, Checklist, Checklist];
  readonly earlier: Assessed;
  readonly later: Assessed;
  readonly comparison: Comparison;
  /** Other answers to the newer version. */
  readonly others: Answers;
  /** The same pair, everything in another order. */
  readonly reordered: { readonly versions: readonly Checklist[]; readonly before: Answers; readonly now: Answers };
};

vi.setConfig({ testTimeout: 120_000 });

/** Pairs that each property is held on at least. */
const count = 1_000;
const seed = Math.floor(Math.random() * 0x7fffffff);
const pairs = drawPairs();

/** Random pairs, drawn until there are more than enough whose change can be split into causes. */
function drawPairs(): Pair[] {
  const drawn: Pair[] = [];
  const split = () => drawn.filter(({ comparison }) => comparison.causes !== null).length;
  for (let batch = 0; split() < 1.1 * count; batch += 1) {
    drawn.push(...fc.sample(fc.gen().map(drawPair), { numRuns: count, seed: seed + batch }));
  }
  return drawn;
}

function drawPair(g: Draw): Pair {
  const older = { ...drawChecklist(g), minCoverage: '0', levelCoverage: '0' };
  const middle = drawLater(g, older, '2.0.0');
  const newer = g(fc.boolean) ? drawLater(g, middle, '3.0.0') : middle;
  const versions = [older, middle, newer] as const;
  const answer = g(fc.integer, { min: 0, max: 3 }) > 0 ? drawFullAnswers : drawAnswers;
  const earlier = { checklist: older, answers: answer(g, older) };
  const later = { checklist: newer, answers: answer(g, newer) };
  return {
    ...{ versions, earlier, later, others: answer(g, newer), comparison: compare(earlier, later, versions) },
    reordered: {
      versions: versions.map((version) => drawReordered(g, version)),
      before: Object.fromEntries(drawOrder(g, Object.entries(earlier.answers))),
      now: Object.fromEntries(drawOrder(g, Object.entries(later.answers))),
    },
  };
}

function drawReordered(g: Draw, version: Checklist): Checklist {
  const themes = version.themes.map((theme) => ({ ...theme, criteria: drawOrder(g, theme.criteria) }));
  const scales = version.scales.map((scale) => ({ ...scale, options: drawOrder(g, scale.options) }));
  return { ...version, themes: drawOrder(g, themes), scales: drawOrder(g, scales) };
}

/**
 * Holds a property on all pairs, and demands that enough of them had something to say, by what the property returns. The
 * seed is another one at every run; it is told when a pair does not hold.
 */
function holds(property: (pair: Pair) => boolean, tried: readonly Pair[] = pairs): void {
  const saying = tried.filter((pair, at) => {
    try {
      return property(pair);
    } catch (error) {
      throw new Error(`Pair ${at} of seed ${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  });
  expect(saying.length, `pairs of seed ${seed} that had something to say`).toBeGreaterThanOrEqual(count);
}

/** Answers of the older version read in the newer, as one would answer to have changed nothing. */
function unchanged({ versions, earlier, later }: Pair): Answers {
  const read = readAnswers(
    earlier.checklist,
    earlier.answers,
    pathBetween(earlier.checklist, later.checklist, versions)!,
  );
  return Object.fromEntries([...read].flatMap(([id, entry]) => ('answer' in entry ? [[id, entry.answer]] : [])));
}

const only = ({ checklist, answers }: Assessed, ids: ReadonlySet<string>): Assessed => ({
  checklist,
  answers: Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id))),
});
const originsOf = ({ criteria }: Comparison) => new Set(criteria.flatMap(({ origins }) => origins));

test('random pairs reach every kind of change and of missing', () => {
  const changes = new Set(pairs.flatMap(({ versions }) => versions.flatMap((version) => version.changes)));
  expect([...new Set([...changes].map(({ kind }) => kind))].toSorted()).toEqual(
    [
      ...['added', 'clarified', 'condition-changed', 'covered-by', 'merged', 'modified', 'options-changed'],
      ...['policy-changed', 'retired', 'scoring-changed', 'split', 'weight-changed'],
    ].toSorted(),
  );
  const states = pairs.flatMap(({ earlier, later }) =>
    [earlier, later].flatMap(({ answers }) => Object.values(answers).map(({ state }) => state)),
  );
  expect(new Set(states)).toEqual(new Set(['ANSWERED', 'UNANSWERED', 'DONT_KNOW', 'NOT_APPLICABLE']));
  const reasons = new Set(pairs.flatMap(({ comparison }) => comparison.criteria.map(({ because }) => because)));
  expect(reasons).toEqual(
    new Set([
      ...[null, 'ADDED', 'MODIFIED', 'CONDITION_CHANGED', 'SPLIT', 'MERGED', 'NO_TRANSFER', 'UNSCORED'],
      ...['EARLIER_NOT_COUNTED', 'LATER_NOT_COUNTED'],
    ]),
  );
});

test('random declared changes leave no difference undeclared', () => {
  holds(({ versions: [older, middle] }) => {
    const differences = diff(older, middle);
    const undeclared = differences.filter(
      (difference) => !middle.changes.some((change) => accountsFor(change, difference)),
    );
    expect(undeclared).toEqual([]);
    return differences.length > 0;
  });
});

test('the four causes add up to the change exactly', () => {
  holds(({ comparison: { causes, earlier, later } }) => {
    if (!causes) return false;
    const { before, dropped, rules, practice, added, after } = causes;
    expect([before, after]).toEqual([earlier.score, later.score]);
    expect(formatFraction(total([before, dropped, rules, practice, added]))).toBe(after);
    return true;
  });
});

test('practice is exactly 0 when no answer on the core differs, whatever else does', () => {
  holds((pair) => {
    const { earlier, later, versions } = pair;
    const answers = { ...later.answers, ...unchanged(pair) };
    const { causes } = compare(earlier, { ...later, answers }, versions);
    if (!causes) return false;
    expect(causes.practice).toBe('0');
    return true;
  });
});

test('rules are 0 within one version', () => {
  holds(({ later, others, versions }) => {
    const { causes } = compare({ ...later, answers: others }, later, versions);
    if (!causes) return false;
    expect(causes.rules).toBe('0');
    return true;
  });
});

test('dropped is 0 when the earlier counts the core and nothing else', () => {
  holds(({ earlier, later, versions, comparison }) => {
    const again = compare(only(earlier, originsOf(comparison)), later, versions);
    if (!again.causes || countedPoints(again.earlier).size !== originsOf(again).size) return false;
    expect(again.causes.dropped).toBe('0');
    return true;
  });
});

test('added is 0 when the later counts the core and nothing else', () => {
  holds(({ earlier, later, versions, comparison }) => {
    const again = compare(earlier, only(later, new Set(comparison.core)), versions);
    if (!again.causes || countedPoints(again.later).size !== again.core.length) return false;
    expect(again.causes.added).toBe('0');
    return true;
  });
});

test('a core below half gives no number and says why', () => {
  holds(({ comparison }) => {
    const isBelow = compareFractions(comparison.coreShare, '1/2') < 0;
    expect(comparison.sameQuestions === null).toBe(isBelow);
    if (!isBelow) return false;
    expect(comparison).toMatchObject({ because: 'CORE_BELOW_HALF', causes: null });
    return true;
  });
});

test('the other way round the same questions have the same scores', () => {
  holds(({ earlier, later, versions, comparison }) => {
    const back = compare(later, earlier, versions);
    expect(back.noSplit).toBe('LATER_ON_OLDER_VERSION');
    expect(back.coreShare).toBe(comparison.coreShare);
    expect(back.sameQuestions?.earlier).toBe(comparison.sameQuestions?.later);
    expect(back.sameQuestions?.later).toBe(comparison.sameQuestions?.earlier);
    return comparison.sameQuestions !== null;
  });
});

test('the core of two assessments lies in the common core of their versions', () => {
  holds(({ earlier, later, versions, comparison: { core } }) => {
    const common = commonCore(earlier.checklist, later.checklist, versions).filter(({ because }) => because === null);
    expect(common.map(({ criterion }) => criterion)).toEqual(expect.arrayContaining([...core]));
    return core.length > 0;
  });
});

test('another order of themes, criteria, options and answers changes nothing', () => {
  holds(({ reordered: { versions, before, now }, comparison }) => {
    const again = compare(
      { checklist: versions[0]!, answers: before },
      { checklist: versions[2]!, answers: now },
      versions,
    );
    expect(sortedOf(again)).toEqual(sortedOf(comparison));
    return comparison.causes !== null;
  });
});

test('an id renamed in all versions and both answer sets changes nothing but the id', () => {
  holds(
    ({ versions, earlier, later, comparison }) => {
      const ids = versions.flatMap((version) => [
        ...allCriteria(version).map(({ id }) => id),
        ...version.themes.map(({ id }) => id),
        ...version.scales.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
      ]);
      const names = new Map(ids.map((id) => [id, `${id}-renamed`]));
      const renamed = <T>(value: T): T => rename(value, names) as T;
      const [older, middle, newer] = versions.map(renamed) as [Checklist, Checklist, Checklist];
      const again = compare(
        { checklist: older, answers: renamed(earlier.answers) },
        { checklist: newer, answers: renamed(later.answers) },
        [older, middle, newer],
      );
      expect(again).toEqual(renamed(comparison));
      return true;
    },
    pairs.slice(0, count),
  );
});

/** A comparison without the order that it lists things in. */
function sortedOf({ causes, noSplit, coreShare, sameQuestions, because, core, themes, criteria }: Comparison) {
  const by = <T>(items: readonly T[], id: (item: T) => string) => items.toSorted((a, b) => (id(a) < id(b) ? -1 : 1));
  return {
    ...{ causes, noSplit, coreShare, sameQuestions, because, core: core.toSorted() },
    themes: by(themes, ({ theme }) => theme),
    criteria: by(criteria, ({ criterion }) => criterion),
  };
}

/** The same data with other ids, as keys and as values. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => rename(entry, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [names.get(key) ?? key, rename(entry, names)]));
}
