import { describe, expect, test } from 'vitest';
import type { Change } from './checklist.ts';
import { compare } from './compare.ts';
import {
  chosen,
  criterion,
  laterVersion,
  scale,
  smallChecklist,
  texts,
  theme,
  yesNo,
} from './testing/smallChecklist.ts';

const four = smallChecklist(['a', 'b', 'c', 'd'].map((id) => criterion(id)));

describe('golden pairs, worked by hand', () => {
  test('one version: a newly counted answer is no progress', () => {
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'partly', c: 'no', d: 'DONT_KNOW' }) };
    const later = { checklist: four, answers: chosen({ a: 'yes', b: 'yes', c: 'no', d: 'yes' }) };
    // S0 = (1 + 1/2 + 0) / 3 = 1/2; core a b c: S1 = S2 = 1/2; S3 = (1 + 1 + 0) / 3 = 2/3; S4 = 3/4
    expect(compare(earlier, later, [four])).toMatchObject({
      core: ['a', 'b', 'c'],
      coreShare: '3/4',
      sameQuestions: { earlier: '1/2', later: '2/3', change: '1/6' },
      causes: { before: '1/2', dropped: '0', rules: '0', practice: '1/6', added: '1/12', after: '3/4' },
      criteria: [
        { outcome: 'SAME' },
        { outcome: 'BETTER' },
        { outcome: 'SAME' },
        { outcome: 'NOT_COMPARABLE', because: 'EARLIER_NOT_COUNTED' },
      ],
    });
  });

  test('another weight is a change of rules', () => {
    const three = smallChecklist(['a', 'b', 'c'].map((id) => criterion(id)));
    const heavier = laterVersion(
      three,
      '2.0.0',
      { themes: [theme('whole', [criterion('a', { weight: '3' }), criterion('b'), criterion('c')])] },
      [{ kind: 'weight-changed', criterion: 'a' }],
    );
    const earlier = { checklist: three, answers: chosen({ a: 'yes', b: 'no', c: 'no' }) };
    const later = { checklist: heavier, answers: chosen({ a: 'yes', b: 'yes', c: 'no' }) };
    // S0 = S1 = 1/3; S2 = 3·1 / 5 = 3/5; S3 = S4 = (3 + 1) / 5 = 4/5
    expect(compare(earlier, later, [three, heavier])).toMatchObject({
      coreShare: '1',
      sameQuestions: { earlier: '3/5', later: '4/5', change: '1/5' },
      causes: { before: '1/3', dropped: '0', rules: '4/15', practice: '1/5', added: '0', after: '4/5' },
    });
    // the later assessment on the older version: both on the newer one, and no split
    expect(
      compare({ ...later, answers: earlier.answers }, { ...earlier, answers: later.answers }, [three, heavier]),
    ).toMatchObject({
      readIn: '2.0.0',
      sameQuestions: { earlier: '3/5', later: '4/5', change: '1/5' },
      causes: null,
      noSplit: 'LATER_ON_OLDER_VERSION',
    });
  });

  test('other options are read as far as the transfer reaches', () => {
    const finer = laterVersion(
      four,
      '2.0.0',
      { scales: [scale('yes-no', { full: '1', most: '2/3', some: '1/3', none: '0' })] },
      [{ kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: null, no: 'none' } }],
    );
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'partly', c: 'no', d: 'yes' }) };
    const later = { checklist: finer, answers: chosen({ a: 'full', b: 'some', c: 'most', d: 'full' }) };
    // S0 = (1 + 1/2 + 0 + 1) / 4 = 5/8; core a c d: S1 = S2 = 2/3; S3 = (1 + 2/3 + 1) / 3 = 8/9; S4 = 3 / 4
    expect(compare(earlier, later, [four, finer])).toMatchObject({
      core: ['a', 'c', 'd'],
      coreShare: '3/4',
      causes: { before: '5/8', dropped: '1/24', rules: '0', practice: '2/9', added: '-5/36', after: '3/4' },
    });
  });

  test('split and merged criteria count where their transfers map', () => {
    const changes: Change[] = [
      {
        kind: 'split',
        criterion: 'a',
        into: [{ criterion: 'a1', transfer: { yes: 'yes', no: 'no' } }, { criterion: 'a2' }],
      },
      {
        kind: 'merged',
        criterion: 'm',
        merges: ['b', 'c'],
        tuples: [
          { from: ['yes', 'yes'], to: 'yes' },
          { from: ['yes', 'no'], to: 'partly' },
        ],
      },
    ];
    const newer = laterVersion(
      four,
      '2.0.0',
      {
        themes: [
          theme(
            'whole',
            ['a1', 'a2', 'm', 'd'].map((id) => criterion(id)),
          ),
        ],
      },
      changes,
    );
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'yes', c: 'no', d: 'partly' }) };
    const later = { checklist: newer, answers: chosen({ a1: 'yes', a2: 'no', m: 'yes', d: 'partly' }) };
    // S0 = S1 = (1 + 1 + 0 + 1/2) / 4 = 5/8 on a b c d; core a1 m d: S2 = (1 + 1/2 + 1/2) / 3 = 2/3;
    // S3 = (1 + 1 + 1/2) / 3 = 5/6; S4 = (1 + 0 + 1 + 1/2) / 4 = 5/8
    expect(compare(earlier, later, [four, newer])).toMatchObject({
      core: ['a1', 'm', 'd'],
      coreShare: '3/4',
      causes: { before: '5/8', dropped: '0', rules: '1/24', practice: '1/6', added: '-5/24', after: '5/8' },
    });
  });

  test('another aggregation is a change of rules', () => {
    const themes = [
      theme(
        'wide',
        ['a', 'b', 'c'].map((id) => criterion(id)),
      ),
      theme('narrow', [criterion('d')]),
    ];
    const older = smallChecklist([], { themes });
    const newer = laterVersion(older, '2.0.0', { aggregate: 'themes' }, [{ kind: 'scoring-changed', checklist: true }]);
    const earlier = { checklist: older, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'no' }) };
    const later = { checklist: newer, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'partly' }) };
    // S0 = S1 = 3/4; S2 = (1 + 0) / 2 = 1/2; S3 = S4 = (1 + 1/2) / 2 = 3/4
    expect(compare(earlier, later, [older, newer])).toMatchObject({
      causes: { before: '3/4', dropped: '0', rules: '-1/4', practice: '1/4', added: '0', after: '3/4' },
      themes: [
        { theme: 'wide', outcome: 'SAME', coreShare: '1' },
        { theme: 'narrow', outcome: 'BETTER', sameQuestions: { earlier: '0', later: '1/2', change: '1/2' } },
      ],
    });
  });

  test('a criterion whose series broke is dropped on the old side and added on the new', () => {
    const newer = laterVersion(
      four,
      '2.0.0',
      {
        themes: [
          theme(
            'whole',
            ['a', 'b', 'c', 'e'].map((id) => criterion(id)),
          ),
        ],
      },
      [
        { kind: 'modified', criterion: 'c' },
        { kind: 'retired', criterion: 'd', reason: texts('Settled by law') },
        { kind: 'added', criterion: 'e' },
      ],
    );
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'no', c: 'yes', d: 'yes' }) };
    const later = { checklist: newer, answers: chosen({ a: 'yes', b: 'partly', c: 'no', e: 'no' }) };
    // S0 = 3/4; core a b, share 1/2: S1 = S2 = 1/2; S3 = (1 + 1/2) / 2 = 3/4; S4 = (1 + 1/2) / 4 = 3/8
    expect(compare(earlier, later, [four, newer])).toMatchObject({
      coreShare: '1/2',
      causes: { before: '3/4', dropped: '-1/4', rules: '0', practice: '1/4', added: '-3/8', after: '3/8' },
      criteria: [{}, {}, { because: 'MODIFIED' }, { because: 'ADDED' }],
    });
  });

  test('a number is read as it is and scored by the newer bands; a covered question by its transfer', () => {
    const number = (bands: readonly [string, string][]) =>
      criterion('n', {
        answer: { kind: 'number', unit: texts('kroner'), bands: bands.map(([band, points]) => ({ band, points })) },
      });
    const older = smallChecklist([
      number([
        ['[0, 10)', '0'],
        ['[10, )', '1'],
      ]),
      criterion('a'),
    ]);
    const newer = laterVersion(
      older,
      '2.0.0',
      {
        themes: [
          theme('whole', [
            number([
              ['[0, 20)', '1/2'],
              ['[20, )', '1'],
            ]),
            criterion('x'),
          ]),
        ],
      },
      [
        { kind: 'options-changed', criterion: 'n' },
        { kind: 'covered-by', criterion: 'a', by: 'x', transfer: { yes: 'partly', partly: 'no', no: 'no' } },
      ],
    );
    const earlier = {
      checklist: older,
      answers: { ...chosen({ a: 'yes' }), n: { state: 'ANSWERED', number: '12.5' } as const },
    };
    const later = {
      checklist: newer,
      answers: { ...chosen({ x: 'yes' }), n: { state: 'ANSWERED', number: '12.5' } as const },
    };
    // S0 = S1 = (1 + 1) / 2 = 1; S2 = (1/2 + 1/2) / 2 = 1/2; S3 = S4 = (1/2 + 1) / 2 = 3/4
    expect(compare(earlier, later, [older, newer])).toMatchObject({
      causes: { before: '1', dropped: '0', rules: '-1/2', practice: '1/4', added: '0', after: '3/4' },
      criteria: [
        { criterion: 'n', outcome: 'SAME' },
        { criterion: 'x', outcome: 'BETTER', origins: ['a'] },
      ],
    });
  });
});

