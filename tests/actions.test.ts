import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { newestOf } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { dateOf } from '../api/src/days.ts';
import { as } from './support/client.ts';
import { aMunicipality, indicators, openService } from './support/make.ts';
import { makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

let adviser: string;
let criterionId: string;

beforeAll(async () => {
  await openService();
  adviser = (await makeUser({ name: 'Runar Rådgiver', ndfuRole: 'ADVISER' })).id;
  criterionId = allCriteria(newestOf(indicators)!.checklist)[0]!.id;
});

const parts = `id what responsibleRole dueOn state isOverdue barrier origin checklistId criterionId criterion { id text }
  dugnad { id heldOn } isPublic revision removedAt canEdit events { actor from to note }`;
const outcome = (refusals = '... on InvalidAction { invalidField }') =>
  `{ ... on Action { ${parts} } ${refusals} ... on Error { code } }`;

const create = (userId: string | null, municipalityId: number, input: object = {}) =>
  as(userId).call(
    `mutation ($municipalityId: ID!, $input: ActionInput!) {
       createAction(municipalityId: $municipalityId, input: $input) ${outcome()} }`,
    {
      municipalityId,
      input: { what: 'Utstyrsbod', responsibleRole: 'Frivilligkoordinator', origin: 'PLAN', ...input },
    },
  );
const update = (userId: string | null, id: string, revisionSeen: number, input: object = {}) =>
  as(userId).call(
    `mutation ($id: ID!, $revisionSeen: Int!, $input: ActionInput!) {
       updateAction(id: $id, revisionSeen: $revisionSeen, input: $input)
       ${outcome('... on InvalidAction { invalidField } ... on ActionConflict { current { what revision } }')} }`,
    { id, revisionSeen, input: { what: 'Utstyrsbod', responsibleRole: 'Kulturleder', origin: 'PLAN', ...input } },
  );
const step = (userId: string | null, id: string, to: string, note?: string) =>
  as(userId).call(
    `mutation ($id: ID!, $to: ActionState!, $note: String) { changeActionState(id: $id, to: $to, note: $note) ${outcome()} }`,
    { id, to, note },
  );
const change = (mutation: 'removeAction' | 'restoreAction', userId: string | null, id: string) =>
  as(userId).call(`mutation ($id: ID!) { ${mutation}(id: $id) ${outcome('')} }`, { id });
const read = (userId: string | null, id: string) =>
  as(userId).call(`query ($id: ID!) { action(id: $id) { ${parts} } }`, { id });
const listed = async (userId: string | null, filter: object, page: object = {}) =>
  (
    await as(userId).call(
      `query ($filter: ActionFilter, $limit: Int, $offset: Int) {
         actions(filter: $filter, limit: $limit, offset: $offset) { totalCount items { id } } }`,
      { filter, ...page },
    )
  ).items.map(({ id }: { id: string }) => id);

async function dugnadOf(municipalityId: number): Promise<string> {
  const id = crypto.randomUUID();
  const [createdAt, updatedAt] = [new Date(), new Date()];
  await db.dugnad.create({ data: { id, municipalityId, heldOn: dateOf('2026-03-12'), createdAt, updatedAt } });
  return id;
}

test('an editor writes down an action: it stands with its dugnad and criterion, planned', async () => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const dugnadId = await dugnadOf(municipalityId);
  const made = await create(editor.id, municipalityId, {
    ...{ dugnadId, checklistId: indicators, criterionId, dueOn: '2026-09-01', barrier: 'EQUIPMENT', origin: 'DUGNAD' },
  });
  expect(made).toMatchObject({
    ...{ what: 'Utstyrsbod', responsibleRole: 'Frivilligkoordinator', dueOn: '2026-09-01', state: 'PLANNED' },
    ...{ barrier: 'EQUIPMENT', origin: 'DUGNAD', criterionId, criterion: { id: criterionId }, isPublic: false },
    ...{ dugnad: { id: dugnadId, heldOn: '2026-03-12' }, revision: 1, canEdit: true, isOverdue: false },
    events: [{ actor: 'Ola Nordmann', from: null, to: 'PLANNED', note: '' }],
  });
  const { actions } = await as(adviser).call('query ($id: ID!) { dugnad(id: $id) { actions { id } } }', {
    id: dugnadId,
  });
  expect(actions).toEqual([{ id: made.id }]);
});

