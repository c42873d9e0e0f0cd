import { complete, hashOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { catalogue, differingDefinitions, versionOf } from '../api/src/catalogue.ts';
import { as } from './support/client.ts';
import { indicators, openService } from './support/make.ts';

beforeAll(openService);

const ask = async (query: string) => (await as(null).ask(query)).data;

test('everybody reads the published checklists, in each language', async () => {
  const { checklists } = await ask('{ checklists { id nb: title nn: title(language: NN) versions { version } } }');
  expect(checklists.map(({ id }: { id: string }) => id)).toEqual([...catalogue.ids]);
  const own = checklists.find(({ id }: { id: string }) => id === indicators);
  expect(own.nb).not.toBe(own.nn);
  expect(own.versions).toContainEqual({ version: '1.0.0' });
});

test('a version’s canonical text has its hash, and gives the engine its checklist', async () => {
  const { checklistVersion } = await ask(
    `{ checklistVersion(checklistId: "${indicators}", version: "1.0.0") { canonical hash criterionCount isProvisional themes { criteria { id number text } } } }`,
  );
  const { canonical, hash, criterionCount, isProvisional, themes } = checklistVersion;
  expect(hashOf(canonical)).toBe(hash);
  expect(complete(JSON.parse(canonical))).toEqual(catalogue.version(indicators, '1.0.0')!.checklist);
  expect([criterionCount, isProvisional]).toEqual([9, true]);
  expect(themes.flatMap(({ criteria }: { criteria: object[] }) => criteria)).toHaveLength(9);
});

test('a later version says what was changed and from what', async () => {
  const { checklistVersion } = await ask(
    `{ checklistVersion(checklistId: "${indicators}", version: "2.0.0") { from changes { kind target note } } }`,
  );
  expect(checklistVersion.from).toBe('1.2.0');
  const kinds = new Set(checklistVersion.changes.map(({ kind }: { kind: string }) => kind));
  for (const kind of ['clarified', 'modified', 'options-changed', 'added', 'retired']) expect(kinds).toContain(kind);
});

test('a checklist or version that is not published is not there', async () => {
  const query = `{ checklist(id: "no-such") { id } checklistVersion(checklistId: "${indicators}", version: "9.9.9") { id } }`;
  expect(await ask(query)).toEqual({ checklist: null, checklistVersion: null });
});

test('a draft is read with the newest PATCH, a submitted one with its exact version', () => {
  const draft = { checklistId: indicators, versionLine: '1.0', version: null };
  const newest = catalogue.newestPatch(indicators, '1.0')!.version;
  expect(versionOf(draft).version).toBe(newest);
  expect(versionOf({ ...draft, version: '1.0.0' }).version).toBe('1.0.0');
  expect(() => versionOf({ ...draft, version: '1.0.99' })).toThrow(`${indicators}@1.0.99`);
});

test('a definition that the database has used and the catalogue lacks, or has otherwise, is named', () => {
  const { hash } = catalogue.version(indicators, '1.0.0')!;
  const used = { checklistId: indicators, version: '1.0.0', hash };
  expect(differingDefinitions([used])).toEqual([]);
  expect(differingDefinitions([{ ...used, hash: 'other' }])[0]).toContain(`${indicators}@1.0.0 is used as other`);
  expect(differingDefinitions([{ ...used, version: '8.0.0' }])[0]).toContain('missing from the catalogue');
});
