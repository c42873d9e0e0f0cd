import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { canonical, makeReceipt, type Receipt, signReceipt, verify } from './index.ts';
import { drawAnswers, drawChecklist } from './testing/arbitraries.ts';
import { evidence, privateKey, publish, receiptInput } from './testing/receipts.ts';
import { criterion, smallChecklist } from './testing/smallChecklist.ts';

vi.setConfig({ testTimeout: 60_000 });

const published = publish(
  smallChecklist([
    criterion('scheme'),
    criterion('known', { condition: { criterion: 'scheme', options: ['yes'] } }),
    criterion('staff'),
    criterion('thoughts', { answer: { kind: 'text' } }),
  ]),
);
const input = receiptInput(published, {
  scheme: { state: 'ANSWERED', options: ['partly'] },
  known: { state: 'ANSWERED', options: ['yes'] },
  staff: { state: 'DONT_KNOW' },
  thoughts: { state: 'ANSWERED', text: 'Kari sa det' },
});
const server = privateKey(1);
const receipt = signReceipt(makeReceipt(input), server);
const withKeys = evidence(published, [server]);
const withoutKeys = evidence(published, null);
const codes = (text: string, given = withKeys) => verify(text, given).problems.map((problem) => problem.code);

/** The receipt with some of its content replaced, in canonical bytes, its signature left as it was. */
const forged = (change: Partial<Receipt>) => canonical({ ...(JSON.parse(receipt) as Receipt), ...change });

test('a receipt says what was answered, what is missing and why, and what each answer added', () => {
  expect(JSON.parse(receipt)).toMatchObject({
    municipality: { identity: 17, code: '3005' },
    referenceDate: '2021-11-30',
    correction: 0,
    checklist: 'small',
    version: '1.0.0',
    definition: published.hash,
    rule: '1',
    criteria: [
      { criterion: 'scheme', options: ['partly'], number: null, missing: null, contribution: '1/2' },
      { criterion: 'known', options: [], number: null, missing: 'HIDDEN', contribution: null },
      { criterion: 'staff', options: [], number: null, missing: 'DONT_KNOW', contribution: null },
      { criterion: 'thoughts', options: [], number: null, missing: 'UNSCORED', contribution: null },
    ],
    score: '1/2',
    coverage: '1/2',
    completeness: { answered: 2, asked: 2 },
  });
});

test('a receipt is one line, and holds no words that somebody wrote', () => {
  expect(receipt).not.toContain('\n');
  expect(receipt).not.toContain('Kari');
});

test('an untouched receipt is verified and signed', () => {
  expect(verify(receipt, withKeys)).toMatchObject({ ok: true, authenticity: 'SIGNED', problems: [] });
});

test('without keys the score is verified, and it says that authenticity was not checked', () => {
  expect(verify(receipt, withoutKeys)).toMatchObject({ ok: true, authenticity: 'NOT_CHECKED', problems: [] });
});

test('any one character changed, taken away or added is refused', () => {
  const accepted: string[] = [];
  const place = (at: number, letters: string, removed: number) =>
    `${receipt.slice(0, at)}${letters}${receipt.slice(at + removed)}`;
  for (let at = 0; at <= receipt.length; at += 1) {
    const here = receipt.charCodeAt(at);
    const next = String.fromCharCode(here === 0x7a ? 0x61 : here + 1);
    const swapped = here >= 0x30 && here <= 0x39 ? String((here - 0x30 + 1) % 10) : next;
    const changes = [place(at, ' ', 0), ...(at < receipt.length ? [place(at, swapped, 1), place(at, '', 1)] : [])];
    accepted.push(...changes.filter((text) => verify(text, withKeys).ok));
  }
  expect(accepted).toEqual([]);
});

test('every other letter in the place of the last one of the signature is refused, spare bits and all', () => {
  const at = receipt.indexOf('"signature":"') + '"signature":"'.length + 85;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].filter(
    (each) => each !== receipt[at],
  );
  const accepted = letters.filter(
    (letter) => verify(`${receipt.slice(0, at)}${letter}${receipt.slice(at + 1)}`, withKeys).ok,
  );
  expect(accepted).toEqual([]);
});

