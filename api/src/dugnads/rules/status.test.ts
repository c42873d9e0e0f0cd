import { expect, test } from 'vitest';
import { missingOf } from './status.ts';

const assessment = {};

test.each([
  ['nothing was ever submitted', [null, null, null], [['NO_ANSWERS', '2026-05-31']]],
  [
    'there is only a later one, too early to be the after',
    [null, null, assessment],
    [
      ['NO_BEFORE', null],
      ['NO_AFTER_YET', '2026-05-31'],
    ],
  ],
  ['there is no before', [null, assessment, assessment], [['NO_BEFORE', null]]],
  ['there is no after yet', [assessment, null, assessment], [['NO_AFTER_YET', '2026-05-31']]],
  ['there are both', [assessment, assessment, assessment], []],
] as const)(
  'of a dugnad on 2 March, where %s, it says so and from which day on',
  (_what, [before, after, latest], said) => {
    const missing = missingOf('2026-03-02', { before, after, latest }, { today: '2026-03-02', endedOn: null });
    expect(missing.map(({ code, firstAfterOn }) => [code, firstAfterOn])).toEqual(said);
  },
);

test.each([
  [
    'nothing was submitted',
    [null, null, null],
    [
      ['NO_BEFORE_YET', null],
      ['PLANNED', '2026-05-31'],
    ],
  ],
  ['there is a before', [assessment, null, assessment], [['PLANNED', '2026-05-31']]],
] as const)(
  'of a dugnad that is planned, where %s, it says what can still come',
  (_what, [before, after, latest], said) => {
    const missing = missingOf('2026-03-02', { before, after, latest }, { today: '2026-03-01', endedOn: null });
    expect(missing.map(({ code, firstAfterOn }) => [code, firstAfterOn])).toEqual(said);
  },
);

test('a dugnad that is planned too near the end of its municipality is given no first day of an after', () => {
  const nothing = { before: null, after: null, latest: null };
  const missing = missingOf('2026-03-02', nothing, { today: '2026-03-01', endedOn: '2026-05-31' });
  expect(missing.at(-1)).toEqual({ code: 'PLANNED', firstAfterOn: null });
});

test.each([
  ['has ended', '2027-01-01', '2027-01-01', 'ENDED'],
  ['will have ended before an after could come', '2026-05-31', '2026-03-02', 'ENDED'],
  ['goes on for a day that an after could describe', '2026-06-01', '2026-03-02', 'NO_AFTER_YET'],
])('where the municipality %s, an after is waited for or not', (_what, endedOn, today, code) => {
  const pair = { before: assessment, after: null, latest: assessment };
  expect(missingOf('2026-03-02', pair, { today, endedOn }).map((missing) => missing.code)).toEqual([code]);
});
