import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { assessmentRoutes } from '../api/src/assessments/routes.ts';
import { db } from '../api/src/database.ts';
import { files } from '../api/src/files.ts';
import { run } from '../checklist-definitions/src/cli/run.ts';
import { as } from './support/client.ts';
import { aMunicipality, best, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService);

const ask = (userId: string | null, id: string) =>
  assessmentRoutes(async () => (userId ? viewer(userId) : null)).request(
    `http://localhost/eksport/runde/${id}/svar.csv`,
  );
const ndfu = async () => (await makeUser({ ndfuRole: 'ADVISER' })).id;

/** A round of 1.2.0 with one of the best answers, one who did not know the last, and a draft. */
async function answeredRound() {
  const invited = [aMunicipality(), aMunicipality(), aMunicipality()] as const;
  const roundId = await makeRound({ version: '1.2.0', invited });
  const told = { roundId, version: '1.2.0', now: new Date('2026-06-01T10:00:00Z') };
  const first = await makeAssessment({ ...told, municipalityId: invited[0], answers: 'best', isSubmitted: true });
  const criteria = allCriteria(first.checklist);
  const last = criteria.at(-1)!.id;
  const unsure = Object.fromEntries(
    criteria.map((one) => [one.id, one.id === last ? { state: 'DONT_KNOW' as const } : best(first.checklist, one)]),
  );
  const second = await makeAssessment({ ...told, municipalityId: invited[1], answers: unsure, isSubmitted: true });
  await makeAssessment({ ...told, municipalityId: invited[2], answers: 'best' });
  return { roundId, first, second, last, count: criteria.length };
}

test('NDFU gets every submitted answer of a round, one line each, and nobody else gets anything', async () => {
  const { roundId, first, second, last, count } = await answeredRound();
  const answer = await ask(await ndfu(), roundId);
  const text = Buffer.from(await answer.arrayBuffer()).toString();
  expect(text.startsWith('\uFEFFkommunenummer,kommune,dato,sjekkliste,versjon,kriterium,tilstand,svar,tall\r\n')).toBe(
    true,
  );
  const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
  expect(lines).toHaveLength(2 * count);
  const codes = await db.assessment.findMany({ where: { id: { in: [first.id, second.id] } }, orderBy: { id: 'asc' } });
  expect(new Set(lines.map(({ kommunenummer }) => kommunenummer))).toEqual(
    new Set(codes.map(({ municipalityCode }) => municipalityCode)),
  );
  expect(lines.filter(({ tilstand }) => tilstand === 'DONT_KNOW')).toMatchObject([{ kriterium: last, svar: '' }]);
  expect(lines[0]).toMatchObject({ dato: '2026-06-01', versjon: '1.2.0', tilstand: 'ANSWERED', svar: 'yes' });
  for (const userId of [null, first.editor]) expect((await ask(userId, roundId)).status).toBe(404);
  expect((await ask(await ndfu(), crypto.randomUUID())).status).toBe(404);
  expect((await ask(await ndfu(), 'tull')).status).toBe(404);
});

test('a correction takes the place of what it corrects, and a returned one is not there', async () => {
  const { roundId, first, count } = await answeredRound();
  const user = await ndfu();
  await as(user).returnAssessment({ id: first.id });
  const lines: object[] = parse(await (await ask(user, roundId)).text(), { columns: true, bom: true });
  expect(lines).toHaveLength(count);
});

test('the authors’ impact reads the file as it is', async () => {
  const { roundId } = await answeredRound();
  const folder = mkdtempSync(join(tmpdir(), 'round-'));
  const path = join(folder, 'svar.csv');
  writeFileSync(path, Buffer.from(await (await ask(await ndfu(), roundId)).arrayBuffer()));
  const said: string[] = [];
  const code = run({ definitions: files.definitions, print: (line) => said.push(line) }, [
    ...['impact', 'nasjonale-indikatorer', '2.0.0', path, '--json'],
  ]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  const report = JSON.parse(said.join('\n'));
  expect(report.from).toMatchObject([{ version: '1.2.0', answered: 2 }]);
  expect(report.municipalities.map(({ before }: { before: object }) => before)).toContainEqual({
    score: '1',
    level: 'comprehensive',
  });
});

// Last: a database is a demonstration for life.
test('in a demonstration every line says that the data are invented', async () => {
  const { roundId } = await answeredRound();
  await db.installation.create({ data: { id: 1, kind: 'DEMONSTRATION', createdAt: new Date() } });
  const text = await (await ask(await ndfu(), roundId)).text();
  const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
  expect(new Set(lines.map(({ merknad }) => merknad))).toEqual(new Set(['Demonstrasjon: oppdiktede data']));
});
