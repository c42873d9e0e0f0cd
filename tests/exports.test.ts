import { randomUUID } from 'node:crypto';
import { allCriteria, optionsOf } from '@fritidssjekken/checklist-definitions';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { assessmentRoutes } from '../api/src/assessments/routes.ts';
import { db } from '../api/src/database.ts';
import { as } from './support/client.ts';
import { makeAssessment, openService, viewer } from './support/make.ts';

beforeAll(openService);

const file = (userId: string | null, id: string, name: string) =>
  assessmentRoutes(async () => (userId ? viewer(userId) : null)).request(
    `http://localhost/eksport/assessment/${id}/${name}`,
  );

/** A submitted one: eight of the best and one of the least, with a comment that a spreadsheet would run. */
async function submitted() {
  const { id, editor, checklist } = await makeAssessment({ answers: 'best' });
  const [first] = allCriteria(checklist);
  const options = [optionsOf(checklist, first!)[0]!.id];
  const answer = { state: 'ANSWERED', options, comment: '=HYPERLINK("https://ond.example","Møt opp, æøå")' };
  await as(editor).saveAnswer({ assessmentId: id, criterionId: first!.id, revisionSeen: 1, key: randomUUID(), answer });
  const { receipt } = await as(editor).submitAssessment({ id });
  return { id, editor, checklist, receipt, first: first! };
}

test('the receipt is downloaded byte for byte', async () => {
  const { id, editor, receipt } = await submitted();
  const answer = await file(editor, id, 'kvittering.json');
  expect(await answer.text()).toBe(receipt);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="kvittering-\d{4}-.*\.json"$/);
});

test('all answers come as CSV that a spreadsheet reads and never runs', async () => {
  const { id, editor, checklist, first } = await submitted();
  // text() would take the byte order mark away.
  const text = Buffer.from(await (await file(editor, id, 'svar.csv')).arrayBuffer()).toString();
  expect(text.startsWith('\uFEFFTema,Nr.,Spørsmål,Svar')).toBe(true);
  const lines: Record<string, string>[] = parse(text, { columns: true, bom: true });
  const scored = lines.filter((line) => line['Nr.'] !== 'Til ettertanke');
  expect(scored).toHaveLength(allCriteria(checklist).length);
  const line = lines.find((one) => one['Spørsmål'] === first.text.nb)!;
  expect(line.Kommentar).toBe(`'=HYPERLINK("https://ond.example","Møt opp, æøå")`);
  expect(line.Svar).toBe(optionsOf(checklist, first)[0]!.text.nb);
  expect(Object.keys(line)).not.toContain('Merknad');
});

test('all answers come as JSON, in the language asked for', async () => {
  const { id, editor, first } = await submitted();
  const exported = await (await file(editor, id, 'svar.json?lang=nn')).json();
  expect(exported).toMatchObject({ correction: 0, state: 'SUBMITTED', score: '8/9', referenceDate: '2026-06-01' });
  expect(exported.answers[0]).toMatchObject({ criterion: first.id, question: first.text.nn, state: 'ANSWERED' });
});

test('the public gets the files of what is published, without the private parts, and nothing of the rest', async () => {
  const { id, editor, receipt } = await submitted();
  for (const name of ['svar.json', 'svar.csv', 'kvittering.json'])
    expect((await file(null, id, name)).status).toBe(404);
  await as(editor).publishAssessment({ id });
  expect(await (await file(null, id, 'kvittering.json')).text()).toBe(receipt);
  for (const name of ['svar.json', 'svar.csv'])
    expect(await (await file(null, id, name)).text()).not.toContain('Møt opp');
});

test('a draft has no receipt, and its answers are its municipality’s alone', async () => {
  const { id, editor } = await makeAssessment();
  const { id: adviser } = await db.user.create({
    data: { id: randomUUID(), name: 'Råd', email: `${randomUUID()}@eksempel.no`, ndfuRole: 'ADVISER' },
  });
  expect((await file(editor, id, 'kvittering.json')).status).toBe(404);
  expect((await file(editor, id, 'svar.json')).status).toBe(200);
  expect((await file(adviser, id, 'svar.json')).status).toBe(404);
  expect((await file(editor, 'no-such-id', 'svar.json')).status).toBe(404);
});

test('a demonstration says so in every file and receipt', async () => {
  await db.installation.create({ data: { id: 1, kind: 'DEMONSTRATION', createdAt: new Date() } });
  const { id, editor, receipt } = await submitted();
  expect(JSON.parse(receipt).demonstration).toBe(true);
  expect((await (await file(editor, id, 'svar.json')).json()).demonstration).toBe('Demonstrasjon: oppdiktede data');
  const lines: Record<string, string>[] = parse(await (await file(editor, id, 'svar.csv')).text(), {
    columns: true,
    bom: true,
  });
  for (const line of lines) expect(line.Merknad).toBe('Demonstrasjon: oppdiktede data');
});
