import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, openService } from './support/make.ts';
import { noon } from './support/noon.ts';
import { makeMember, municipalityWithCode } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let adviser: string;

beforeAll(async () => {
  await openService();
  adviser = (await makeUser({ name: 'Runar Rådgiver', ndfuRole: 'ADVISER' })).id;
});

const dugnadParts = `id heldOn place isDigital processLeader minutes revision removedAt canEdit
  participants { kind count } themes { checklistId themeId name } assessments { id }`;
const alreadyRecorded = '... on DugnadAlreadyRecorded { standing { id heldOn } }';
const refusals = `... on InvalidDugnad { invalidField } ... on MunicipalityDidNotExist { existing { id } }
  ${alreadyRecorded} ... on Error { code }`;

const create = (userId: string | null, municipalityId: number, input: object, now?: string) =>
  as(userId, now).call(
    `mutation ($municipalityId: ID!, $input: DugnadInput!) {
       createDugnad(municipalityId: $municipalityId, input: $input) { ... on Dugnad { ${dugnadParts} } ${refusals} } }`,
    { municipalityId, input },
  );
const update = (userId: string | null, id: string, revisionSeen: number, input: object) =>
  as(userId).call(
    `mutation ($id: ID!, $revisionSeen: Int!, $input: DugnadInput!) {
       updateDugnad(id: $id, revisionSeen: $revisionSeen, input: $input) {
         ... on Dugnad { ${dugnadParts} } ... on DugnadConflict { current { minutes revision } } ${refusals} } }`,
    { id, revisionSeen, input },
  );
const change = (mutation: 'removeDugnad' | 'restoreDugnad', userId: string | null, id: string) =>
  as(userId).call(
    `mutation ($id: ID!) { ${mutation}(id: $id) { ... on Dugnad { ${dugnadParts} }
       ${mutation === 'restoreDugnad' ? alreadyRecorded : ''} ... on Error { code } } }`,
    { id },
  );
const read = (userId: string | null, id: string) =>
  as(userId).call(`query ($id: ID!) { dugnad(id: $id) { ${dugnadParts} } }`, { id });

const record = {
  heldOn: '2026-03-12',
  place: ' Kulturhuset ',
  processLeader: 'Pia Prosessleder',
  participants: [
    { kind: 'FRONTLINE', count: 12 },
    { kind: 'YOUTH', count: 4 },
  ],
  themes: [{ checklistId: 'sjekkliste-kommune', themeId: 'costs' }],
  minutes: 'Vi ble enige om utstyrsbod.\u0000',
};

/** Every criterion by the option that is worth least, or most. */
function all(which: 'worst' | 'best', except: Record<string, 'worst' | 'best'> = {}): Record<string, GivenAnswer> {
  const { checklist } = newestOf(indicators)!;
  return Object.fromEntries(
    allCriteria(checklist).map((criterion) => {
      const options = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points));
      const wanted = except[criterion.id] ?? which;
      return [criterion.id, { state: 'ANSWERED', options: [options.at(wanted === 'best' ? -1 : 0)!.id] }];
    }),
  );
}

/** An assessment of the indicators that describes a day. */
const assessed = (municipalityId: number, day: string, answers: Record<string, GivenAnswer> | 'best' = 'best') =>
  makeAssessment({ municipalityId, answers, isSubmitted: true, now: noon(day) });

const held = async (municipalityId: number, heldOn: string): Promise<string> =>
  (await create(adviser, municipalityId, { heldOn })).id;

const changeParts = `better worse same notComparable sameQuestions { change { fraction } }
  causes { practice { fraction } } themes { themeId outcome } criteria { criterionId outcome }`;
const beforeAfter = async (userId: string | null, id: string, checklistId = indicators, now?: string) =>
  (
    await as(userId, now).call(
      `query ($id: ID!, $checklistId: ID!) { dugnad(id: $id) { beforeAfter(checklistId: $checklistId) {
         before { id } after { id } latest { id } isBeforeOld isAfterPastNext missing { code firstAfterOn }
         beforeToAfter { ${changeParts} } beforeToLatest { ${changeParts} } } } }`,
      { id, checklistId },
    )
  ).beforeAfter;

