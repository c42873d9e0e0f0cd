import { expect, test } from 'vitest';
import { type Answer, noAnswer, type Value } from './value.ts';
import {
  acknowledge,
  begin,
  chooseMine,
  edit,
  follow,
  isSendable,
  latest,
  meet,
  refuse,
  tryAgain,
  type Waiting,
  withdraw,
} from './waiting.ts';

const place = { userId: 'kari', assessmentId: 'a', criterionId: 'c' };
const yes: Value = { ...noAnswer, state: 'ANSWERED', options: ['yes'] };
const no: Value = { ...noAnswer, state: 'ANSWERED', options: ['no'] };
const change = (value: Value, key: string, { revision = 3, notBefore = 0 } = {}) => ({
  ...{ value, key, revision, notBefore, isConfirmation: false },
});
const standing = (value: Value, revision: number): Answer => ({
  ...{ criterionId: 'c', revision, savedBy: 'Ola', savedAt: null, proposal: null },
  ...{ ...value, options: [...value.options] },
});
const waits = (value: Value, key = 'k1') => edit(null, place, change(value, key));

test('a change that has not set out is replaced, and keeps the revision that was seen first', () => {
  const waiting = edit(waits(yes), place, change(no, 'k2', { revision: 4 }));
  expect(waiting.attempt).toMatchObject({ key: 'k1', revisionSeen: 3, value: no });
  expect(waiting.next).toBeNull();
});

test('what may have reached the server keeps its key and value; a later choice waits behind it', () => {
  const waiting = edit(begin(waits(yes)), place, change(no, 'k2'));
  expect(waiting.attempt).toMatchObject({ key: 'k1', value: yes });
  expect(latest(waiting)).toEqual(no);
  expect(acknowledge(waiting, 'k1', 4, 'k3')).toMatchObject({
    attempt: { key: 'k3', revisionSeen: 4, value: no },
    isTried: false,
    next: null,
  });
});

test('an acknowledged save is gone; the answer to another key changes nothing', () => {
  const waiting = begin(waits(yes));
  expect(acknowledge(waiting, 'k1', 4, 'k2')).toBeNull();
  expect(acknowledge(waiting, 'other', 4, 'k2')).toBe(waiting);
});

test('going back to what is under way needs no second save', () => {
  const waiting = edit(edit(begin(waits(yes)), place, change(no, 'k2')), place, change(yes, 'k3'));
  expect(acknowledge(waiting, 'k1', 4, 'k4')).toBeNull();
});

test('two values stand side by side until a person chooses, and nothing is sent meanwhile', () => {
  const conflict = meet(begin(waits(yes)), 'k1', standing(no, 5));
  expect(conflict).toMatchObject({ attempt: { value: yes }, conflict: { revision: 5, options: ['no'] } });
  expect(isSendable(conflict as Waiting, Date.now())).toBe(false);
  expect(chooseMine(conflict, 'k2')).toMatchObject({
    attempt: { key: 'k2', revisionSeen: 5, value: yes },
    conflict: null,
    isTried: false,
  });
});

test('a conflict shows the newest own choice, not the one that was under way', () => {
  const waiting = edit(begin(waits(yes)), place, change({ ...yes, comment: 'Vedtatt' }, 'k2'));
  expect(meet(waiting, 'k1', standing(no, 5))?.attempt.value.comment).toBe('Vedtatt');
});

test('the same value from two people is no conflict', () => {
  expect(meet(begin(waits(yes)), 'k1', standing(yes, 5))).toBeNull();
  const conflict = meet(begin(waits(yes)), 'k1', standing(no, 5));
  expect(follow(conflict, standing(yes, 6))).toBeNull();
  expect(follow(conflict, standing({ ...no, comment: 'Nei' }, 6))?.conflict?.revision).toBe(6);
  expect(follow(conflict, standing(yes, 4))).toBe(conflict);
});

test('what a rule refused is not sent again by itself, and with a fresh key when a person asks', () => {
  const refused = refuse(begin(waits(yes)), 'k1', 'INVALID_ANSWER') as Waiting;
  expect(isSendable(refused, Date.now())).toBe(false);
  expect(tryAgain(refused, 'k2')).toMatchObject({ attempt: { key: 'k2', value: yes }, refusal: null, isTried: false });
  expect(edit(refused, place, change(no, 'k3'))).toMatchObject({ attempt: { key: 'k3', value: no }, refusal: null });
});

test('while somebody types nothing sets out; what has set out is repeated at once', () => {
  const typing = edit(null, place, change(yes, 'k1', { notBefore: 1_000 }));
  expect(isSendable(typing, 999)).toBe(false);
  expect(isSendable(typing, 1_000)).toBe(true);
  expect(isSendable(begin(typing), 0)).toBe(true);
});

test('an answer is taken back only while it cannot have reached the server', () => {
  expect(withdraw(waits(yes))).toBeNull();
  const tried = edit(begin(waits(yes)), place, change(no, 'k2'));
  expect(withdraw(tried)).toMatchObject({ attempt: { value: yes }, next: null });
});
