import { allCriteria, compareFractions, optionsOf } from '@fritidssjekken/checklist-definitions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitAssessment } from '../../api/src/assessments/store/submitAssessment.ts';
import { distributionOf, positionOf } from '../../api/src/benchmarks/rules/distribution.ts';
import { newestOf } from '../../api/src/catalogue.ts';
import type { GivenAnswer } from '../../api/src/checkedAnswer.ts';
import { db, openDatabase, pool } from '../../api/src/database.ts';
import { dayOf } from '../../api/src/days.ts';
import { files } from '../../api/src/files.ts';
import { migrate } from '../../api/src/migrate.ts';
import { publishRound } from '../../api/src/rounds/store.ts';
import {
  aMunicipality,
  answer,
  best,
  indicators,
  makeAssessment,
  makeRound,
  openService,
  viewer,
} from '../support/make.ts';
import { linkFor, makeUser } from '../support/signIn.ts';
import { type PostgresServer, startPostgres } from '../support/startPostgres.ts';
import { type RunningServer, startServer, temporaryFolder } from '../support/startServer.ts';

/** Corrections that are published under load, each as an edition of its own. */
const corrections = 6;
/** Who asks all the time, on each process. */
const askers = 3;

let postgres: PostgresServer;
let folders: Awaited<ReturnType<typeof temporaryFolder>>[];
let servers: RunningServer[] = [];
let close: () => Promise<void>;
beforeAll(async () => {
  postgres = await startPostgres();
  folders = await Promise.all([temporaryFolder(), temporaryFolder()]);
  await postgres.query('CREATE DATABASE two');
  close = await openDatabase({ url: new URL('/two', postgres.url).href });
  await migrate(pool, files.migrations);
  await openService();
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await close();
  await postgres.stop();
  await Promise.all(folders.map((folder) => folder.remove()));
});

/** So many of the nine indicators in place, the rest not at all: a score of as many ninths. */
function ninths(count: number): Record<string, GivenAnswer> {
  const { checklist } = newestOf(indicators)!;
  return Object.fromEntries(
    allCriteria(checklist).map((criterion, index) => {
      const none = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(a.points, b.points))[0]!;
      return [criterion.id, index < count ? best(checklist, criterion) : { state: 'ANSWERED', options: [none.id] }];
    }),
  );
}

const everything = `query ($municipalityId: ID!) {
  first: levelMap(checklistId: "${indicators}") { ...Map }
  benchmark(municipalityId: $municipalityId, checklistId: "${indicators}", group: { kind: COUNTRY }) {
    revision rounds { editionNumber overall { ownValue n mean median position } }
  }
  municipalityChanges(checklistId: "${indicators}", limit: 100) {
    revision totalCount items { municipality { id } editionNumber scoreValue }
  }
  last: levelMap(checklistId: "${indicators}") { ...Map }
}
fragment Map on LevelMap { revision municipalities { municipality { id } editionNumber scoreValue } }`;

type Row = { municipality: { id: string }; editionNumber: number; scoreValue: number };
type Figures = { ownValue: number; n: number; mean: number; median: number; position: number };
type Everything = {
  first: { revision: number; municipalities: Row[] };
  last: { revision: number; municipalities: Row[] };
  benchmark: { revision: number; rounds: { editionNumber: number; overall: Figures }[] };
  municipalityChanges: { revision: number; totalCount: number; items: Row[] };
};

