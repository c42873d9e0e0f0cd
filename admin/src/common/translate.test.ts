import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { nb } from '../i18n/nb.ts';
import { nn } from '../i18n/nn.ts';
import { translator } from './translate.ts';

test('a text is filled, and its count chooses between one and many', () => {
  const t = translator('nb');
  expect(t('form.saved', { time: '14.03' })).toBe('Lagret 14.03');
  expect(t('form.offline', { smart_count: 1 })).toMatch(/^Frakoblet. Ett svar venter/);
  expect(t('form.offline', { smart_count: 3 })).toBe('Frakoblet. 3 svar venter her og sendes når nettet er tilbake.');
});

test.each([
  ['nynorsk', nn],
  ['English', en],
])('every text in %s is filled with the same words and has as many forms as in bokmål', (_name, other) => {
  const parts = (text: string) => [
    text.split(' |||| ').length,
    [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort().join(),
  ];
  for (const [section, texts] of Object.entries(nb)) {
    for (const [key, text] of Object.entries(texts)) {
      const theirs = (other as unknown as Record<string, Record<string, string>>)[section]?.[key] ?? '';
      expect(parts(theirs), `${section}.${key}`).toEqual(parts(text));
    }
  }
});