test('a public action is seen by all without its history, a private one by the municipality and NDFU only', async () => {
  const municipalityId = aMunicipality();
  const reader = await makeMember(municipalityId, 'READER');
  const other = await makeMember(aMunicipality());
  const dugnadId = await dugnadOf(municipalityId);
  const open = await create(adviser, municipalityId, { isPublic: true, dugnadId });
  const closed = await create(adviser, municipalityId, { dugnadId });
  const shown = { ...open, revision: null, events: [], canEdit: false };
  for (const stranger of [null, other.id]) {
    expect(await read(stranger, open.id)).toEqual(shown);
    expect(await read(stranger, closed.id)).toBeNull();
    expect(await listed(stranger, { municipalityId })).toEqual([open.id]);
    const seen = await as(stranger).call(
      `query ($id: ID!) { municipality(id: $id) { actions { id } dugnads { actions { id } } } }`,
      { id: municipalityId },
    );
    expect(seen).toEqual({ actions: [{ id: open.id }], dugnads: [{ actions: [{ id: open.id }] }] });
  }
  for (const insider of [reader.id, adviser]) {
    expect((await read(insider, closed.id)).events).toHaveLength(1);
    expect((await listed(insider, { municipalityId })).toSorted()).toEqual([open.id, closed.id].toSorted());
  }
});

test('readers, other municipalities and the public change nothing, and a private action is not there for strangers', async () => {
  const municipalityId = aMunicipality();
  const reader = await makeMember(municipalityId, 'READER');
  const other = await makeMember(aMunicipality());
  const open = await create(adviser, municipalityId, { isPublic: true });
  const closed = await create(adviser, municipalityId);
  for (const userId of [reader.id, other.id]) {
    expect(await create(userId, municipalityId)).toEqual({ error: 'FORBIDDEN' });
    expect(await update(userId, open.id, 1)).toEqual({ error: 'FORBIDDEN' });
    expect(await step(userId, open.id, 'DONE')).toEqual({ error: 'FORBIDDEN' });
    expect(await change('removeAction', userId, open.id)).toEqual({ error: 'FORBIDDEN' });
  }
  expect(await update(other.id, closed.id, 1)).toEqual({ code: 'NOT_FOUND' });
  expect(await create(null, municipalityId)).toEqual({ error: 'UNAUTHENTICATED' });
  expect((await read(adviser, open.id)).revision).toBe(1);
});

test.each([
  [{ what: ' ' }, 'WHAT'],
  [{ what: 'x'.repeat(1001) }, 'WHAT'],
  [{ responsibleRole: '\u0000' }, 'RESPONSIBLE_ROLE'],
  [{ dueOn: '1999-01-01' }, 'DUE_ON'],
  [{ checklistId: indicators }, 'CRITERION'],
  [{ criterionId: 'overview' }, 'CRITERION'],
  [{ checklistId: indicators, criterionId: 'ingen-slik' }, 'CRITERION'],
  [{ checklistId: 'ingen-slik', criterionId: 'overview' }, 'CRITERION'],
])('an action with %o is refused by its field', async (given, invalidField) => {
  expect(await create(adviser, aMunicipality(), given)).toEqual({ code: 'INVALID_ACTION', invalidField });
});

test('an action belongs to a dugnad of its own municipality that stands', async () => {
  const municipalityId = aMunicipality();
  const [own, foreign] = [await dugnadOf(municipalityId), await dugnadOf(aMunicipality())];
  expect(await create(adviser, municipalityId, { dugnadId: foreign })).toEqual({ code: 'NOT_FOUND' });
  const { id } = await create(adviser, municipalityId, { dugnadId: own, isPublic: true });
  await db.dugnad.update({ where: { id: own }, data: { removedAt: new Date() } });
  expect(await create(adviser, municipalityId, { dugnadId: own })).toEqual({ code: 'NOT_FOUND' });
  // The action stays; where it was agreed is told again when the dugnad is put back.
  expect(await read(null, id)).toMatchObject({ dugnad: null });
  expect(await update(adviser, id, 1, { dugnadId: own })).toMatchObject({ revision: 2 });
});

test('who changes an action that another has changed gets what stands, and nothing is overwritten', async () => {
  const { id } = await create(adviser, aMunicipality());
  expect(await update(adviser, id, 1, { what: 'Utlånsordning' })).toMatchObject({ what: 'Utlånsordning', revision: 2 });
  expect(await update(adviser, id, 1, { what: 'Bod' })).toEqual({
    ...{ code: 'ACTION_CONFLICT', current: { what: 'Utlånsordning', revision: 2 } },
  });
});