async function ask<Data>(origin: string, query: string, variables: object, cookie = ''): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: object };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function signIn(origin: string, email: string): Promise<string> {
  const response = await fetch(`${origin}/auth/magic-link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token: await linkFor(email) }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A round of this year's first half that eight have answered, published once. */
async function publishedRound(scores: ReadonlyMap<number, number>) {
  const year = Number(dayOf(new Date()).slice(0, 4)) - 1;
  const roundId = await makeRound({
    ...{
      invited: [...scores.keys()],
      opensOn: `${year}-01-01`,
      closesOn: `${year}-06-01`,
      publishesOn: `${year}-06-15`,
    },
  });
  const made = new Map<number, Awaited<ReturnType<typeof makeAssessment>>>();
  for (const [municipalityId, count] of scores) {
    const told = { municipalityId, roundId, answers: ninths(count), isSubmitted: true };
    made.set(municipalityId, await makeAssessment({ ...told, now: new Date(`${year}-03-01T10:00:00Z`) }));
  }
  const administrator = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
  await publishRound(roundId, await viewer(administrator.id), new Date(`${year}-06-20T10:00:00Z`));
  return { roundId, made, administrator };
}

/** What is wrong with an answer, held against what its own edition published; null when nothing is. */
function faultOf(data: Everything, asked: number, editions: ReadonlyMap<number, ReadonlyMap<number, number>>) {
  const { first, last, benchmark, municipalityChanges } = data;
  const revisions = new Set([first, last, benchmark, municipalityChanges].map(({ revision }) => revision));
  if (revisions.size > 1) return `revisions ${[...revisions].join()}`;
  const [round] = benchmark.rounds;
  const number = round!.editionNumber;
  const scores = editions.get(number);
  if (!scores) return `edition ${number} was never published`;
  const rows = [...first.municipalities, ...last.municipalities, ...municipalityChanges.items];
  if (rows.length !== 3 * scores.size) return `${rows.length} rows`;
  const wrong = rows.find(
    (row) => row.editionNumber !== number || row.scoreValue !== scores.get(Number(row.municipality.id))! / 9,
  );
  if (wrong) return `a row of edition ${wrong.editionNumber} with ${wrong.scoreValue} beside edition ${number}`;
  const values = [...scores.values()].map((count) => count / 9);
  const { mean, median } = distributionOf(values);
  const own = scores.get(asked)! / 9;
  const { overall } = round!;
  const expected = { ownValue: own, n: values.length, mean, median, position: positionOf(own, values) };
  const differs = Object.entries(expected).find(
    ([name, value]) => Math.abs(overall[name as keyof Figures] - value!) > 1e-12,
  );
  return differs ? `${differs[0]} ${overall[differs[0] as keyof Figures]} instead of ${differs[1]}` : null;
}

test('while editions are published and an assessment is returned and corrected, no answer of two processes mixes editions or is older than what was acknowledged', async () => {
  const scores = new Map(Array.from({ length: 8 }, (_, index) => [aMunicipality(), index + 1]));
  const { roundId, made, administrator } = await publishedRound(scores);
  servers = await Promise.all(
    folders.map((folder) =>
      startServer({ dataDirectory: folder.path, databaseUrl: new URL('/two', postgres.url).href }),
    ),
  );
  const cookies = await Promise.all(servers.map(({ origin }) => signIn(origin, administrator.email)));

  /** What each edition holds, written before it is published. */
  const editions = new Map([[1, new Map(scores)]]);
  let acknowledged = { edition: 1, revision: 0 };
  const faults: string[] = [];
  const answered = servers.map(() => new Map<number, number>());
  let isOver = false;
  const keepAsking = async (at: number): Promise<void> => {
    const ids = [...scores.keys()];
    while (!isOver) {
      const before = acknowledged;
      const own = ids[Math.floor(Math.random() * ids.length)]!;
      const data = await ask<Everything>(servers[at]!.origin, everything, { municipalityId: String(own) });
      const { editionNumber } = data.benchmark.rounds[0]!;
      const fault = faultOf(data, own, editions);
      if (fault) faults.push(fault);
      if (editionNumber < before.edition || data.benchmark.revision < before.revision)
        faults.push(`edition ${editionNumber} when ${before.edition} was acknowledged`);
      answered[at]!.set(editionNumber, (answered[at]!.get(editionNumber) ?? 0) + 1);
    }
  };
  const load = servers.flatMap((_, at) =>
    Array.from({ length: askers }, () => keepAsking(at).catch((error: unknown) => faults.push(String(error)))),
  );

  for (let number = 2; number <= corrections + 1; number++) {
    const [municipalityId, standing] = [...scores][number % scores.size]!;
    const { editor, id } = made.get(municipalityId)!;
    const corrected = (standing + 4) % 10;
    const on = (place: number) => [servers[(number + place) % 2]!.origin, cookies[(number + place) % 2]!] as const;
    const mutate = async (place: number, mutation: string, variables: object) => {
      const [origin, cookie] = on(place);
      return Object.values(await ask<Record<string, Record<string, never>>>(origin, mutation, variables, cookie))[0]!;
    };
    const returned = await mutate(
      ...([
        0,
        'mutation ($id: ID!) { returnAssessment(id: $id, reason: "Feil tall") { ... on Assessment { replacedBy { id } } } }',
      ] as const),
      { id },
    );
    const { id: next } = returned.replacedBy!;
    const now = new Date();
    await answer(next, ninths(corrected), editor, now);
    const told = { respondentRole: 'Folkehelsekoordinator', isFacilitated: false, referenceOn: null };
    await submitAssessment({ id: next, ...told, user: await viewer(editor), now });
    made.set(municipalityId, { ...made.get(municipalityId)!, id: next });
    scores.set(municipalityId, corrected);
    editions.set(number, new Map(scores));
    const published = await mutate(
      1,
      'mutation ($id: ID!) { publishRound(id: $id) { ... on Edition { number } ... on Error { code } } }',
      {
        id: roundId,
      },
    );
    expect(published).toEqual({ number });
    const { revision } = await db.publishedRevision.findUniqueOrThrow({ where: { id: 1 } });
    acknowledged = { edition: number, revision };
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  isOver = true;
  await Promise.all(load);

  expect(faults).toEqual([]);
  for (const byEdition of answered) {
    expect([...byEdition.keys()].toSorted((a, b) => a - b)).toEqual([...editions.keys()]);
    expect([...byEdition.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(corrections * 10);
  }
}, 300_000);