describe('where there is no like-for-like number', () => {
  const five = laterVersion(
    four,
    '2.0.0',
    {
      themes: [
        theme(
          'whole',
          ['a', 'b', 'e', 'f', 'g'].map((id) => criterion(id)),
        ),
      ],
    },
    [
      ...['c', 'd'].map((id): Change => ({ kind: 'retired', criterion: id, reason: texts('Settled') })),
      ...['e', 'f', 'g'].map((id): Change => ({ kind: 'added', criterion: id })),
    ],
  );

  test('a core below half gives none, and says so', () => {
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'no', c: 'yes', d: 'yes' }) };
    const later = { checklist: five, answers: chosen({ a: 'yes', b: 'no', e: 'yes', f: 'yes', g: 'no' }) };
    expect(compare(earlier, later, [four, five])).toMatchObject({
      coreShare: '2/5',
      sameQuestions: null,
      because: 'CORE_BELOW_HALF',
      causes: null,
      noSplit: 'CORE_BELOW_HALF',
    });
  });

  test('a withheld score is not split, the same questions are still compared', () => {
    const strict = { ...four, minCoverage: '1' };
    const earlier = { checklist: strict, answers: chosen({ a: 'yes', b: 'no', c: 'yes', d: 'DONT_KNOW' }) };
    const later = { checklist: strict, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'yes' }) };
    const comparison = compare(earlier, later, [strict]);
    expect(comparison).toMatchObject({ causes: null, noSplit: 'EARLIER_WITHHELD', sameQuestions: { change: '1/3' } });
    expect(compare(later, earlier, [strict])).toMatchObject({ causes: null, noSplit: 'LATER_WITHHELD' });
  });

  test('different checklists are not compared at all', () => {
    const other = { ...four, checklist: 'other' };
    expect(() => compare({ checklist: four, answers: {} }, { checklist: other, answers: {} }, [])).toThrow(RangeError);
  });
});

