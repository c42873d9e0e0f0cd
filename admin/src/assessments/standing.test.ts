import { expect, test } from 'vitest';
import { askSince, merge, newestSave, shownValue } from './standing.ts';
import { type Answer, noAnswer, valueIn } from './value.ts';
import { edit } from './waiting.ts';

const answer = (revision: number, option: string, savedAt: string | null = null): Answer => ({
  ...{ criterionId: 'c', revision, state: 'ANSWERED', options: [option], number: null, text: null, reason: null },
  ...{ comment: null, link: null, savedBy: 'Ola', savedAt, proposal: null },
});

test('a higher revision replaces what stands; the same or a lower one is old news', () => {
  const { standing } = merge({}, [answer(2, 'yes')]);
  expect(merge(standing, [answer(3, 'no')])).toMatchObject({
    standing: { c: { revision: 3 } },
    changed: [{ revision: 3 }],
  });
  expect(merge(standing, [answer(2, 'no'), answer(1, 'no')])).toEqual({ standing, changed: [] });
});

test('news from others never takes the own unsent answer off the screen', () => {
  const place = { userId: 'kari', assessmentId: 'a', criterionId: 'c' };
  const value = valueIn(answer(0, 'yes'));
  const waiting = edit(null, place, { value, revision: 2, key: 'k', isConfirmation: false, notBefore: 0 });
  const { standing } = merge({}, [answer(3, 'no')]);
  expect(shownValue(standing, waiting, 'c')).toEqual(value);
  expect(shownValue(standing, undefined, 'c').options).toEqual(['no']);
  expect(shownValue({}, undefined, 'c')).toEqual(noAnswer);
});

test('changes are asked for from before the newest one heard of, so that a slow save is not missed', () => {
  const heard = newestSave([answer(1, 'yes', '2026-03-14T10:00:30.000Z'), answer(0, 'no')], '2026-03-14T10:00:00.000Z');
  expect(heard).toBe('2026-03-14T10:00:30.000Z');
  expect(askSince(heard)).toBe('2026-03-14T10:00:20.000Z');
  expect(newestSave([], heard)).toBe(heard);
});
