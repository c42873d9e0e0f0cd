import { describe, expect, test } from 'vitest';
import { type EffectCandidate, effectGroups, firstDugnadOf } from './effectGroups.ts';

const candidate = (id: number, firstDugnadOn: string | null, other: Partial<EffectCandidate> = {}) => ({
  ...{ id, firstDugnadOn, firstOn: '2021-03-01', secondOn: '2023-06-01' },
  comparison: { start: '1/2', practice: '0', noSplit: null },
  ...other,
});

describe('between two rounds', () => {
  test.each([
    ['2021-02-28', 'TREATED_BEFORE'],
    ['2021-03-01', 'TREATED'],
    // 90 days before 1 June is 3 March.
    ['2023-03-03', 'TREATED'],
    ['2023-03-04', 'TREATED_TOO_LATE'],
    ['2023-05-31', 'TREATED_TOO_LATE'],
    ['2023-06-01', 'COMPARABLE'],
    ['2024-01-01', 'COMPARABLE'],
    [null, 'COMPARABLE'],
  ])('a first dugnad on %s makes a municipality %s', (firstDugnadOn, group) => {
    expect(effectGroups([candidate(1, firstDugnadOn)]).get(1)).toBe(group);
  });

  test('who lacks an assessment or a split is neither, by reason', () => {
    const noSplit = { start: null, practice: null, noSplit: 'CORE_BELOW_HALF' } as const;
    const groups = effectGroups([
      candidate(1, null, { firstOn: null, comparison: null }),
      candidate(2, '2022-01-01', { secondOn: null, comparison: null }),
      candidate(3, '2022-01-01', { comparison: noSplit }),
    ]);
    expect([...groups.values()]).toEqual(['NO_FIRST_ASSESSMENT', 'NO_SECOND_ASSESSMENT', 'NO_SPLIT']);
  });

  test('who answered the first round for a later day than the second is neither', () => {
    const late = candidate(1, null, { firstOn: '2023-06-02' });
    expect(effectGroups([late]).get(1)).toBe('NOT_IN_ORDER');
  });

  test('ten later participants are compared with alone; with nine all without a dugnad are', () => {
    const later = Array.from({ length: 10 }, (_, id) => candidate(id, '2024-01-01'));
    const never = candidate(99, null);
    const withTen = effectGroups([...later, never]);
    expect([withTen.get(0), withTen.get(99)]).toEqual(['COMPARABLE', 'NEVER_TOOK_PART']);
    const withNine = effectGroups([...later.slice(1), never]);
    expect([withNine.get(1), withNine.get(99)]).toEqual(['COMPARABLE', 'COMPARABLE']);
  });

  test('a later participant without a split is not one of the ten', () => {
    const later = Array.from({ length: 10 }, (_, id) => candidate(id, '2024-01-01'));
    later[0] = candidate(0, '2024-01-01', {
      comparison: { start: null, practice: null, noSplit: 'LATER_WITHHELD' },
    });
    expect(effectGroups([...later, candidate(99, null)]).get(99)).toBe('COMPARABLE');
  });
});

describe('the first dugnad', () => {
  const links = [
    { fromId: 1, toId: 2, changeOn: '2020-01-01' },
    { fromId: 3, toId: 2, changeOn: '2020-01-01' },
    { fromId: 2, toId: 4, changeOn: '2024-01-01' },
    { fromId: 2, toId: 5, changeOn: '2024-01-01' },
  ];

  test('is the earliest of its own and of all that it came from', () => {
    const firstOn = new Map([
      [1, '2018-10-01'],
      [3, '2018-05-01'],
      [4, '2025-01-01'],
    ]);
    expect(firstDugnadOf(4, firstOn, links)).toBe('2018-05-01');
    expect(firstDugnadOf(5, firstOn, links)).toBe('2018-05-01');
  });

  test('is not that of a successor or of another who left the same municipality', () => {
    const firstOn = new Map([[4, '2025-01-01']]);
    expect(firstDugnadOf(5, firstOn, links)).toBeNull();
    expect(firstDugnadOf(2, firstOn, links)).toBeNull();
  });
});
