import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../api/src/access.ts';
import { db } from '../api/src/database.ts';
import { files } from '../api/src/files.ts';
import { municipalityRoutes } from '../api/src/municipalities/routes.ts';
import { holdRegister } from '../api/src/register.ts';
import { makeYoga } from '../api/src/yoga.ts';
import { loadRegister } from '../prisma/register.ts';

const now = () => new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  await loadRegister(db, files.reference);
  await holdRegister();
});

describe('a code on a day', () => {
  const byCode = async (code: string, on: string, fields = 'id name(on: $on)') => {
    const { municipalityByCode } = await ask(
      `query ($code: String!, $on: Date!) { municipalityByCode(code: $code, on: $on) {
        __typename
        ... on Municipality { ${fields} }
        ... on CodeNotValid { askedCode validCode municipality { id } successors { code } predecessors { code } }
        ... on CodeUnknown { askedCode }
      } }`,
      { code, on },
    );
    return municipalityByCode;
  };

  test('3005 in 2021 and 3301 in 2024 are the same Drammen', async () => {
    const then = await byCode('3005', '2021-06-01');
    expect(then).toMatchObject({ __typename: 'Municipality', name: 'Drammen' });
    expect(await byCode('3301', '2024-06-01')).toEqual(then);
  });

  test('1507 in 2021 is an Ålesund of its own, with links to 1508 and 1580', async () => {
    const divided = await byCode(
      '1507',
      '2021-06-01',
      'id name isCurrent successors { kind changeOn toCode to { id name } }',
    );
    expect(divided).toMatchObject({
      name: 'Ålesund',
      isCurrent: false,
      successors: [
        { kind: 'SPLIT', changeOn: '2024-01-01', toCode: '1508', to: { name: 'Ålesund' } },
        { kind: 'SPLIT', changeOn: '2024-01-01', toCode: '1580', to: { name: 'Haram' } },
      ],
    });
    const { id, predecessors } = await byCode('1508', '2024-06-01', 'id predecessors { fromCode from { id } }');
    expect(id).not.toBe(divided.id);
    expect(predecessors).toEqual([{ fromCode: '1507', from: { id: divided.id } }]);
  });

  test('3005 in 2024 is refused, with the code that applied then', async () => {
    const { id } = await byCode('3301', '2024-06-01');
    expect(await byCode('3005', '2024-06-01')).toEqual({
      ...{ __typename: 'CodeNotValid', askedCode: '3005', validCode: '3301' },
      ...{ municipality: { id }, successors: [], predecessors: [] },
    });
    expect(await byCode('3301', '2021-06-01')).toMatchObject({ __typename: 'CodeNotValid', validCode: '3005' });
  });

  test('2003 in 2018, 5405 in 2021 and 5607 in 2024 are one Vadsø', async () => {
    const vadso = await byCode('2003', '2018-06-01', 'id name codes { code validFrom validTo }');
    expect(vadso).toMatchObject({
      name: 'Vadsø',
      codes: [
        { code: '2003', validFrom: '2018-01-01', validTo: '2019-12-31' },
        { code: '5405', validFrom: '2020-01-01', validTo: '2023-12-31' },
        { code: '5607', validFrom: '2024-01-01', validTo: null },
      ],
    });
    expect((await byCode('5405', '2021-06-01')).id).toBe(vadso.id);
    expect((await byCode('5607', '2024-06-01')).id).toBe(vadso.id);
  });

  test.each([
    ['1507', '2024-06-01', ['1508', '1580'], []],
    ['1504', '2024-06-01', ['1508', '1580'], []],
    ['0625', '2026-01-01', ['3301'], []],
    ['1580', '2021-06-01', [], ['1507']],
    ['3005', '2019-12-31', [], ['0602', '0625', '0711']],
  ])('%s on %s names what the municipality had become or came from', async (code, on, after, before) => {
    const refusal = await byCode(code, on);
    expect(refusal).toMatchObject({ __typename: 'CodeNotValid', validCode: null });
    // `code` is today's or the last one of each.
    expect(refusal.successors.map((municipality: { code: string }) => municipality.code).toSorted()).toEqual(after);
    expect(refusal.predecessors.map((municipality: { code: string }) => municipality.code).toSorted()).toEqual(before);
  });

  test('a code is valid from its first day to the end of its last', async () => {
    expect(await byCode('3004', '2019-12-31')).toMatchObject({ __typename: 'CodeNotValid' });
    expect(await byCode('3004', '2020-01-01')).toMatchObject({ __typename: 'Municipality' });
    expect(await byCode('3004', '2023-12-31')).toMatchObject({ __typename: 'Municipality' });
    expect(await byCode('3004', '2024-01-01')).toMatchObject({ __typename: 'CodeNotValid', validCode: '3107' });
  });

  test('a code that nobody had is unknown', async () => {
    expect(await byCode('9999', '2024-06-01')).toEqual({ __typename: 'CodeUnknown', askedCode: '9999' });
    expect(await byCode('%', '2024-06-01')).toEqual({ __typename: 'CodeUnknown', askedCode: '%' });
  });
});