test('an editor writes down a dugnad; the public sees when and where, and nothing of the rest', async () => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const other = await makeMember(aMunicipality());
  const { id } = await assessed(municipalityId, '2026-03-01');
  const made = await create(editor.id, municipalityId, { ...record, assessmentIds: [id] });
  expect(made).toMatchObject({
    ...{ heldOn: '2026-03-12', place: 'Kulturhuset', isDigital: false, processLeader: 'Pia Prosessleder' },
    ...{ minutes: 'Vi ble enige om utstyrsbod.', revision: 1, removedAt: null, canEdit: true },
    ...{ participants: record.participants, assessments: [{ id }] },
  });
  expect(await read(adviser, made.id)).toEqual(made);
  for (const stranger of [null, other.id]) {
    expect(await read(stranger, made.id)).toEqual({
      ...{ id: made.id, heldOn: '2026-03-12', place: 'Kulturhuset', isDigital: false, processLeader: null },
      ...{ minutes: null, revision: null, removedAt: null, canEdit: false, participants: [], themes: [] },
      assessments: [],
    });
  }
});

test('readers, other municipalities and the public write nothing', async () => {
  const municipalityId = aMunicipality();
  const reader = await makeMember(municipalityId, 'READER');
  const other = await makeMember(aMunicipality());
  const id = await held(municipalityId, '2026-03-12');
  for (const [userId, error] of [
    [reader.id, 'FORBIDDEN'],
    [other.id, 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
  ] as const) {
    expect(await create(userId, municipalityId, { heldOn: '2026-03-12' })).toEqual({ error });
    expect(await update(userId, id, 1, { heldOn: '2026-03-13' })).toEqual({ error });
    expect(await change('removeDugnad', userId, id)).toEqual({ error });
  }
  expect((await read(adviser, id)).revision).toBe(1);
});

test.each([
  [{ heldOn: '2012-12-31' }, 'HELD_ON'],
  [{ heldOn: '2028-06-02' }, 'HELD_ON'],
  [{ place: 'x'.repeat(201) }, 'PLACE'],
  [{ processLeader: 'x'.repeat(201) }, 'PROCESS_LEADER'],
  [{ minutes: 'x'.repeat(50_001) }, 'MINUTES'],
  [{ participants: [{ kind: 'YOUTH', count: -1 }] }, 'PARTICIPANTS'],
  [{ participants: [{ kind: 'YOUTH', count: 10_001 }] }, 'PARTICIPANTS'],
  [{ participants: [1, 2].map((count) => ({ kind: 'YOUTH', count })) }, 'PARTICIPANTS'],
  [{ themes: [{ checklistId: 'sjekkliste-kommune', themeId: 'ingen-slik' }] }, 'THEMES'],
  [{ themes: [{ checklistId: 'ingen-slik', themeId: 'costs' }] }, 'THEMES'],
])('a record with %o is refused by its field', async (given, invalidField) => {
  const answer = await create(adviser, municipalityWithCode('0301'), { heldOn: '2026-03-12', ...given });
  expect(answer).toEqual({ code: 'INVALID_DUGNAD', invalidField });
});

test('a dugnad can be planned two years ahead, and one of 2014 be told of', async () => {
  const municipalityId = aMunicipality();
  expect(await create(adviser, municipalityId, { heldOn: '2028-06-01' })).toMatchObject({ revision: 1 });
  expect(await create(adviser, municipalityWithCode('0301'), { heldOn: '2014-05-05' })).toMatchObject({ revision: 1 });
});

test('a dugnad of Haram in 2021 was Ålesund’s, and one of Ålesund as it was in 2024 belongs to what it became', async () => {
  const [former, haram, alesund] = ['1507', '1580', '1508'].map(municipalityWithCode) as [number, number, number];
  expect(await create(adviser, haram, { heldOn: '2021-05-05' })).toEqual({
    ...{ code: 'MUNICIPALITY_DID_NOT_EXIST', existing: [{ id: String(former) }] },
  });
  const { existing } = await create(adviser, former, { heldOn: '2024-05-05' });
  expect(existing.map(({ id }: { id: string }) => Number(id)).toSorted()).toEqual([haram, alesund].toSorted());
});

test('a dugnad of 2018 stays with a municipality that got another code', async () => {
  expect(await create(adviser, municipalityWithCode('2003'), { heldOn: '2018-11-01' })).toMatchObject({ revision: 1 });
});

test('another municipality’s assessment cannot be linked, nor one that is not there', async () => {
  const foreign = await assessed(aMunicipality(), '2026-03-01');
  for (const id of [foreign.id, crypto.randomUUID(), 'x']) {
    const answer = await create(adviser, aMunicipality(), { heldOn: '2026-03-12', assessmentIds: [id] });
    expect(answer).toEqual({ code: 'NOT_FOUND' });
  }
});

test('who changes a record that another has changed gets both, and nothing is overwritten', async () => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const { id } = await create(editor.id, municipalityId, record);
  expect(await update(adviser, id, 1, { heldOn: '2026-03-12', minutes: 'NDFUs referat' })).toMatchObject({
    ...{ revision: 2, minutes: 'NDFUs referat', place: null, participants: [], themes: [] },
  });
  expect(await update(editor.id, id, 1, record)).toEqual({
    ...{ code: 'DUGNAD_CONFLICT', current: { minutes: 'NDFUs referat', revision: 2 } },
  });
});

