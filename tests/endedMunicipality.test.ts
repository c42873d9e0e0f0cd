import { beforeAll, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { as } from './support/client.ts';
import { answer, indicators, makeRound, openService } from './support/make.ts';
import { makeMember, municipalityWithCode } from './support/people.ts';

beforeAll(openService);

const lastDay = '2023-12-31T22:59:59Z';
const dayAfter = '2023-12-31T23:00:00Z';
const becameTwo = {
  ...{ code: 'MUNICIPALITY_ENDED', endedOn: '2024-01-01' },
  successors: [
    { code: '1508', name: 'Ålesund' },
    { code: '1580', name: 'Haram' },
  ],
};

test('a municipality that has ended starts no assessment of its own from the first day without it; the day before it does', async () => {
  const municipalityId = municipalityWithCode('1507');
  const { id: editor } = await makeMember(municipalityId);
  const start = (now: string) => as(editor, now).startAssessment({ municipalityId, checklistId: indicators });
  expect(await start(lastDay)).toMatchObject({ state: 'DRAFT' });
  expect(await start(dayAfter)).toMatchObject(becameTwo);
  expect(await db.assessment.count({ where: { municipalityId, roundId: null } })).toBe(1);
});

test('a municipality that has ended starts none in a round that invited it, and goes on with the draft that it began before', async () => {
  const municipalityId = municipalityWithCode('1507');
  const open = { invited: [municipalityId], opensOn: '2023-11-01', closesOn: '2024-01-31' };
  const [begun, other] = [await makeRound(open), await makeRound(open)];
  const { id: editor } = await makeMember(municipalityId);
  const draft = await as(editor, lastDay).startAssessment({ municipalityId, roundId: begun });
  const start = (roundId: string) => as(editor, dayAfter).startAssessment({ municipalityId, roundId });
  expect(await start(other)).toMatchObject(becameTwo);
  expect(await start(begun)).toMatchObject({ code: 'ASSESSMENT_ALREADY_STARTED', existing: { id: draft.id } });
  await answer(draft.id, 'best', editor, new Date(dayAfter));
  expect(await as(editor, dayAfter).submitAssessment({ id: draft.id })).toMatchObject({
    ...{ state: 'SUBMITTED', municipalityCode: '1507' },
  });
});

test('one that ended by way of another names who there is today: Ørskog is Ålesund now, not Ålesund as it was', async () => {
  const municipalityId = municipalityWithCode('1523');
  const { id: editor } = await makeMember(municipalityId);
  const refused = await as(editor).startAssessment({ municipalityId, checklistId: indicators });
  expect(refused).toMatchObject({ ...becameTwo, endedOn: '2020-01-01' });
});

test('a municipality that got a new code has not ended: Drammen goes on', async () => {
  const municipalityId = municipalityWithCode('3005');
  const { id: editor } = await makeMember(municipalityId);
  expect(await as(editor).startAssessment({ municipalityId, checklistId: indicators })).toMatchObject({
    state: 'DRAFT',
  });
});