test('planned, started, done; back, and dropped, only with a reason; every step stays in the history', async () => {
  const municipalityId = aMunicipality();
  const editor = await makeMember(municipalityId);
  const { id } = await create(editor.id, municipalityId);
  expect(await step(editor.id, id, 'STARTED')).toMatchObject({ state: 'STARTED', revision: 2 });
  expect(await step(editor.id, id, 'DONE', 'Åpnet 1. mai')).toMatchObject({ state: 'DONE' });
  expect(await step(editor.id, id, 'STARTED', ' ')).toEqual({ code: 'NOTE_MISSING' });
  expect(await step(adviser, id, 'STARTED', 'Boden er stengt')).toMatchObject({ state: 'STARTED' });
  expect(await step(editor.id, id, 'DROPPED')).toEqual({ code: 'NOTE_MISSING' });
  expect(await step(editor.id, id, 'DROPPED', 'Ingen lokaler')).toMatchObject({ state: 'DROPPED' });
  expect(await step(editor.id, id, 'DONE')).toEqual({ code: 'NOTE_MISSING' });
  expect(await step(editor.id, id, 'PLANNED', 'Nye lokaler')).toMatchObject({ state: 'PLANNED' });
  expect((await read(editor.id, id)).events).toEqual([
    { actor: 'Ola Nordmann', from: null, to: 'PLANNED', note: '' },
    { actor: 'Ola Nordmann', from: 'PLANNED', to: 'STARTED', note: '' },
    { actor: 'Ola Nordmann', from: 'STARTED', to: 'DONE', note: 'Åpnet 1. mai' },
    { actor: 'Runar Rådgiver, NDFU', from: 'DONE', to: 'STARTED', note: 'Boden er stengt' },
    { actor: 'Ola Nordmann', from: 'STARTED', to: 'DROPPED', note: 'Ingen lokaler' },
    { actor: 'Ola Nordmann', from: 'DROPPED', to: 'PLANNED', note: 'Nye lokaler' },
  ]);
});

test('where an action stands, a note is added to its history, and silence changes nothing', async () => {
  const { id } = await create(adviser, aMunicipality());
  expect(await step(adviser, id, 'PLANNED')).toMatchObject({ revision: 1, events: [{ to: 'PLANNED' }] });
  const noted = await step(adviser, id, 'PLANNED', 'Halvårsnotat: venter på lokaler');
  expect(noted.events[1]).toMatchObject({ from: 'PLANNED', to: 'PLANNED', note: 'Halvårsnotat: venter på lokaler' });
});

test('history is only added to: the database refuses to change a step or to take one away, but lets words be erased', async () => {
  const { id } = await create(adviser, aMunicipality());
  const refused = { code: '55000' };
  await expect(pool.query(`UPDATE action_event SET "to" = 'DONE' WHERE action_id = $1`, [id])).rejects.toMatchObject(
    refused,
  );
  await expect(pool.query('DELETE FROM action_event WHERE action_id = $1', [id])).rejects.toMatchObject(refused);
  await pool.query(`UPDATE action_event SET actor = 'slettet', user_id = NULL WHERE action_id = $1`, [id]);
  expect((await read(adviser, id)).events).toMatchObject([{ actor: 'slettet', to: 'PLANNED' }]);
});

test('what was taken away is in no list and not there for others, and comes back as it was', async () => {
  const municipalityId = aMunicipality();
  const made = await create(adviser, municipalityId, { isPublic: true });
  expect((await change('removeAction', adviser, made.id)).removedAt).not.toBeNull();
  for (const userId of [null, adviser]) expect(await listed(userId, { municipalityId })).toEqual([]);
  expect(await read(null, made.id)).toBeNull();
  expect(await change('restoreAction', adviser, made.id)).toEqual({ ...made, revision: 3 });
  expect(await listed(null, { municipalityId })).toEqual([made.id]);
});

test('the list is narrowed by dugnad, criterion, state, barrier and what is overdue, the first due first', async () => {
  const municipalityId = aMunicipality();
  const dugnadId = await dugnadOf(municipalityId);
  const make = async (input: object): Promise<string> => (await create(adviser, municipalityId, input)).id;
  const without = await make({ barrier: 'TRANSPORT' });
  const overdue = await make({ dueOn: '2026-05-31', dugnadId });
  const today = await make({ dueOn: '2026-06-01', checklistId: indicators, criterionId });
  const late = await make({ dueOn: '2026-05-01' });
  await step(adviser, late, 'DONE');
  const shown = (filter: object, page?: object) => listed(adviser, { municipalityId, ...filter }, page);

  expect(await shown({})).toEqual([late, overdue, today, without]);
  expect(await shown({ isOverdue: true })).toEqual([overdue]);
  expect(await shown({ isOverdue: false })).toEqual([late, today, without]);
  expect((await read(adviser, overdue)).isOverdue).toBe(true);
  expect((await read(adviser, today)).isOverdue).toBe(false);
  expect((await read(adviser, late)).isOverdue).toBe(false);
  expect(await shown({ dugnadId })).toEqual([overdue]);
  expect(await shown({ checklistId: indicators, criterionId })).toEqual([today]);
  expect(await shown({ checklistId: 'sjekkliste-kommune' })).toEqual([]);
  expect(await shown({ states: ['DONE'] })).toEqual([late]);
  expect(await shown({ states: ['PLANNED', 'DONE'], barrier: 'TRANSPORT' })).toEqual([without]);
  expect(await shown({}, { limit: 2, offset: 1 })).toEqual([overdue, today]);
});