test('what was taken away counts nowhere, and comes back as it was', async () => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const made = await create(editor.id, municipalityId, record);
  const listed = async () =>
    (await as(null).call('query ($id: ID!) { municipality(id: $id) { dugnads { id } } }', { id: municipalityId }))
      .dugnads;
  expect(await listed()).toEqual([{ id: made.id }]);
  expect((await change('removeDugnad', editor.id, made.id)).removedAt).not.toBeNull();
  expect(await listed()).toEqual([]);
  expect(await read(null, made.id)).toBeNull();
  expect((await read(editor.id, made.id)).removedAt).not.toBeNull();
  expect(await change('restoreDugnad', editor.id, made.id)).toEqual({ ...made, revision: 3 });
  expect(await listed()).toEqual([{ id: made.id }]);
});

test.each([
  ['the same place', 'Kulturhuset'],
  ['the same place in other letters', '  KULTURHUSET'],
  ['a place that nobody says', null],
])('a dugnad that stands is not written down once more: %s', async (_what, place) => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const { id } = await create(adviser, municipalityId, record);
  const again = { heldOn: record.heldOn, place, minutes: 'Et annet referat' };
  const refused = { code: 'DUGNAD_ALREADY_RECORDED', standing: { id, heldOn: record.heldOn } };
  expect(await create(editor.id, municipalityId, again)).toEqual(refused);
  const other = await held(municipalityId, '2026-03-13');
  expect(await update(editor.id, other, 1, again)).toEqual(refused);
  expect((await read(adviser, other)).revision).toBe(1);
});

test('two dugnads of a day are two where both say where, of different days and municipalities always', async () => {
  const municipalityId = aMunicipality();
  await create(adviser, municipalityId, record);
  for (const [whose, more] of [
    [municipalityId, { place: 'Biblioteket' }],
    [municipalityId, { heldOn: '2026-03-13' }],
    [aMunicipality(), {}],
  ] as const) {
    const made = await create(adviser, whose, { ...record, ...more });
    expect(made).toMatchObject({ revision: 1 });
    expect(await update(adviser, made.id, 1, { ...record, ...more, minutes: 'Nytt' })).toMatchObject({ revision: 2 });
  }
});

test('what was taken away is written down anew, and not put back beside what was', async () => {
  const municipalityId = aMunicipality();
  const former = await create(adviser, municipalityId, record);
  await change('removeDugnad', adviser, former.id);
  const { id } = await create(adviser, municipalityId, record);
  const refused = { code: 'DUGNAD_ALREADY_RECORDED', standing: { id, heldOn: record.heldOn } };
  expect(await change('restoreDugnad', adviser, former.id)).toEqual(refused);
  expect((await read(adviser, former.id)).removedAt).not.toBeNull();
  await change('removeDugnad', adviser, id);
  expect(await change('restoreDugnad', adviser, former.id)).toMatchObject({ removedAt: null });
});

test('a dugnad that was written down twice before that was refused can be mended, and one of the two taken away', async () => {
  const municipalityId = aMunicipality();
  const { id } = await create(adviser, municipalityId, record);
  const [double, day] = [crypto.randomUUID(), new Date('2026-03-13T12:00:00Z')];
  const where = { municipalityId, heldOn: dateOf(record.heldOn), place: 'Kulturhuset' };
  await db.dugnad.create({ data: { id: double, ...where, createdAt: day, updatedAt: day } });
  expect(await update(adviser, id, 1, { ...record, minutes: 'Rettet' })).toMatchObject({ minutes: 'Rettet' });
  expect(await change('removeDugnad', adviser, double)).toMatchObject({ revision: 2 });
});

