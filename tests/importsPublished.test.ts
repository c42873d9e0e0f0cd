import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { loadEdition } from '../api/src/benchmarks/held/loadEdition.ts';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { catalogue } from '../api/src/catalogue.ts';
import { db, pool } from '../api/src/database.ts';
import { codeOn } from '../api/src/municipality.ts';
import { municipalityOf } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { csvOf, sendFile } from './support/importing.ts';
import { indicators, makeRound, openService, viewer } from './support/make.ts';
import { readModel } from './support/readModel.ts';
import { makeUser } from './support/signIn.ts';

/** Twelve of one KOSTRA group. */
let ids: number[];
let ndfu: string;
beforeAll(async () => {
  await openService();
  ndfu = (await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id;
  const facts = await db.peerFact.findMany({
    where: { vintage: '2026', kostraGroup: 'EKG02' },
    ...{ orderBy: { municipalityId: 'asc' }, take: 12 },
  });
  ids = facts.map(({ municipalityId }) => municipalityId);
});

const on = '2025-05-20';
const criteria = () => allCriteria(catalogue.version(indicators, '1.0.0')!.checklist).map(({ id }) => id);

/** A file by how each of the first municipalities answered everything; '' where it was silent. */
const fileOf = (answers: readonly string[]) =>
  csvOf([
    ['kommunenummer', 'dato', ...criteria()],
    ...answers.map((answer, at) => [codeOn(municipalityOf(ids[at]!), on).code, on, ...criteria().map(() => answer)]),
  ]);
const answered = ['no', 'planned', 'started', 'yes', 'no', 'planned', 'started', 'yes'];

const spread = 'n mean minimum lowerQuartile median upperQuartile maximum';
const bounded = `n spread { ${spread} } lowest { ${spread} } highest { ${spread} }`;
const figures = `group { kind members answered } responseRate { submitted invited rate }
  overall { ${bounded} } themes { themeId ${bounded} }`;

/** What everybody reads of a published round, and what a process that starts now would hold of it. */
async function published(roundId: string) {
  const { id, number } = await db.edition.findFirstOrThrow({ where: { roundId } });
  const variables = { roundId, municipalityId: String(ids[0]) };
  return {
    peers: await as(null).call(
      `query ($roundId: ID!, $municipalityId: ID!) {
        peerFigures(checklistId: "${indicators}", roundId: $roundId, municipalityId: $municipalityId) { ${figures} } }`,
      variables,
    ),
    national: await as(null).call(
      `query ($roundId: ID!) { nationalFigures(checklistId: "${indicators}", roundId: $roundId) { ${figures} } }`,
      { roundId },
    ),
    edition: await loadEdition(pool, { id, number, roundId }),
    derived: (await readModel()).edition_figure,
  };
}

test('an import that began before its round was published, and lands after, changes nothing of the edition that is out', async () => {
  const days = { opensOn: '2025-04-01', closesOn: '2025-06-30', publishesOn: '2025-07-15' };
  const roundId = await makeRound({ ...days, version: '1.0.0' });
  const send = (answers: readonly string[], now: string) =>
    sendFile(ndfu, `assessments?round=${roundId}`, fileOf(answers), { now });
  const first = await send([...answered, '', ''], '2026-06-01T09:00:00Z');
  expect(first.body).toMatchObject({ created: 8, invited: 10, problems: [] });
  const publishedAt = new Date('2026-06-01T12:00:00Z');
  await publishRound(roundId, await viewer(ndfu), publishedAt);
  const before = await published(roundId);
  expect(before.peers).toMatchObject({
    group: { kind: 'KOSTRA', members: 10, answered: 8 },
    responseRate: { submitted: 8, invited: 10, rate: 8 / 10 },
  });
  expect(before.peers.overall).toMatchObject({ n: 8, lowest: { n: 10 }, highest: { n: 10 } });

  const late = await send([...answered, '', '', 'yes', ''], '2026-06-01T11:59:59Z');
  expect(late.body).toMatchObject({ created: 1, unchanged: 10, invited: 2, problems: [] });
  expect(await published(roundId)).toEqual(before);
  await rebuild(db, { now: new Date() });
  expect(await published(roundId)).toEqual(before);

  // To the next edition they are invited.
  await publishRound(roundId, await viewer(ndfu), new Date(publishedAt.getTime() + 1));
  const next = await as(null).call(
    `query ($roundId: ID!) { nationalFigures(checklistId: "${indicators}", roundId: $roundId) { ${figures} } }`,
    { roundId },
  );
  expect(next.responseRate).toEqual({ submitted: 9, invited: 12, rate: 9 / 12 });
});
