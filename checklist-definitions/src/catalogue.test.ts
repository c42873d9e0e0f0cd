import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BrokenCatalogue, readCatalogue } from './catalogue.ts';

const original = readFileSync(new URL('./golden/checklists/leisure.yaml', import.meta.url), 'utf8');
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'definitions-'));
  mkdirSync(join(directory, 'leisure'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const write = (version: string, text = original) =>
  writeFileSync(join(directory, 'leisure', `${version}.yaml`), text.replace('version: 1.0.0', `version: ${version}`));
const lock = (entries: Readonly<Record<string, string>>) =>
  writeFileSync(join(directory, 'lock.json'), JSON.stringify(entries));

/** Locks the versions as they are now. */
function publish(...versions: string[]) {
  const hashes = readCatalogue(directory).versions.map(({ version, hash }) => [version, hash] as const);
  const chosen = hashes.filter(([version]) => versions.includes(version));
  lock(Object.fromEntries(chosen.map(([version, hash]) => [`leisure@${version}`, hash])));
}

function refusal(): string {
  try {
    readCatalogue(directory);
  } catch (error) {
    if (error instanceof BrokenCatalogue) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

test('versions stand in the order of their numbers, and only a locked one is published', () => {
  for (const version of ['1.10.0', '1.9.0', '1.9.1', '1.9.2']) write(version);
  publish('1.9.0', '1.9.1', '1.10.0');
  const catalogue = readCatalogue(directory);
  expect(catalogue.ids).toEqual(['leisure']);
  expect(catalogue.versionsOf('leisure').map((each) => each.version)).toEqual(['1.9.0', '1.9.1', '1.9.2', '1.10.0']);
  expect(catalogue.version('leisure', '1.9.2')?.isLocked).toBe(false);
  expect(catalogue.newestPatch('leisure', '1.9')?.version).toBe('1.9.1');
  expect(catalogue.newestPatch('leisure', '1.1')).toBeNull();
  expect(catalogue.version('leisure', '3.0.0')).toBeNull();
});

test('a published version whose content changed is refused with both hashes and what to do instead', () => {
  write('1.0.0');
  publish('1.0.0');
  const { hash } = readCatalogue(directory).versions[0]!;
  write('1.0.0', original.replace('nb: Delvis', 'nb: Noe'));
  const message = refusal();
  expect(message).toContain(`leisure@1.0.0 is published and has been changed, from ${hash} to `);
  expect(message).toContain('npm run definitions -- new-version leisure');
});

test('a comment in a published version is no change', () => {
  write('1.0.0');
  publish('1.0.0');
  write('1.0.0', `# Read before the meeting.\n${original.replaceAll('\n', '\n\n')}`);
  expect(readCatalogue(directory).version('leisure', '1.0.0')?.isLocked).toBe(true);
});

test('a published version that is gone is refused', () => {
  write('1.0.0');
  lock({ 'leisure@0.9.0': 'aa' });
  expect(refusal()).toContain('leisure@0.9.0 is published (aa) but its file is missing');
});

test('all that is wrong is told at once', () => {
  write('1.0.0', original.replace('audience: municipality', 'audience: all'));
  write('1.1.0', original.replace('aggregate: themes', 'aggregate: theme'));
  writeFileSync(join(directory, 'leisure', '2.0.0.yaml'), original);
  lock({ 'leisure@3.0.0': 'aa' });
  const message = refusal();
  for (const part of [
    '1.0.0.yaml:5:11',
    '1.1.0.yaml:8:12',
    'leisure/2.0.0.yaml:1:1 holds leisure@1.0.0',
    'leisure@3.0.0',
  ]) {
    expect(message).toContain(part);
  }
});
