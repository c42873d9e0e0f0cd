import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLayers } from './layers.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'layers-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Writes a small tree that is built like ours and holds it against the rules. */
async function check(tree: Record<string, string>) {
  for (const [path, text] of Object.entries(tree)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return checkLayers(root, ['checklist-definitions/src', 'api/src', 'admin/src']);
}

const tree = {
  'checklist-definitions/src/index.ts': 'export const score = 1;',
  'api/src/database.ts': 'export const db = 1;',
  'api/src/rounds/rules.ts': 'export const isOpen = true;',
  'api/src/rounds/store.ts': "import { db } from '../database.ts';\nexport const save = () => db;",
  'admin/src/form.tsx': 'export const form = 1;',
};

test('a tree without a wrong import passes, and every module is seen', async () => {
  expect(await check(tree)).toEqual({ seen: 5, violations: [] });
});

test.each([
  ['rules-are-pure', 'api/src/rounds/rules.ts', "export { db } from '../database.ts';"],
  ['rules-are-pure', 'api/src/rounds/rules.ts', "export { save } from './store.ts';"],
  ['rules-without-node', 'api/src/rounds/rules.ts', "export { readFile } from 'node:fs/promises';"],
  ['engine-is-alone', 'checklist-definitions/src/index.ts', "export { db } from '../../api/src/database.ts';"],
  ['engine-without-node', 'checklist-definitions/src/index.ts', "export { readFileSync } from 'node:fs';"],
  [
    'pages-not-server',
    'admin/src/form.tsx',
    "import type { db } from '../../api/src/database.ts';\nexport let x: typeof db;",
  ],
  ['features-meet-in-the-database', 'api/src/users/schema.ts', "export { isOpen } from '../rounds/rules.ts';"],
  ['no-circle', 'api/src/database.ts', "import { save } from './rounds/store.ts';\nexport const db = save;"],
  ['resolves', 'admin/src/form.tsx', "export { gone } from './gone.ts';"],
])('%s: a wrong import in %s is found', async (rule, path, text) => {
  const { violations } = await check({ ...tree, [path]: text });
  expect(violations).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: ${path}`)));
});
