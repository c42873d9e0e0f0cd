import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { Answers } from './checklist.ts';
import { run } from './cli/run.ts';
import { jsonSchema } from './jsonSchema.ts';
import { type Parsed, parse } from './parse.ts';
import { makeReceipt, publicKeyOf, signReceipt } from './receipt.ts';
import { criterionIn, type Draft, fileOf, filesOf, firstDraft, laterDraft } from './testing/writtenDefinition.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of definitions and a command line that works in it. */
function authorsDesk(...drafts: readonly Draft[]) {
  const definitions = mkdtempSync(join(tmpdir(), 'definitions-'));
  folders.push(definitions);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(definitions, file)), { recursive: true });
    writeFileSync(join(definitions, file), text);
  };
  for (const { file, text } of filesOf(drafts)) write(file, `# A note that stays\n${text}`);
  const definition = (...args: string[]) => {
    const lines: string[] = [];
    const code = run({ definitions, print: (line) => lines.push(line) }, args);
    return { code, said: lines.join('\n') };
  };
  const read = (file: string) => readFileSync(join(definitions, file), 'utf8');
  return { definition, read, write, path: (file: string) => join(definitions, file) };
}

test('a version is published once, and its content is frozen from then on', () => {
  const { definition, read, write } = authorsDesk(firstDraft());
  expect(definition('publish', 'small', '1.0.0').code).toBe(0);
  expect(JSON.parse(read('lock.json'))).toEqual({ 'small@1.0.0': expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(definition('publish', 'small', '1.0.0')).toMatchObject({
    code: 1,
    said: expect.stringContaining('published already, with this content'),
  });
  const text = read('small/1.0.0.yaml');
  write('small/1.0.0.yaml', `# Another comment\n${text}`);
  expect(definition('lint')).toMatchObject({ code: 0, said: '1 definitions, 0 errors, 0 warnings' });
  write('small/1.0.0.yaml', text.replace('Svar yes', 'Svar ja'));
  expect(definition('lint')).toMatchObject({ code: 1, said: expect.stringContaining('small/1.0.0.yaml:') });
  expect(definition('publish', 'small', '1.0.0').said).toContain('with other content, which is kept');
});

test('a version with errors is not published', () => {
  const broken = firstDraft();
  broken.levels[0]!.band = '[0, 1/2)';
  const { definition } = authorsDesk(broken);
  const { code, said } = definition('publish', 'small', '1.0.0');
  expect(code).toBe(1);
  expect(said).toMatch(
    /small\/1\.0\.0\.yaml:\d+:\d+ a score at 1\/2 has no level → .*\nsmall@1\.0\.0 is not published/,
  );
});

test('a new version keeps comments and opens a list of changes that lint fills in words', () => {
  const { definition, read, write } = authorsDesk(firstDraft());
  expect(definition('new-version', 'small', '1.0.0', '1.1.0').said).toContain('is not published');
  definition('publish', 'small', '1.0.0');
  expect(definition('new-version', 'small', '1.0.0', '0.9.0').code).toBe(2);
  expect(definition('new-version', 'small', '1.0.0', '1.1.0').code).toBe(0);
  const copy = read('small/1.1.0.yaml');
  expect(copy).toContain('# A note that stays\n');
  expect(copy).toMatch(/\nversion: "1\.1\.0"\nfrom: "1\.0\.0"\n/);
  expect(copy).toMatch(/changes: \[\]\n$/);
  expect(definition('lint').code).toBe(0);
  write('small/1.1.0.yaml', copy.replace('Har kommunen goal?', 'Har kommunen et mål?'));
  expect(definition('lint').said).toContain('old "Har kommunen goal?", new "Har kommunen et mål?"');
  expect(definition('new-version', 'small', '1.0.0', '1.1.0').said).toContain('is there already');
});

test('the copy of a later version leaves its origin and its changes behind', () => {
  const second = laterDraft('1.0.1', (draft) => (criterionIn(draft, 'goal').text.en = 'Is there a goal?'), [
    { kind: 'editorial', criterion: 'goal' },
  ]);
  const { definition, read } = authorsDesk(firstDraft(), second);
  definition('publish', 'small', '1.0.0');
  definition('publish', 'small', '1.0.1');
  definition('new-version', 'small', '1.0.1', '1.1.0');
  definition('publish', 'small', '1.1.0');
  definition('new-version', 'small', '1.1.0', '1.2.0');
  const copy = read('small/1.2.0.yaml');
  expect(copy.match(/# One entry for each thing/g)).toHaveLength(1);
  expect(copy.match(/^from:/gm)).toHaveLength(1);
  expect(copy.match(/^changes:/gm)).toHaveLength(1);
  expect(definition('lint')).toMatchObject({ code: 0 });
});

test('diff shows old and new words side by side with their kind', () => {
  const second = laterDraft('1.0.1', (draft) => (criterionIn(draft, 'goal').text.nb = 'Har kommunen et mål?'), [
    { kind: 'editorial', criterion: 'goal' },
  ]);
  const { definition } = authorsDesk(firstDraft(), second);
  const { said } = definition('diff', 'small', '1.0.1', '1.0.0');
  expect(said).toContain('criterion goal, text.nb (editorial)');
  expect(said).toMatch(/Har kommunen goal\? +\| Har kommunen et mål\?/);
  expect(said).toContain('1 differences');
});

test('the preview is one page with every language, its text escaped', () => {
  const draft = firstDraft();
  criterionIn(draft, 'goal').text.en = 'Is <b>1 & 2</b> done?';
  const { definition, path, read } = authorsDesk(draft);
  definition('preview', 'small', '1.0.0', path('out.html'));
  const page = read('out.html');
  expect(page).toContain('<dd lang="en">Is &lt;b&gt;1 &amp; 2&lt;/b&gt; done?</dd>');
  expect(page).toContain('stilles bare når overview er besvart med yes');
  expect(page).not.toMatch(/<script|<link|src=/);
});

test('what is called wrongly says how it is called', () => {
  const { definition } = authorsDesk(firstDraft());
  for (const args of [[], ['print'], ['constructor'], ['diff', 'small'], ['lint', '--all'], ['lint', '--keys', 'x']]) {
    expect(definition(...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining('npm run definitions -- <command>'),
    });
  }
  expect(definition('preview', 'small', '9.9.9')).toMatchObject({
    code: 1,
    said: expect.stringContaining('small 1.0.0'),
  });
  expect(definition('preview', '../small', '1.0.0').code).toBe(1);
});

test('the committed JSON Schema is the one that the schema gives', () => {
  const file = fileURLToPath(new URL('../definitions/checklist.schema.json', import.meta.url));
  expect(readFileSync(file, 'utf8')).toBe(jsonSchema());
});

test('verify recomputes a receipt without a server, and checks its signature where keys are given', () => {
  const { definition, path, write } = authorsDesk(firstDraft());
  definition('publish', 'small', '1.0.0');
  const { checklist, hash } = parse(fileOf(firstDraft()).text, 'small/1.0.0.yaml') as Parsed;
  const answers: Answers = {
    overview: { state: 'ANSWERED', options: ['no'] },
    goal: { state: 'ANSWERED', options: ['yes'] },
    information: { state: 'ANSWERED', options: ['school', 'web'] },
    loans: { state: 'ANSWERED', number: '12' },
  };
  const secret = new Uint8Array(32).fill(7);
  const head = { municipality: { identity: 17, code: '3301' }, referenceDate: '2025-11-30', correction: 0 };
  const receipt = signReceipt(makeReceipt({ ...head, checklist, definition: hash, answers }), secret);
  const { key } = JSON.parse(receipt) as { key: string };
  write('receipt.json', receipt);
  write('keys.json', JSON.stringify({ algorithm: 'Ed25519', keys: { [key]: publicKeyOf(secret) } }));
  // plans: (0 + 1) / 2 = 1/2, reach: (1 + 1) / 2 = 1
  expect(definition('verify', path('receipt.json'), '--keys', path('keys.json'))).toMatchObject({
    code: 0,
    said: expect.stringMatching(/score 3\/4, level there[\s\S]*signature fits[\s\S]*VERIFIED$/),
  });
  expect(definition('verify', path('receipt.json')).said).toContain('Who signed it was not checked');
  write('receipt.json', receipt.replace('"3/4"', '"4/5"'));
  expect(definition('verify', path('receipt.json'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('SCORE_DIFFERS'),
  });
  write('receipt.json', receipt.replace('"3301"', '"3302"'));
  expect(definition('verify', path('receipt.json'), '--keys', path('keys.json')).said).toContain('WRONG_SIGNATURE');
  write('receipt.json', `${receipt}\n`);
  expect(definition('verify', path('receipt.json')).said).toContain('NOT_CANONICAL');
  writeFileSync(path('receipt.json'), new Uint8Array([0xff, 0xfe]));
  expect(definition('verify', path('receipt.json'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('not UTF-8'),
  });
  write('keys.json', '[]');
  expect(definition('verify', path('receipt.json'), '--keys', path('keys.json')).said).toContain(
    'holds no public keys',
  );
});
