import { beforeAll, expect, test } from 'vitest';
import { openService } from './support/make.ts';
import { as } from './support/people.ts';

/** How graphql-jit marks a literal that it writes into its code as it stands. */
const marker = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';

declare global {
  var wasRun: boolean | undefined;
}

beforeAll(openService);

test.each([
  ['a map', `{ levelMap(checklistId: "${marker}(globalThis.wasRun=true)") { revision } }`],
  ['an assessment', `{ assessment(id: "${marker}(globalThis.wasRun=true)") { id } }`],
  [
    'a list of changes',
    `{ municipalityChanges(checklistId: "nasjonale-indikatorer", filter: { search: "${marker}(globalThis.wasRun=true)" }) { totalCount } }`,
  ],
])('a text written into a query for %s stays a text, however often it is asked', async (_name, query) => {
  const ask = as(null);
  for (let times = 0; times < 4; times += 1) await ask(query);
  expect(globalThis.wasRun).toBeUndefined();
});
