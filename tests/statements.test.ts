import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { published } from '../api/src/benchmarks/held.ts';
import { db } from '../api/src/database.ts';
import { as as calling } from './support/client.ts';
import { aMunicipality, indicators, makeAssessment, makeRound, openService } from './support/make.ts';
import { as, makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

beforeAll(openService, 60_000);

/** The operations that the bench measures, as it sends them. */
const spread = 'own ownValue n lowerQuartile median upperQuartile mean position because';
const dashboard = `query ($municipalityId: ID!, $group: PeerGroupInput) {
  benchmark(municipalityId: $municipalityId, checklistId: "${indicators}", group: $group) {
    municipality { id code name countyName }
    rounds {
      roundId roundName editionNumber assessmentId referenceOn level { id name } group { kind key name members }
      overall { ${spread} } themes { themeId title ${spread} }
    } } }`;
/** The same with what the silent ones could change, and of a constant panel. */
const bounded = `${spread} lowest { mean } highest { mean }`;
const whole = `query ($municipalityId: ID!, $panelRoundIds: [ID!]) {
  benchmark(municipalityId: $municipalityId, checklistId: "${indicators}", panelRoundIds: $panelRoundIds) {
    panelRounds rounds { responseRate { rate } overall { ${bounded} } themes { themeId ${bounded} } } } }`;
const map = `{ levelMap(checklistId: "${indicators}") {
  revision municipalities { municipality { id code name } roundName level { id } scoreValue } } }`;
const list = `query ($filter: LatestChangeFilter) {
  municipalityChanges(checklistId: "${indicators}", filter: $filter, limit: 25, offset: 0) {
    totalCount items {
      municipality { id code name countyName } assessmentId roundName referenceOn score scoreValue level { id }
      earlierRoundName change changeValue coreShare themes { themeId title own ownValue } } } }`;

/** The statements of a call, without those of the session (the tests' stand-in for it asks two). */
async function statementsOf(userId: string | null, query: string, variables: object): Promise<string[]> {
  const spied = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const { errors } = await as(userId)(query, variables);
    expect(errors).toBeUndefined();
    const texts = spied.mock.calls.map(([said]) => (typeof said === 'string' ? said : (said as { text: string }).text));
    return texts.slice(userId ? 2 : 0);
  } finally {
    spied.mockRestore();
  }
}

test('dashboard, map and list each need at most three statements, whoever asks and whatever they ask for', async () => {
  const ids = Array.from({ length: 6 }, aMunicipality);
  const roundId = await makeRound({
    invited: ids,
    opensOn: '2026-01-01',
    closesOn: '2026-05-31',
    publishesOn: '2026-06-02',
  });
  const now = new Date('2026-05-01T10:00:00Z');
  const made = [];
  for (const municipalityId of ids) {
    made.push(await makeAssessment({ municipalityId, roundId, answers: 'best', isSubmitted: true, now }));
  }
  const { id: administrator } = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  await calling(administrator, '2026-06-02T12:00:00Z').call(
    'mutation ($id: ID!) { publishRound(id: $id) { __typename } }',
    { id: roundId },
  );
  const editor = made[0]!.editor;
  const later = await makeRound({
    invited: ids,
    opensOn: '2026-06-05',
    closesOn: '2026-12-01',
    publishesOn: '2026-12-15',
  });
  await makeAssessment({
    municipalityId: ids[0]!,
    roundId: later,
    answers: 'best',
    isSubmitted: true,
    now: new Date('2026-06-20T10:00:00Z'),
  });
  await db.follow.create({ data: { userId: editor, municipalityId: ids[1]!, since: now } });
  const { id: stranger } = await makeMember(ids[1]!);
  const municipalityId = String(ids[0]);
  await published();

  const asked: [string, object][] = [
    [dashboard, { municipalityId }],
    ...['COUNTRY', 'NEAREST', 'OWN_LIST'].map((kind): [string, object] => [
      dashboard,
      { municipalityId, group: { kind } },
    ]),
    [whole, { municipalityId }],
    [whole, { municipalityId, panelRoundIds: [roundId] }],
    [map, {}],
    [list, {}],
  ];
  for (const [query, variables] of asked) {
    for (const userId of [null, stranger, editor, administrator]) {
      const statements = await statementsOf(userId, query, variables);
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(3);
      expect(statements.length).toBeGreaterThan(0);
    }
  }
  // What a cold process reads first is told apart: the usual one is a single narrow statement.
  expect(await statementsOf(null, dashboard, { municipalityId })).toHaveLength(1);
  expect(await statementsOf(editor, dashboard, { municipalityId })).toHaveLength(1);
  expect(await statementsOf(null, whole, { municipalityId })).toHaveLength(1);
  expect(await statementsOf(editor, whole, { municipalityId, panelRoundIds: [roundId] })).toHaveLength(1);
  expect(await statementsOf(null, map, {})).toHaveLength(1);
  expect(await statementsOf(editor, list, { filter: { followed: true } })).toHaveLength(2);
});