describe('along from', () => {
  const clarified = laterVersion(four, '1.1.0', {}, [{ kind: 'clarified', criterion: 'a', secondReader: 'Kari' }]);
  const turned = laterVersion(four, '2.0.0', { scales: [scale('yes-no', { good: '1', middling: '1/4', bad: '0' })] }, [
    { kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'good', partly: 'middling', no: 'bad' } },
  ]);
  const back = laterVersion(turned, '3.0.0', { scales: [yesNo] }, [
    { kind: 'options-changed', scale: 'yes-no', transfer: { good: 'yes', middling: null, bad: 'no' } },
  ]);

  test('transfers are composed, and one break breaks', () => {
    const earlier = { checklist: four, answers: chosen({ a: 'yes', b: 'no', c: 'partly', d: 'no' }) };
    const later = { checklist: back, answers: chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'no' }) };
    const comparison = compare(earlier, later, [four, turned, back]);
    expect(comparison.core).toEqual(['a', 'b', 'd']);
    expect(comparison.criteria[2]).toMatchObject({ because: 'NO_TRANSFER' });
  });

  test('versions on two branches meet in the one that both came from', () => {
    const earlier = { checklist: clarified, answers: chosen({ a: 'yes', b: 'partly', c: 'no', d: 'no' }) };
    const later = { checklist: turned, answers: chosen({ a: 'good', b: 'good', c: 'bad', d: 'bad' }) };
    const comparison = compare(earlier, later, [four, clarified, turned]);
    expect(comparison).toMatchObject({ readIn: '2.0.0', core: ['a', 'b', 'c', 'd'], noSplit: null });
    expect(comparison.criteria.map(({ isClarified }) => isClarified)).toEqual([true, false, false, false]);
    // the other way round a transfer is read back, because each new option came from one old one
    const onBranch = laterVersion(four, '4.0.0', {}, [{ kind: 'clarified', criterion: 'a', secondReader: 'Kari' }]);
    expect(compare({ ...later }, { ...earlier, checklist: onBranch }, [four, turned, onBranch]).core).toHaveLength(4);
  });

  test('a missing version in between is an error', () => {
    const earlier = { checklist: four, answers: {} };
    expect(() => compare(earlier, { checklist: back, answers: {} }, [four, back])).toThrow('Version 2.0.0');
  });
});
