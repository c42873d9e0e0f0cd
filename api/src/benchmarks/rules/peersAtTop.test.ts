import type { Change, Checklist, Criterion } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import {
  chosen,
  criterion,
  laterVersion,
  scale,
  smallChecklist,
  texts,
  theme,
} from '../../../../checklist-definitions/src/testing/smallChecklist.ts';
import { answerRowOf } from './answerRow.ts';
import { peersAtTop } from './peersAtTop.ts';

const first = smallChecklist([criterion('a'), criterion('b')]);
const with4 = scale('yes-no', { full: '1', mostly: '3/4', partly: '1/2', none: '0' });
const otherScale = (transfer: Record<string, string | null>): Change => ({
  ...{ kind: 'options-changed', scale: 'yes-no', transfer },
});
const second = (transfer: Record<string, string | null>) =>
  laterVersion(first, '2.0.0', { scales: [with4] }, [otherScale(transfer)]);

/** Peers' answers to the criteria, one after the other, as "yes no". */
const rowsOf = (checklist: Checklist, ids: string, ...given: string[]) =>
  given.map((answers, at) => {
    const options = answers.split(' ');
    const answered = ids.split(' ').flatMap((id, place) => (options[place] ? [[id, options[place]] as const] : []));
    const row = { municipalityId: at, assessmentId: String(at) };
    return answerRowOf(row, checklist, chosen(Object.fromEntries(answered)));
  });

const atTop = (theirs: Checklist, own: Checklist, rows: ReturnType<typeof rowsOf>) =>
  Object.fromEntries([...peersAtTop(rows, theirs, own, [theirs, own])].filter(([, { n }]) => n > 0));

test('of one version it is the share of the top option among all that answered, don’t knows too', () => {
  const rows = rowsOf(first, 'a', 'yes', 'partly', 'DONT_KNOW', 'NOT_APPLICABLE', 'yes');
  expect(atTop(first, first, rows)).toEqual({ a: { count: 2, n: 5 } });
});

test('where the peers’ top option became the second best none of them is known to be at the top', () => {
  const own = second({ yes: 'mostly', partly: 'partly', no: 'none' });
  expect(atTop(first, own, rowsOf(first, 'a', 'yes', 'yes', 'no'))).toEqual({});
});

test('where two options became the top both count', () => {
  const own = second({ yes: 'full', partly: 'full', no: 'none' });
  expect(atTop(first, own, rowsOf(first, 'a', 'yes', 'partly', 'no'))).toEqual({ a: { count: 2, n: 3 } });
});

test('what leads to nothing is left out, and nobody at the top is a share of 0', () => {
  const own = second({ yes: 'full', partly: null, no: 'none' });
  expect(atTop(first, own, rowsOf(first, 'a', 'partly', 'no'))).toEqual({ a: { count: 0, n: 1 } });
});

test('transfers over several versions are composed', () => {
  const middle = second({ yes: 'mostly', partly: 'partly', no: 'none' });
  const last = laterVersion(middle, '3.0.0', { scales: [scale('yes-no', { good: '1', bad: '0' })] }, [
    otherScale({ full: 'good', mostly: 'good', partly: 'bad', none: 'bad' }),
  ]);
  const rows = rowsOf(first, 'a', 'yes', 'partly', 'no');
  expect(peersAtTop(rows, first, last, [first, middle, last]).get('a')).toEqual({ count: 1, n: 3 });
});

test('of criteria that were merged the peers’ answers are read together', () => {
  const own = laterVersion(first, '2.0.0', { themes: [theme('whole', [criterion('ab')])] }, [
    {
      ...{ kind: 'merged', criterion: 'ab', merges: ['a', 'b'] },
      tuples: [
        { from: ['yes', 'yes'], to: 'yes' },
        { from: ['yes', 'no'], to: 'partly' },
      ],
    },
  ]);
  const rows = rowsOf(first, 'a b', 'yes yes', 'yes no', 'no no', 'yes DONT_KNOW', 'yes');
  expect(atTop(first, own, rows)).toEqual({ ab: { count: 1, n: 3 } });
});

const places = (points: Record<string, string>): Partial<Criterion> => ({
  answer: {
    ...{ kind: 'number', unit: texts('plasser') },
    bands: Object.entries(points).map(([band, worth]) => ({ band, points: worth })),
  },
});
const ofNumber = (points: Record<string, string>) => smallChecklist([criterion('a', places(points))]);

test('of a number the best band counts, and only where the bands are the same', () => {
  const theirs = ofNumber({ '[0, 10)': '0', '[10, )': '1' });
  const rows = ['5', '10', '20'].map((number, at) =>
    answerRowOf({ municipalityId: at, assessmentId: '' }, theirs, { a: { state: 'ANSWERED', number } }),
  );
  expect(atTop(theirs, theirs, rows)).toEqual({ a: { count: 2, n: 3 } });
  const other = ofNumber({ '[0, 10)': '0', '[10, 15)': '1/2', '[15, )': '1' });
  const own = laterVersion(theirs, '2.0.0', { themes: other.themes }, [{ kind: 'options-changed', criterion: 'a' }]);
  expect(atTop(theirs, own, rows)).toEqual({});
});

test('several-of-many has no top option', () => {
  const several = smallChecklist([criterion('a', { answer: { kind: 'several', scale: 'yes-no' } })]);
  expect(atTop(several, several, rowsOf(several, 'a', 'yes'))).toEqual({});
});