test.each([
  ['Kulturhuset', null, 'change that one, or say where this one was held if it is another'],
  [null, 'Kulturhuset', 'change that one, or say where that one was held if this is another'],
  [null, null, 'change that one, or say where each was held if this is another'],
  ['Kulturhuset', 'kulturhuset', 'change that one'],
])('of a dugnad that stands at %s, one at %s is told: %s', async (standing, place, mend) => {
  const municipalityId = aMunicipality();
  const { heldOn } = record;
  const { id } = await create(adviser, municipalityId, { heldOn, place: standing });
  const { message } = await as(adviser).call(
    `mutation ($municipalityId: ID!, $input: DugnadInput!) {
         createDugnad(municipalityId: $municipalityId, input: $input) { ... on Error { message } } }`,
    { municipalityId, input: { heldOn, place } },
  );
  expect(message).toBe(`Its dugnad of ${heldOn} stands as ${id}: ${mend}.`);
});

/** Two records of one day from before that was refused. */
async function oldDoubles(municipalityId: number, places: readonly (string | null)[]): Promise<readonly string[]> {
  const day = new Date('2026-03-13T12:00:00Z');
  const rows = places.map((place) => ({ id: crypto.randomUUID(), place }));
  const of = { municipalityId, heldOn: dateOf(record.heldOn), createdAt: day, updatedAt: day };
  await db.dugnad.createMany({ data: rows.map((row) => ({ ...of, ...row })) });
  return rows.map(({ id }) => id);
}

test('two of a day that stood without a place before that was refused can each be given theirs', async () => {
  const [one, other] = await oldDoubles(aMunicipality(), [null, null]);
  for (const [id, place] of [
    [one!, 'Kulturhuset'],
    [other!, 'Biblioteket'],
  ] as const) {
    expect(await update(adviser, id, 1, { heldOn: record.heldOn, place })).toMatchObject({ place, revision: 2 });
  }
});

test('of two that stood at one place before that was refused each can be mended, and become no third', async () => {
  const municipalityId = aMunicipality();
  const [one] = await oldDoubles(municipalityId, ['kulturhuset', 'Kulturhuset']);
  const { heldOn } = record;
  expect(await update(adviser, one!, 1, { heldOn, place: 'KULTURHUSET' })).toMatchObject({ place: 'KULTURHUSET' });
  const [third] = await oldDoubles(municipalityId, ['Biblioteket']);
  const refused = { code: 'DUGNAD_ALREADY_RECORDED', standing: { id: third, heldOn } };
  expect(await update(adviser, one!, 2, { heldOn, place: 'biblioteket' })).toEqual(refused);
  expect(await update(adviser, one!, 2, { heldOn, place: null })).toEqual(refused);
  expect((await read(adviser, one!)).revision).toBe(2);
});

test('of several who write down one dugnad at once one does, and the others are told of it', async () => {
  const municipalityId = aMunicipality();
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => create(adviser, municipalityId, record)));
  const [made, ...others] = outcomes.toSorted((a, b) => Number(Boolean(b.id)) - Number(Boolean(a.id)));
  expect(made).toMatchObject({ heldOn: record.heldOn });
  expect(others.map(({ standing }) => standing?.id)).toEqual([made.id, made.id, made.id]);
});

test('before is the last on or before the day, after the first at least 90 days later', async () => {
  const municipalityId = aMunicipality();
  const first = allCriteria(newestOf(indicators)!.checklist)[0]!.id;
  await assessed(municipalityId, '2026-01-01');
  const before = await assessed(municipalityId, '2026-01-10', all('best', { [first]: 'worst' }));
  const id = await held(municipalityId, '2026-01-10');
  expect(await beforeAfter(adviser, id)).toMatchObject({
    ...{ before: { id: before.id }, after: null, latest: { id: before.id }, beforeToAfter: null, beforeToLatest: null },
    missing: [{ code: 'NO_AFTER_YET', firstAfterOn: '2026-04-10' }],
  });
  // 89 days: the latest of all, and no after.
  await assessed(municipalityId, '2026-04-09', all('worst'));
  const latest = (await beforeAfter(adviser, id)).beforeToLatest;
  expect(latest).toMatchObject({ better: 0, worse: 8, same: 1 });
  const after = await assessed(municipalityId, '2026-04-10');
  const found = await beforeAfter(adviser, id);
  expect(found).toMatchObject({
    ...{ before: { id: before.id }, after: { id: after.id }, latest: { id: after.id }, missing: [] },
    beforeToAfter: {
      ...{ better: 1, worse: 0, same: 8, notComparable: 0 },
      ...{ sameQuestions: { change: { fraction: '1/9' } }, causes: { practice: { fraction: '1/9' } } },
    },
  });
  expect(found.beforeToAfter.criteria[0]).toEqual({ criterionId: first, outcome: 'BETTER' });
  expect(found.beforeToLatest).toEqual(found.beforeToAfter);
});