describe('names', () => {
  const nameOf = async (code: string, on: string) => {
    const { municipalityByCode } = await ask(
      `query ($code: String!, $on: Date!) { municipalityByCode(code: $code, on: $on) {
        ... on Municipality { name(on: $on) shortName(on: $on) } } }`,
      { code, on },
    );
    return municipalityByCode;
  };

  test.each([
    ['1515', '2026-06-01', 'Herøy (Møre og Romsdal)'],
    ['1818', '2026-06-01', 'Herøy (Nordland)'],
    ['3114', '2026-06-01', 'Våler (Østfold)'],
    ['3419', '2026-06-01', 'Våler (Innlandet)'],
    ['3018', '2021-06-01', 'Våler (Viken)'],
    ['0426', '2018-06-01', 'Våler (Hedmark)'],
    ['0236', '2019-06-01', 'Nes (Akershus)'],
    ['3034', '2020-06-01', 'Nes'],
  ])('%s is on %s called %s: the county stands where two share a name', async (code, on, name) => {
    expect(await nameOf(code, on)).toEqual({ name, shortName: name });
  });

  test('no two municipalities of one day are shown by the same name', async () => {
    for (const on of ['2018-06-01', '2021-06-01', '2026-06-01']) {
      const { municipalities } = await everyMunicipality(on);
      expect(new Set(municipalities.map(({ name }) => name)).size).toBe(municipalities.length);
    }
  });

  test('Guovdageaidnu has its Sami name first, and Porsanger a Kven one too', async () => {
    expect(await nameOf('5612', '2026-06-01')).toEqual({ name: 'Guovdageaidnu – Kautokeino', shortName: 'Kautokeino' });
    const { municipalityByCode } = await ask(
      `{ municipalityByCode(code: "5622", on: "2026-06-01") {
        ... on Municipality { names { name nameSami nameKven nameOfficial } } } }`,
    );
    expect(municipalityByCode.names).toEqual([
      {
        ...{ name: 'Porsanger', nameSami: 'Porsáŋgu', nameKven: 'Porsanki' },
        nameOfficial: 'Porsanger – Porsáŋgu – Porsanki',
      },
    ]);
  });

  test.each([
    ['5536', '2025-12-31', 'Lyngen'],
    ['5536', '2026-01-01', 'Lyngen – Ivgu – Yykeä'],
    ['5001', '2022-12-31', 'Trondheim'],
    ['5001', '2023-01-01', 'Trondheim – Tråante'],
    ['1853', '2022-01-01', 'Evenes – Evenášši'],
    ['5025', '2023-01-01', 'Røros – Rosse'],
    ['1833', '2024-01-01', 'Rana – Raane'],
    ['1845', '2024-01-01', 'Sørfold – Fuolldá'],
    ['5037', '2024-01-01', 'Levanger – Levangke'],
    ['0301', '2026-01-01', 'Oslo – Oslove'],
    ['5006', '2026-01-01', 'Steinkjer – Stïentje'],
    ['0616', '2019-12-31', 'Nes (Buskerud)'],
    ['3040', '2020-01-01', 'Nesbyen'],
  ])('%s is on %s called %s', async (code, on, name) => {
    expect(await nameOf(code, on)).toMatchObject({ name });
  });
});

