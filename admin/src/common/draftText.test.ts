import { expect, test } from 'vitest';
import { draftOf, draftText } from './draftText.ts';

const initial = { edits: { what: '', themes: [] as string[], isPublic: false }, base: null as { id: string } | null };

test('what was written is there again after a reload', () => {
  const written = { edits: { what: 'Utstyrsbod', themes: ['a/b'], isPublic: true }, base: { id: 'd' } };
  expect(draftOf(draftText(written), initial)).toEqual(written);
});

test.each([
  ['nothing', null],
  ['what is no draft', '{"edits"'],
  ['a draft of an older form, which lacks a field', '{"edits":{"what":"x","themes":[]},"base":null}'],
  ['a draft where a field was of another kind', '{"edits":{"what":"x","themes":"a","isPublic":true},"base":null}'],
])('of %s nothing is shown', (_what, text) => {
  expect(draftOf(text, initial)).toBeNull();
});