test('of two that describe the same day the later submission is before, and after', async () => {
  const municipalityId = aMunicipality();
  await assessed(municipalityId, '2026-01-10', all('best'));
  const before = await makeAssessment({
    ...{ municipalityId, answers: all('worst'), isSubmitted: true, now: new Date('2026-01-10T15:00:00Z') },
  });
  await assessed(municipalityId, '2026-05-01', all('worst'));
  const after = await makeAssessment({
    ...{ municipalityId, answers: all('best'), isSubmitted: true, now: new Date('2026-05-01T15:00:00Z') },
  });
  const id = await held(municipalityId, '2026-01-10');
  expect(await beforeAfter(adviser, id)).toMatchObject({
    ...{ before: { id: before.id }, after: { id: after.id }, beforeToAfter: { better: 9 } },
  });
});

test('a before of three years is marked when it is a day older, and an after past the next dugnad says so', async () => {
  const municipalityId = aMunicipality();
  await assessed(municipalityId, '2023-02-10');
  await assessed(municipalityId, '2026-08-01');
  const [just, old] = [await held(municipalityId, '2026-02-10'), await held(municipalityId, '2026-02-11')];
  expect(await beforeAfter(adviser, just)).toMatchObject({ isBeforeOld: false, isAfterPastNext: true });
  expect(await beforeAfter(adviser, old)).toMatchObject({ isBeforeOld: true, isAfterPastNext: false });
  await change('removeDugnad', adviser, old);
  expect(await beforeAfter(adviser, just)).toMatchObject({ isAfterPastNext: false });
});

test('without answers, or without a before, it says which is missing', async () => {
  const municipalityId = aMunicipality();
  const id = await held(municipalityId, '2026-01-10');
  expect(await beforeAfter(adviser, id)).toMatchObject({
    missing: [{ code: 'NO_ANSWERS', firstAfterOn: '2026-04-10' }],
  });
  await assessed(municipalityId, '2026-05-01');
  expect(await beforeAfter(adviser, id)).toMatchObject({ missing: [{ code: 'NO_BEFORE', firstAfterOn: null }] });
});

test('of a dugnad that lies ahead it says so, and that a before can still come, until its day', async () => {
  const municipalityId = aMunicipality();
  const id = await held(municipalityId, '2026-09-10');
  const missing = async (day: string) =>
    (await beforeAfter(adviser, id, indicators, `${day}T10:00:00Z`)).missing.map(
      ({ code, firstAfterOn }: { code: string; firstAfterOn: string | null }) => [code, firstAfterOn],
    );
  const planned = ['PLANNED', '2026-12-09'];
  expect(await missing('2026-09-09')).toEqual([['NO_BEFORE_YET', null], planned]);
  expect(await missing('2026-09-10')).toEqual([['NO_ANSWERS', '2026-12-09']]);
  await assessed(municipalityId, '2026-06-01');
  expect(await missing('2026-09-09')).toEqual([planned]);
  expect(await missing('2026-09-10')).toEqual([['NO_AFTER_YET', '2026-12-09']]);
});