test('changed answers with every score recomputed are refused where the keys are known', () => {
  const better = makeReceipt({
    ...input,
    answers: { ...input.answers, scheme: { state: 'ANSWERED', options: ['yes'] } },
  });
  const { key, signature } = JSON.parse(receipt) as Receipt;
  const text = canonical({ ...better, key, signature });
  expect(codes(text)).toEqual(['WRONG_SIGNATURE']);
  expect(codes(text, withoutKeys)).toEqual([]);
});

test('a receipt that somebody else signed is refused', () => {
  expect(codes(signReceipt(makeReceipt(input), privateKey(2)))).toEqual(['UNKNOWN_KEY']);
});

test('a key that was published under another id is not taken', () => {
  const [own, other] = [evidence(published, [server]).keys!, evidence(published, [privateKey(2)]).keys!];
  const keys = { [Object.keys(own)[0]!]: Object.values(other)[0]! };
  expect(codes(receipt, { ...withKeys, keys })).toEqual(['UNKNOWN_KEY']);
});

const hiddenAnswered = JSON.parse(receipt).criteria.map((each: { criterion: string }) =>
  each.criterion === 'known' ? { ...each, options: ['yes'] } : each,
);
test.each([
  ['score', { score: '1' }],
  ['level', { level: 'nothing' }],
  ['coverage', { coverage: '1' }],
  ['completeness', { completeness: { answered: 3, asked: 3 } }],
  ['a hidden answer', { criteria: hiddenAnswered }],
  ['a criterion less', { criteria: JSON.parse(receipt).criteria.slice(1) }],
])('a %s that does not follow from the answers is refused, keys or none', (_what, change) => {
  expect(codes(forged(change as Partial<Receipt>), withoutKeys)).toEqual(['SCORE_DIFFERS']);
});

test('another definition than the one that was answered is refused', () => {
  const other = publish({ ...published.checklist, minCoverage: '1/3' });
  expect(codes(receipt, evidence(other, null))).toEqual(['DEFINITION_DIFFERS']);
  expect(codes(receipt, { definitions: {}, keys: null })).toEqual(['UNKNOWN_DEFINITION']);
});

test('a scoring rule that was never released is refused', () => {
  expect(codes(forged({ rule: '99' }), withoutKeys)).toEqual(['UNKNOWN_RULE']);
});

test('the same content in other bytes is refused', () => {
  expect(codes(`${receipt}\n`)).toEqual(['NOT_CANONICAL']);
  expect(codes(JSON.stringify(JSON.parse(receipt), null, 2))).toEqual(['NOT_CANONICAL']);
});

test('what is not a receipt at all is refused', () => {
  for (const text of ['', 'null', '[]', '{}', '"receipt"', '{"score":"1"}'])
    expect(verify(text, withKeys).ok).toBe(false);
  expect(codes(canonical({ ...JSON.parse(receipt), comment: 'so good' }))).toEqual(['NOT_A_RECEIPT']);
});

test('a demonstration says so in its receipt, and cannot stop saying it', () => {
  const shown = signReceipt(makeReceipt({ ...input, demonstration: true }), server);
  expect(verify(shown, withKeys)).toMatchObject({ ok: true, receipt: { demonstration: true } });
  const { demonstration: _demonstration, ...real } = JSON.parse(shown);
  expect(codes(canonical(real))).toEqual(['WRONG_SIGNATURE']);
  expect(receipt).not.toContain('demonstration');
});

test('the receipt of any answers to any checklist verifies', () => {
  void fc.assert(
    fc.property(fc.gen(), (g) => {
      const drawn = publish(drawChecklist(g));
      const content = makeReceipt(receiptInput(drawn, drawAnswers(g, drawn.checklist)));
      expect(verify(signReceipt(content, server), evidence(drawn, [server])).problems).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
