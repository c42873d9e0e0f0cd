import { expect, test } from 'vitest';
import { canonical, hashOf, NotCanonical } from './canonical.ts';

test('keys stand in the order of their UTF-16 code units, without white space', () => {
  // By code points the fullwidth letter U+FF21 would come before the face U+1F600.
  expect(canonical({ '\uff21': 1, '\ud83d\ude00': 2, ö: 3, z: 4, 10: 5, 9: 6 })).toBe(
    '{"10":5,"9":6,"z":4,"ö":3,"\ud83d\ude00":2,"\uff21":1}',
  );
  expect(canonical({ b: [1, null, true], a: { d: '', c: '"\n\u0007/' } })).toBe(
    '{"a":{"c":"\\"\\n\\u0007/","d":""},"b":[1,null,true]}',
  );
});

test('the same text in composed and decomposed letters has one form', () => {
  expect(canonical({ navn: 'A\u030A' })).toBe(canonical({ navn: '\u00C5' }));
});

test.each([
  ['a decimal', { points: 0.5 }],
  ['not a number', { points: Number.NaN }],
  ['a number too large to be exact', { points: 2 ** 53 }],
  ['undefined', { points: undefined }],
  ['undefined in a list', [undefined]],
  ['a bigint', { points: 1n }],
  ['a date', { day: new Date(0) }],
  ['half a surrogate pair', { text: '\ud83d' }],
  ['two keys that are one in NFC', { '\u00C5': 1, 'A\u030A': 2 }],
])('%s has no canonical form', (_what, value) => {
  expect(() => canonical(value)).toThrow(NotCanonical);
});

test('the hash is SHA-256 of the UTF-8 bytes', () => {
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hashOf('å')).toBe(hashOf('\u00e5'));
});