test('where the municipality has ended, or will have before an after could come, nobody waits for one', async () => {
  const [former, heldOn] = [municipalityWithCode('1507'), '2023-05-10'];
  await assessed(former, '2023-05-01');
  const [early, late] = [await held(former, heldOn), await held(former, '2023-10-03')];
  const seen = async (id: string, day: string) => {
    const now = `${day}T10:00:00Z`;
    const { items } = await list(adviser, { filter: { heldFrom: heldOn, heldTo: '2023-10-03', search: '1507' } }, now);
    const row = items.find(({ dugnad }: { dugnad: { id: string } }) => dugnad.id === id);
    return [(await beforeAfter(adviser, id, indicators, now)).missing, row.statuses];
  };
  const ended = [[{ code: 'ENDED', firstAfterOn: null }], ['ENDED']];
  expect(await seen(early, '2023-12-31')).toEqual([
    [{ code: 'NO_AFTER_YET', firstAfterOn: '2023-08-08' }],
    ['NO_AFTER'],
  ]);
  // Ended on 1 January; 90 days after 3 October is that day.
  expect(await seen(late, '2023-12-31')).toEqual(ended);
  expect(await seen(early, '2024-01-01')).toEqual(ended);
  const shown = (statuses: string[]) =>
    listedIds({ filter: { heldFrom: heldOn, heldTo: heldOn, search: '1507', statuses } });
  expect([await shown(['ENDED']), await shown(['NO_AFTER'])]).toEqual([[early], []]);

  const silent = municipalityWithCode('0602');
  const id = await held(silent, '2019-05-10');
  expect((await beforeAfter(adviser, id)).missing).toEqual([
    { code: 'NO_BEFORE', firstAfterOn: null },
    { code: 'ENDED', firstAfterOn: null },
  ]);
  await assessed(former, '2023-09-01');
  expect(await seen(early, '2024-01-01')).toEqual([[], ['COMPARED']]);
});

test('the public compares what is in force only; a correction that nobody published leaves no trace', async () => {
  const municipalityId = aMunicipality();
  const before = await assessed(municipalityId, '2026-01-05', all('worst'));
  const after = await assessed(municipalityId, '2026-05-05', all('best'));
  const id = await held(municipalityId, '2026-01-10');
  expect(await beforeAfter(null, id)).toMatchObject({ before: null, after: null, latest: null });
  await as(before.editor, '2026-05-06T10:00:00Z').publishAssessment({ id: before.id });
  expect(await beforeAfter(null, id)).toMatchObject({
    ...{ before: { id: before.id }, after: null, latest: { id: before.id }, beforeToLatest: null },
  });
  await as(after.editor, '2026-05-06T10:00:00Z').publishAssessment({ id: after.id });
  expect(await beforeAfter(null, id)).toMatchObject({ after: { id: after.id }, beforeToAfter: { better: 9 } });

  const { replacedBy } = await as(after.editor, '2026-05-07T10:00:00Z').returnAssessment({ id: after.id });
  await as(after.editor, '2026-05-08T10:00:00Z').submitAssessment({ id: replacedBy.id });
  expect(await beforeAfter(after.editor, id)).toMatchObject({ after: { id: replacedBy.id } });
  expect(await beforeAfter(null, id)).toMatchObject({ after: { id: after.id }, latest: { id: after.id } });
});

const list = (userId: string | null, args: object, now?: string) =>
  as(userId, now).call(
    `query ($checklistId: ID!, $filter: DugnadComparisonFilter, $sort: DugnadComparisonSort, $limit: Int, $offset: Int) {
       dugnadComparisons(checklistId: $checklistId, filter: $filter, sort: $sort, limit: $limit, offset: $offset) {
         totalCount items { dugnad { id municipality { id } } statuses change { fraction } practice { fraction }
           better worse same themes { themeId outcome change { fraction } } before { id } after { id } } } }`,
    { checklistId: indicators, ...args },
  );
const listedIds = async (args: object, userId: string | null = adviser) =>
  (await list(userId, args)).items.map(({ dugnad }: { dugnad: { id: string } }) => dugnad.id);

