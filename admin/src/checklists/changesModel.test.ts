import { readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';
import { expect, test } from 'vitest';
import { insightIn } from '../dashboard/insightIn.ts';
import { sideBySide } from './changesModel.ts';

const catalogue = readCatalogue(new URL('../../../checklist-definitions/definitions', import.meta.url).pathname);
const nb = { say: insightIn('nb'), language: 'nb' } as const;
const versionsOf = (id: string) => catalogue.versionsOf(id).map(({ checklist }) => checklist);

function between(id: string, from: string, to: string, words: Parameters<typeof sideBySide>[3] = nb) {
  const versions = versionsOf(id);
  const find = (version: string) => versions.find((own) => own.version === version)!;
  return sideBySide(find(from), find(to), versions, words)!;
}

test('every declared change stands with its thing, what it does to the series, and old and new words', () => {
  const { things, core, broken, marked } = between('nasjonale-indikatorer', '1.2.0', '2.0.0');
  const declared = things.flatMap((thing) => thing.declared.map(({ kind, effect }) => `${kind} ${effect}`));
  expect(new Set(declared)).toEqual(
    new Set(['retired OUTSIDE', 'added OUTSIDE', 'clarified MARKED', 'modified BREAKS', 'options-changed TRANSFER']),
  );
  const modified = things.find((thing) => thing.declared.some(({ kind }) => kind === 'modified'));
  const wording = modified?.lines.find(({ name }) => name === 'Ordlyd');
  expect(wording?.old).toBeTruthy();
  expect(wording?.now).not.toBe(wording?.old);
  expect(wording?.alsoIn).toContain('nynorsk');
  expect(core.comparable).toBeLessThan(core.of);
  expect(broken.length).toBeGreaterThan(0);
  expect(marked.length).toBeGreaterThan(0);
});

test('nothing is told by its id or code', () => {
  const all = ['nasjonale-indikatorer', 'sjekkliste-kommune'].flatMap((id) => {
    const versions = versionsOf(id);
    return versions.slice(1).flatMap(({ version, from }) => between(id, from!, version).things);
  });
  const ids = catalogue.versions.flatMap(({ checklist }) => [
    ...checklist.scales.map(({ id }) => id),
    ...checklist.themes.flatMap((theme) => theme.criteria.map(({ id }) => id)),
  ]);
  const told = all.flatMap(({ name, lines }) => [name, ...lines.flatMap((line) => [line.name, line.old, line.now])]);
  expect(told.length).toBeGreaterThan(50);
  const codes = new Set([
    ...ids.filter((id) => id.includes('-')),
    'true',
    'false',
    'first',
    'dropout',
    'facilitation',
    'offer',
  ]);
  expect(
    told.filter((text) => text !== null && [...codes].some((code) => text.split(/[\s,;]/).includes(code))),
  ).toEqual([]);
  expect(told).not.toContain('Annet');
});

test('over several versions the changes of each step are told with their version', () => {
  const { things } = between('nasjonale-indikatorer', '1.0.0', '2.0.0');
  const versions = things.flatMap(({ declared }) => declared.map(({ version }) => version));
  expect(new Set(versions).size).toBeGreaterThan(1);
});

test('the words of the other language stand in the reader’s own', () => {
  const { things } = between('nasjonale-indikatorer', '1.2.0', '2.0.0', { say: insightIn('nn'), language: 'nn' });
  const wording = things.flatMap(({ lines }) => lines).find(({ name }) => name === 'Ordlyd');
  expect(wording?.alsoIn).toContain('bokmål');
});