describe('lists', () => {
  const search = async (filter: object, viewer: Viewer | null = null) => {
    const { municipalities } = await ask(
      `query ($filter: MunicipalityFilter) { municipalities(filter: $filter, limit: 5) {
        totalCount items { code shortName } } }`,
      { filter },
      viewer,
    );
    return municipalities;
  };

  test.each([
    ['drammen', ['3301 Drammen']],
    ['3005', ['3301 Drammen']],
    ['1507', ['1580 Haram', '1508 Ålesund']],
    ['guovda', ['5612 Kautokeino']],
    ['kaivuono', ['5540 Kåfjord']],
    ['PORSANGU', ['5622 Porsanger']],
    ['ålesund', ['1508 Ålesund']],
    ['herøy', ['1515 Herøy (Møre og Romsdal)', '1818 Herøy (Nordland)']],
    ['nowhere', []],
  ])('searching "%s" finds %j', async (text, found) => {
    const { items, totalCount } = await search({ search: text });
    expect(items.map(({ code, shortName }: { code: string; shortName: string }) => `${code} ${shortName}`)).toEqual(
      found,
    );
    expect(totalCount).toBe(found.length);
  });

  test('a list holds the 357 of today in the order of the Norwegian alphabet, page by page', async () => {
    const { municipalities } = await ask(
      '{ municipalities(limit: 4, offset: 353) { totalCount items { shortName } } }',
    );
    expect(municipalities.totalCount).toBe(357);
    expect(municipalities.items.map(({ shortName }: { shortName: string }) => shortName)).toEqual([
      'Årdal',
      'Ås',
      'Åseral',
      'Åsnes',
    ]);
    expect(await search({ includeEnded: true })).toMatchObject({ totalCount: 465 });
    expect(await search({ countyCode: '56' })).toMatchObject({ totalCount: 18 });
    expect(await search({ ids: ['126', '9999', 'x'] })).toMatchObject({ totalCount: 1 });
  });

  test('only NDFU asks where somebody holds a seat', async () => {
    const { errors } = await request('{ municipalities(filter: { hasSeat: true }) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await search({ hasSeat: false }, adviser)).toMatchObject({ totalCount: 357 });
  });

  test('15 counties today, 11 in 2021, 18 in 2018', async () => {
    const { today, in2021, in2018 } = await ask(`{ today: counties { code nameOfficial }
      in2021: counties(on: "2021-06-01") { code } in2018: counties(on: "2018-06-01") { code } }`);
    expect(today).toHaveLength(15);
    expect(today).toContainEqual({ code: '55', nameOfficial: 'Troms – Romsa – Tromssa' });
    expect(in2021).toHaveLength(11);
    expect(in2018).toHaveLength(18);
  });
});

test('peer facts carry their vintage; of 1507 only the KOSTRA group is known', async () => {
  const { oslo, divided } = await ask(`{
    oslo: municipalityByCode(code: "0301", on: "2026-06-01") { ...facts }
    divided: municipalityByCode(code: "1507", on: "2021-06-01") { ...facts }
  } fragment facts on Municipality {
    peerFacts { vintage population kostraGroup kostraDescription(language: NN) centralityClass }
  }`);
  expect(oslo.peerFacts).toMatchObject([{ vintage: '2026', population: 728_714, centralityClass: 1 }]);
  expect(divided.peerFacts).toEqual([
    {
      ...{ vintage: '2020', population: null, kostraGroup: 'EKG11', centralityClass: null },
      kostraDescription: expect.stringContaining('innbyggjarar'),
    },
  ]);
});

describe('how a municipality is reached', () => {
  const update = async (viewer: Viewer | null, variables: object) =>
    request(
      `mutation ($id: ID!, $postAddress: String, $language: Language) {
        updateMunicipality(id: $id, postAddress: $postAddress, language: $language) {
          __typename ... on Municipality { postAddress language } ... on Error { code } } }`,
      variables,
      viewer,
    );

  test('its editor and an administrator change it; a reader, an adviser and another editor may not', async () => {
    const id = '126';
    expect((await update(editorOf(126), { id, postAddress: ' Post@Drammen.example ', language: 'NN' })).data).toEqual({
      updateMunicipality: { __typename: 'Municipality', postAddress: 'post@drammen.example', language: 'NN' },
    });
    expect((await update(administrator, { id, postAddress: '' })).data).toMatchObject({
      updateMunicipality: { postAddress: null, language: 'NN' },
    });
    for (const viewer of [adviser, editorOf(127), readerOf(126)]) {
      expect((await update(viewer, { id, language: 'NB' })).errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    expect((await update(null, { id })).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('what is no address, no language of ours or no municipality is refused', async () => {
    const refused = async (variables: object) => (await update(administrator, variables)).data?.updateMunicipality.code;
    expect(await refused({ id: '1', postAddress: 'postmottak' })).toBe('INVALID_POST_ADDRESS');
    expect(await refused({ id: '1', language: 'EN' })).toBe('LANGUAGE_NOT_OFFERED');
    expect(await refused({ id: '4000' })).toBe('NOT_FOUND');
  });

  test('the post address is shown to NDFU and those with a seat only', async () => {
    await update(administrator, { id: '5', postAddress: 'post@five.example' });
    const shown = async (viewer: Viewer | null) =>
      (await ask('{ municipality(id: "5") { postAddress } }', {}, viewer)).municipality;
    expect(await shown(adviser)).toEqual({ postAddress: 'post@five.example' });
    expect(await shown(readerOf(5))).toEqual({ postAddress: 'post@five.example' });
    expect(await shown(editorOf(6))).toEqual({ postAddress: null });
    expect(await shown(null)).toEqual({ postAddress: null });
  });
});

describe('addresses of pages', () => {
  const routes = municipalityRoutes(now);
  routes.get('*', (context) => context.text('page'));

  test.each([
    ['/kommune/3005', '/kommune/3301-drammen'],
    ['/kommune/3005-drammen', '/kommune/3301-drammen'],
    ['/kommune/3301-noe-annet?fra=mail', '/kommune/3301-drammen?fra=mail'],
    ['/kommune/2003-vadso', '/kommune/5607-vadso'],
    ['/kommune/1929', '/kommune/5530-senja'],
    ['/kommune/5419-sorreisa', '/kommune/5526-sorreisa'],
    ['/kommune/1818', '/kommune/1818-heroy'],
    ['/kommune/0220', '/kommune/3203-asker'],
  ])('%s moves on to %s', async (from, to) => {
    const answer = await routes.request(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  });

  test.each(['/kommune/3301-drammen', '/kommune/1507-alesund', '/kommune/9999', '/kommune/drammen'])(
    '%s passes through to the page',
    async (address) => {
      expect(await (await routes.request(address)).text()).toBe('page');
    },
  );
});

const person = (rest: Partial<Viewer>): Viewer => ({
  id: crypto.randomUUID(),
  name: 'Kari',
  ndfuRole: null,
  seats: [],
  ...rest,
});
const administrator = person({ ndfuRole: 'ADMINISTRATOR' });
const adviser = person({ ndfuRole: 'ADVISER' });
const seated = (role: 'EDITOR' | 'READER') => (municipalityId: number) =>
  person({ seats: [{ id: crypto.randomUUID(), municipalityId, role, title: '' }] });
const editorOf = seated('EDITOR');
const readerOf = seated('READER');

async function everyMunicipality(on: string): Promise<{ municipalities: { name: string }[] }> {
  const found: { name: string; codes: { validFrom: string; validTo: string | null }[] }[] = [];
  for (let offset = 0; offset < 500; offset += 100) {
    const { municipalities } = await ask(
      `query ($on: Date!, $offset: Int!) { municipalities(filter: { includeEnded: true }, limit: 100, offset: $offset) {
        items { name(on: $on) codes { validFrom validTo } } } }`,
      { on, offset },
    );
    found.push(...municipalities.items);
  }
  const exists = ({ codes }: (typeof found)[number]) =>
    codes.some(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  return { municipalities: found.filter(exists) };
}

// biome-ignore lint/suspicious/noExplicitAny: the answer's shape is the query's, written beside each expectation
type Answer = { data?: any; errors?: { message: string; extensions?: object }[] };

async function request(query: string, variables: object = {}, viewer: Viewer | null = null): Promise<Answer> {
  const yoga = makeYoga({ viewerOf: async () => viewer, introspection: false, now, logError: console.error });
  const answer = await yoga.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

async function ask(query: string, variables: object = {}, viewer: Viewer | null = null) {
  const { data, errors } = await request(query, variables, viewer);
  expect(errors).toBeUndefined();
  return data;
}