test('NDFU’s list: who improved, who has no after, who has no before, sorted with what lacks the value last', async () => {
  // Names in Norwegian order: Bømlo, Sola, Ørsta, Åfjord; a period that no other test has dugnads in.
  const [ørsta, åfjord, sola, bømlo] = ['1520', '5058', '1124', '4613'].map(municipalityWithCode) as [
    number,
    number,
    number,
    number,
  ];
  const [first, second] = allCriteria(newestOf(indicators)!.checklist).map(({ id }) => id) as [string, string];
  await assessed(ørsta, '2022-01-05', all('worst'));
  await assessed(ørsta, '2022-08-05', all('worst', { [first]: 'best', [second]: 'best' }));
  await assessed(åfjord, '2022-01-05', all('best'));
  await assessed(åfjord, '2022-08-05', all('best', { [first]: 'worst' }));
  await assessed(sola, '2022-01-05', all('best'));
  await assessed(bømlo, '2022-08-05', all('best'));
  const ids = {
    ørsta: await held(ørsta, '2022-02-01'),
    åfjord: await held(åfjord, '2022-02-02'),
    sola: await held(sola, '2022-02-03'),
    bømlo: await held(bømlo, '2022-02-04'),
    removed: await held(bømlo, '2022-02-05'),
  };
  await change('removeDugnad', adviser, ids.removed);
  const period = { heldFrom: '2022-02-01', heldTo: '2022-02-28' };
  const shown = (filter: object, sort?: object) => listedIds({ filter: { ...period, ...filter }, sort });
  const by = (what: string, direction = 'ASCENDING') => ({ by: what, direction });

  expect(await shown({})).toEqual([ids.bømlo, ids.sola, ids.åfjord, ids.ørsta]);
  expect(await shown({}, by('MUNICIPALITY'))).toEqual([ids.bømlo, ids.sola, ids.ørsta, ids.åfjord]);
  expect((await shown({}, by('CHANGE', 'DESCENDING'))).slice(0, 2)).toEqual([ids.ørsta, ids.åfjord]);
  expect((await shown({}, by('CHANGE'))).slice(0, 2)).toEqual([ids.åfjord, ids.ørsta]);
  expect((await shown({}, by('PRACTICE'))).slice(0, 2)).toEqual([ids.åfjord, ids.ørsta]);
  expect((await shown({}, by('BETTER', 'DESCENDING'))).slice(0, 2)).toEqual([ids.ørsta, ids.åfjord]);
  expect((await shown({}, by('BETTER'))).slice(0, 2)).toEqual([ids.åfjord, ids.ørsta]);

  expect(await shown({ statuses: ['NO_BEFORE'] })).toEqual([ids.bømlo]);
  expect(await shown({ statuses: ['NO_AFTER'] })).toEqual([ids.sola]);
  expect(await shown({ statuses: ['COMPARED'] })).toEqual([ids.åfjord, ids.ørsta]);
  expect(await shown({ statuses: ['NO_BEFORE', 'NO_AFTER'] })).toEqual([ids.bømlo, ids.sola]);
  expect(await shown({ statuses: [] })).toEqual([]);
  expect(await shown({ outcome: 'IMPROVED' })).toEqual([ids.ørsta]);
  expect(await shown({ outcome: 'WORSENED' })).toEqual([ids.åfjord]);
  expect(await shown({ outcome: 'UNCHANGED' })).toEqual([]);
  expect(await shown({ themeOutcome: 'WORSE' })).toEqual([ids.åfjord]);
  const themeId = newestOf(indicators)!.checklist.themes.find(({ criteria }) =>
    criteria.some(({ id }) => id === first),
  )!.id;
  expect(await shown({ themeId, themeOutcome: 'BETTER' })).toEqual([ids.ørsta]);
  expect(await shown({ themeId: 'ingen-slik' })).toEqual([]);
  expect(await shown({ countyCode: '50' })).toEqual([ids.åfjord]);
  expect(await shown({ search: 'ørst' })).toEqual([ids.ørsta]);
  expect(await shown({ heldFrom: '2022-02-03' })).toEqual([ids.bømlo, ids.sola]);
  expect(await shown({ heldTo: '2022-02-01' })).toEqual([ids.ørsta]);

  const improved = (await list(adviser, { filter: { ...period, outcome: 'IMPROVED' } })).items[0];
  expect(improved).toMatchObject({
    ...{ statuses: ['COMPARED'], change: { fraction: '2/9' }, practice: { fraction: '2/9' }, better: 2, worse: 0 },
    ...{ same: 7, before: { id: expect.any(String) }, after: { id: expect.any(String) } },
  });
  expect(improved.themes.find((theme: { themeId: string }) => theme.themeId === themeId).outcome).toBe('BETTER');
});

