import { expect, test } from 'vitest';
import { answerBytes, makeAnswerCache } from './answerCache.ts';

const at = (revision: number, day = '2026-06-01') => ({ revision, day });
const answer = (text: string, isForAll = true) => ({ headers: {}, body: Buffer.from(text), isForAll });
const said = (found: { body: Buffer } | null) => found?.body.toString() ?? null;

test('an answer holds for its own revision and day, and all go with the first that is newer', () => {
  const answers = makeAnswerCache(1e6);
  answers.keep('map', at(1), answer('one'));
  answers.keep('list', at(1), answer('two'));
  expect(said(answers.find('map', true, at(1)))).toBe('one');
  expect(said(answers.find('map', true, at(2)))).toBeNull();
  expect(answers.mayHave('list', true)).toBe(false);
  answers.keep('map', at(2), answer('three'));
  expect(said(answers.find('map', true, at(2, '2026-06-02')))).toBeNull();
  expect(answers.mayHave('map', true)).toBe(false);
});

test('an answer that was made from what is no longer public is neither kept nor given', () => {
  const answers = makeAnswerCache(1e6);
  answers.keep('map', at(2), answer('new'));
  answers.keep('map', at(1), answer('old'));
  expect(said(answers.find('map', true, at(2)))).toBe('new');
  // Who read the revision before it was raised gets no answer that is newer than what they know of either.
  expect(said(answers.find('map', true, at(1)))).toBeNull();
});

test('what depends on who asks is for those who are nobody', () => {
  const answers = makeAnswerCache(1e6);
  answers.keep('dashboard', at(1), answer('what all may see', false));
  expect(answers.mayHave('dashboard', false)).toBe(false);
  expect(said(answers.find('dashboard', false, at(1)))).toBeNull();
  expect(said(answers.find('dashboard', true, at(1)))).toBe('what all may see');
});

test('memory is bounded: what was kept first makes room, and nothing at all is kept when that is asked for', () => {
  const before = answerBytes();
  const answers = makeAnswerCache(40_000);
  for (let n = 0; n < 100; n += 1) answers.keep(`map ${n}`, at(1), answer('x'.repeat(5_000)));
  expect(answerBytes() - before).toBeLessThanOrEqual(40_000);
  expect(answers.mayHave('map 0', true)).toBe(false);
  expect(answers.mayHave('map 99', true)).toBe(true);
  answers.keep('too large', at(1), answer('x'.repeat(20_000)));
  expect(answers.mayHave('too large', true)).toBe(false);
  answers.find('map 99', true, at(2));
  expect(answerBytes()).toBe(before);
  const none = makeAnswerCache(0);
  none.keep('map', at(1), answer('one'));
  expect(none.mayHave('map', true)).toBe(false);
});
