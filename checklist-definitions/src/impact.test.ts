import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFraction, parseFraction } from './fraction.ts';
import { impactOf, survivalOf } from './impact.ts';
import { drawChecklist, drawFullAnswers, total } from './testing/arbitraries.ts';
import { drawLater } from './testing/laterVersions.ts';
import { chosen, criterion, laterVersion, scale, smallChecklist, texts, theme } from './testing/smallChecklist.ts';

const four = smallChecklist(['a', 'b', 'c', 'd'].map((id) => criterion(id)));
const withoutD = laterVersion(
  four,
  '2.0.0',
  { themes: [theme('whole', [...['a', 'b', 'c', 'e'].map((id) => criterion(id))])] },
  [
    { kind: 'retired', criterion: 'd', reason: texts('Settled') },
    { kind: 'added', criterion: 'e' },
  ],
);

describe('what a round would score under a new version', () => {
  test('is the answers that can be read by the new rules; a new question is not guessed', () => {
    // (1 + 1 + 0 + 0) / 4 = 1/2, begun; without d (1 + 1 + 0) / 3 = 2/3, there
    const answers = chosen({ a: 'yes', b: 'yes', c: 'no', d: 'no' });
    expect(impactOf({ checklist: four, answers }, withoutD, [four, withoutD])).toMatchObject({
      before: { score: '1/2', level: 'begun' },
      after: { score: '2/3', level: 'there' },
      coreShare: '3/4',
      levelChange: 'UP',
      isByBands: false,
      effects: [
        // d was −1/4 × (0 − 1/2) worth of drag; the others weigh 1/3 instead of 1/4: 1/12 × (1 − 1/2), 1/12 × (0 − 1/2)
        { criterion: 'd', kinds: ['retired'], effect: '1/8' },
        { criterion: 'a', kinds: [], effect: '1/24' },
        { criterion: 'b', kinds: [], effect: '1/24' },
        { criterion: 'c', kinds: [], effect: '-1/24' },
      ],
    });
  });

  test('goes down and up by other points, read by the transfer', () => {
    const finer = laterVersion(four, '2.0.0', { scales: [scale('yes-no', { full: '1', some: '1/4', none: '0' })] }, [
      { kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: 'some', no: 'none' } },
    ]);
    // (1 + 1/2 + 1/2 + 1/2) / 4 = 5/8; (1 + 1/4 + 1/4 + 1/4) / 4 = 7/16
    const answers = chosen({ a: 'yes', b: 'partly', c: 'partly', d: 'partly' });
    expect(impactOf({ checklist: four, answers }, finer, [four, finer])).toMatchObject({
      before: { score: '5/8', level: 'there' },
      after: { score: '7/16', level: 'begun' },
      levelChange: 'DOWN',
      effects: ['b', 'c', 'd'].map((id) => ({ criterion: id, kinds: ['options-changed'], effect: '-1/16' })),
    });
  });

  test('is the same score and another level where only the bands are other, and says so', () => {
    const levels = four.levels.map((level, at) => ({ ...level, band: at === 0 ? '[0, 3/4)' : '[3/4, 1]' }));
    const stricter = laterVersion(four, '2.0.0', { levels }, [
      { kind: 'levels-changed', level: 'begun' },
      { kind: 'levels-changed', level: 'there' },
    ]);
    const answers = chosen({ a: 'yes', b: 'yes', c: 'partly', d: 'no' });
    expect(impactOf({ checklist: four, answers }, stricter, [four, stricter])).toMatchObject({
      before: { score: '5/8', level: 'there' },
      after: { score: '5/8', level: 'begun' },
      ...{ levelChange: 'DOWN', isByBands: true, effects: [] },
    });
  });

  test('is not said where less than half of the weight can be read', () => {
    const other = laterVersion(
      four,
      '2.0.0',
      { themes: [theme('whole', [...['a', 'x', 'y'].map((id) => criterion(id))])] },
      [
        ...['b', 'c', 'd'].map((id) => ({ kind: 'retired', criterion: id, reason: texts('Settled') }) as const),
        ...['x', 'y'].map((id) => ({ kind: 'added', criterion: id }) as const),
      ],
    );
    const answers = chosen({ a: 'yes', b: 'yes', c: 'no', d: 'no' });
    expect(impactOf({ checklist: four, answers }, other, [four, other])).toMatchObject({
      before: { score: '1/2' },
      ...{ after: null, coreShare: '1/3', levelChange: null, effects: [] },
    });
  });

  test('keeps what somebody did not know unknown, though the options are other', () => {
    const strict = { ...four, levelCoverage: '1' };
    const finer = laterVersion(strict, '2.0.0', { scales: [scale('yes-no', { full: '1', none: '0' })] }, [
      { kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: null, no: 'none' } },
    ]);
    const answers = chosen({ a: 'yes', b: 'yes', c: 'yes', d: 'DONT_KNOW' });
    expect(impactOf({ checklist: strict, answers }, finer, [strict, finer])).toMatchObject({
      before: { score: '1', level: null },
      after: { score: '1', level: null },
      levelChange: 'SAME',
    });
  });

  test('leaves out what hangs on a question that cannot be read', () => {
    const hanging = smallChecklist([
      criterion('a'),
      criterion('b', { condition: { criterion: 'a', options: ['yes'] } }),
      criterion('c'),
      criterion('d'),
    ]);
    const otherwise = laterVersion(hanging, '2.0.0', {}, [{ kind: 'modified', criterion: 'a' }]);
    const answers = chosen({ a: 'yes', b: 'no', c: 'yes', d: 'yes' });
    expect(impactOf({ checklist: hanging, answers }, otherwise, [hanging, otherwise])).toMatchObject({
      after: { score: '1' },
    });
  });
});

test('the effects of the criteria add up to the change exactly', () => {
  let told = 0;
  void fc.assert(
    fc.property(fc.gen(), (g) => {
      const older = { ...drawChecklist(g), minCoverage: '0', levelCoverage: '0' };
      const newer = drawLater(g, older, '2.0.0');
      const assessed = { checklist: older, answers: drawFullAnswers(g, older) };
      const { before, after, effects } = impactOf(assessed, newer, [older, newer]);
      if (before.score === null || !after || after.score === null) return;
      const change = parseFraction(after.score).sub(parseFraction(before.score));
      expect(formatFraction(total(effects.map(({ effect }) => effect)))).toBe(formatFraction(change));
      if (effects.length > 0) told += 1;
    }),
    { numRuns: 300 },
  );
  expect(told).toBeGreaterThan(50);
}, 60_000);

test('how much of a series goes on is weight that can be read, by theme and overall', () => {
  const older = smallChecklist([], {
    aggregate: 'themes',
    themes: [theme('one', [criterion('a'), criterion('b')]), theme('two', [criterion('c')], '2')],
  });
  const newer = laterVersion(
    older,
    '2.0.0',
    {
      themes: [
        theme('one', [criterion('a', { weight: '3' }), criterion('b')]),
        theme('two', [criterion('c'), criterion('d')], '2'),
      ],
    },
    [
      { kind: 'weight-changed', criterion: 'a' },
      { kind: 'modified', criterion: 'b' },
      { kind: 'added', criterion: 'd' },
    ],
  );
  // one: a 3 of 4; two: c 1 of 2; overall (1 × 3/4 + 2 × 1/2) / 3 = 7/12
  expect(survivalOf(older, newer, [older, newer])).toEqual({
    overall: '7/12',
    themes: [
      { theme: 'one', share: '3/4' },
      { theme: 'two', share: '1/2' },
    ],
  });
});