test('in NDFU’s list a dugnad that lies ahead is planned, and nothing else, until its day', async () => {
  const [answered, silent] = [aMunicipality(), aMunicipality()];
  await assessed(answered, '2026-05-01');
  const ids = [await held(answered, '2027-04-11'), await held(silent, '2027-04-10')];
  const period = { heldFrom: '2027-04-01', heldTo: '2027-04-30' };
  const shown = async (day: string, statuses?: readonly string[]) => {
    const { items, totalCount } = await list(adviser, { filter: { ...period, statuses } }, `${day}T10:00:00Z`);
    expect(totalCount).toBe(items.length);
    return items.map(({ dugnad, ...row }: { dugnad: { id: string }; statuses: string[] }) => [dugnad.id, row.statuses]);
  };
  const planned = ids.map((id) => [id, ['PLANNED']]);
  const heldNow = [ids[1], ['NO_BEFORE', 'NO_AFTER']];
  expect(await shown('2027-04-09')).toEqual(planned);
  expect(await shown('2027-04-09', ['PLANNED'])).toEqual(planned);
  expect(await shown('2027-04-09', ['NO_BEFORE', 'NO_AFTER', 'COMPARED'])).toEqual([]);
  expect(await shown('2027-04-10')).toEqual([planned[0], heldNow]);
  expect(await shown('2027-04-10', ['PLANNED'])).toEqual([planned[0]]);
  expect(await shown('2027-04-10', ['NO_BEFORE'])).toEqual([heldNow]);
  expect(await shown('2027-04-10', ['NO_AFTER'])).toEqual([heldNow]);
  expect(await shown('2027-04-11', ['NO_AFTER'])).toEqual([[ids[0], ['NO_AFTER']], heldNow]);
});

test('pages of the list neither repeat nor leave out a row, also where all are equal', async () => {
  const municipalityId = aMunicipality();
  const made: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    made.push((await create(adviser, municipalityId, { heldOn: '2021-02-01', place: `Sal ${count}` })).id);
  }
  const filter = { heldFrom: '2021-02-01', heldTo: '2021-02-01' };
  const pages: string[] = [];
  for (const offset of [0, 3, 6]) {
    for (const by of ['CHANGE', 'MUNICIPALITY']) {
      const ids = await listedIds({ filter, sort: { by, direction: 'DESCENDING' }, limit: 3, offset });
      if (by === 'CHANGE') pages.push(...ids);
      else expect(ids).toEqual(pages.slice(offset));
    }
  }
  expect(pages.toSorted()).toEqual(made.toSorted());
  expect((await list(adviser, { filter, limit: 3, offset: 100 })).totalCount).toBe(7);
});

test('an adviser follows municipalities: a list of one’s own, that nobody else’s list knows', async () => {
  const [followed, other] = [aMunicipality(), aMunicipality()];
  const another = (await makeUser({ ndfuRole: 'ADVISER' })).id;
  const follow = (mutation: string, userId: string | null, municipalityId: number | string) =>
    as(userId).call(
      `mutation ($municipalityId: ID!) { ${mutation}(municipalityId: $municipalityId) {
         ... on Viewer { followed { id } } ... on Error { code } } }`,
      { municipalityId },
    );
  const onList = async (userId: string | null, isFollowed = true) =>
    as(userId).call(
      'query ($followed: Boolean) { municipalities(filter: { followed: $followed }) { totalCount items { id } } }',
      { followed: isFollowed },
    );
  const id = await held(followed, '2020-02-01');
  await held(other, '2020-02-01');
  const period = { heldFrom: '2020-02-01', heldTo: '2020-02-01' };

  expect(await follow('followMunicipality', adviser, followed)).toEqual({ followed: [{ id: String(followed) }] });
  expect(await follow('followMunicipality', adviser, followed)).toEqual({ followed: [{ id: String(followed) }] });
  expect(await onList(adviser)).toEqual({ totalCount: 1, items: [{ id: String(followed) }] });
  expect(await onList(another)).toEqual({ totalCount: 0, items: [] });
  expect((await onList(adviser, false)).totalCount).toBe((await onList(another, false)).totalCount - 1);
  expect(await listedIds({ filter: { ...period, followed: true } })).toEqual([id]);
  expect(await listedIds({ filter: { ...period, followed: true } }, another)).toEqual([]);
  expect(await follow('unfollowMunicipality', adviser, followed)).toEqual({ followed: [] });
  expect(await follow('followMunicipality', adviser, 'x')).toEqual({ code: 'NOT_FOUND' });
  expect(await follow('followMunicipality', null, followed)).toEqual({ error: 'UNAUTHENTICATED' });
  expect(await onList(null)).toEqual({ error: 'UNAUTHENTICATED' });
});

test('the list is NDFU’s', async () => {
  const editor = await makeMember(aMunicipality());
  expect(await list(editor.id, {})).toEqual({ error: 'FORBIDDEN' });
  expect(await list(null, {})).toEqual({ error: 'UNAUTHENTICATED' });
});
