import type { Change, Checklist } from '@fritidssjekken/checklist-definitions';
import { readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { expect, test } from 'vitest';
import { files } from '../../files.ts';
import { isOtherwise } from './seriesSlide.ts';

const { checklist } = readCatalogue(files.definitions).version('nasjonale-indikatorer', '1.0.0')!;
const criterion = checklist.themes[0]!.criteria[0]!.id;
const later = (version: string, ...changes: Change[]): Checklist => ({ ...checklist, version, from: '1.0.0', changes });

test('readers of a series are told of a question that changed, and not of a word that was mended', () => {
  const mended = later('1.0.1', { kind: 'editorial', criterion });
  const changed = later('1.1.0', { kind: 'modified', criterion });
  const unrelated = { ...changed, checklist: 'another' };
  const versions = [checklist, mended, changed];
  expect(isOtherwise(checklist, checklist, versions)).toBe(false);
  expect(isOtherwise(checklist, mended, versions)).toBe(false);
  expect(isOtherwise(checklist, changed, versions)).toBe(true);
  expect(isOtherwise(checklist, unrelated, versions)).toBe(true);
});
