import { describe, expect, test } from 'vitest';
import { type Comparison, compare } from './compare.ts';
import { accountsFor, diff } from './diff.ts';
import { formatFraction } from './fraction.ts';
import { total } from './testing/arbitraries.ts';
import { readGoldenPairs } from './testing/goldenPairs.ts';

const pairs = readGoldenPairs();

test('there are at least twenty pairs, each with a name of its own', () => {
  expect(new Set(pairs.map(({ name }) => name)).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThanOrEqual(20);
});

/** S0–S4 as the causes lead from one to the next. */
function stepsOf({ causes }: Comparison): string[] | null {
  if (!causes) return null;
  const { before, dropped, rules, practice, added } = causes;
  return [before, dropped, rules, practice, added].map((_, at, all) => formatFraction(total(all.slice(0, at + 1))));
}

// The arithmetic of each pair stands beside it, worked by hand.
describe.each(pairs)('$name', ({ versions, earlier, later, expected }) => {
  const comparison = compare(earlier, later, versions);

  test('the versions declare what differs', () => {
    for (const [at, newer] of versions.slice(1).entries()) {
      const undeclared = diff(versions[at]!, newer).filter(
        (difference) => !newer.changes.some((change) => accountsFor(change, difference)),
      );
      expect(undeclared).toEqual([]);
    }
  });

  test('the steps and the same questions', () => {
    const { S, full, readIn, core, coreShare, sameQuestions, because, noSplit } = expected;
    expect(stepsOf(comparison)).toEqual(S ?? null);
    expect(comparison.causes?.after).toEqual(S?.[4]);
    expect(comparison.noSplit).toBe(noSplit ?? null);
    expect(comparison.coreShare).toBe(coreShare);
    expect(comparison.because).toBe(because ?? null);
    if (because) expect(comparison.sameQuestions).toBeNull();
    if (sameQuestions) expect(comparison.sameQuestions).toEqual(sameQuestions);
    if (S) expect(comparison.sameQuestions).toMatchObject({ earlier: S[2], later: S[3] });
    if (full) expect([comparison.earlier.score, comparison.later.score]).toEqual(full);
    if (readIn) expect(comparison.readIn).toBe(readIn);
    if (core) expect(comparison.core).toEqual(core);
  });

  test('the themes and criteria', () => {
    for (const [id, part] of Object.entries(expected.themes ?? {})) {
      expect(comparison.themes.find(({ theme }) => theme === id)).toMatchObject(part);
    }
    const said = comparison.criteria.map(({ criterion, outcome, because }) => [criterion, because ?? outcome]);
    expect(Object.fromEntries(said)).toMatchObject(expected.criteria ?? {});
    const clarified = comparison.criteria.filter(({ isClarified }) => isClarified);
    expect(clarified.map(({ criterion }) => criterion)).toEqual(expected.clarified ?? []);
  });
});
