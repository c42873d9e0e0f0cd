import { beforeAll, describe, expect, test } from 'vitest';
import { register } from '../api/src/register.ts';
import { as, loadMunicipalities, makeMember } from './support/people.ts';
import { makeUser } from './support/signIn.ts';

const now = () => new Date('2026-11-22T12:00:00Z');

beforeAll(loadMunicipalities);

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

describe('lists', () => {
  const search = async (filter: object, userId: string | null = null) => {
    const { data } = await as(userId, now)(
      `query ($filter: MunicipalityFilter) { municipalities(filter: $filter, limit: 5) {
        totalCount items { code shortName } } }`,
      { filter },
    );
    return data.municipalities;
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
    const { id } = await makeMember(200);
    const adviser = await makeUser({ ndfuRole: 'ADVISER' });
    const asked = '{ municipalities(filter: { hasSeat: true }) { totalCount } }';
    expect((await as(null)(asked)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await as(id)(asked)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const ids = ['200', '201'];
    const { items: seated } = await search({ ids, hasSeat: true }, adviser.id);
    const { items: others } = await search({ ids, hasSeat: false }, adviser.id);
    expect([seated.length, others.length]).toEqual([1, 1]);
    expect(register().byCode.get(seated[0].code)?.id).toBe(200);
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
  const update = (userId: string | null, variables: object) =>
    as(userId, now)(
      `mutation ($id: ID!, $postAddress: String, $language: Language) {
        updateMunicipality(id: $id, postAddress: $postAddress, language: $language) {
          __typename ... on Municipality { postAddress language } ... on Error { code } } }`,
      variables,
    );

  test('its editor and an administrator change it; a reader, an adviser and another editor may not', async () => {
    const id = '126';
    const editor = await makeMember(126);
    const administrator = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
    expect((await update(editor.id, { id, postAddress: ' Post@Drammen.example ', language: 'NN' })).data).toEqual({
      updateMunicipality: { __typename: 'Municipality', postAddress: 'post@drammen.example', language: 'NN' },
    });
    expect((await update(administrator.id, { id, postAddress: '' })).data).toMatchObject({
      updateMunicipality: { postAddress: null, language: 'NN' },
    });
    const adviser = await makeUser({ ndfuRole: 'ADVISER' });
    for (const other of [adviser, await makeMember(127), await makeMember(126, 'READER')]) {
      expect((await update(other.id, { id, language: 'NB' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await update(null, { id })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('what is no address, no language of ours or no municipality is refused', async () => {
    const administrator = await makeUser({ ndfuRole: 'ADMINISTRATOR' });
    const refused = async (variables: object) =>
      (await update(administrator.id, variables)).data.updateMunicipality.code;
    expect(await refused({ id: '1', postAddress: 'postmottak' })).toBe('INVALID_POST_ADDRESS');
    expect(await refused({ id: '1', language: 'EN' })).toBe('LANGUAGE_NOT_OFFERED');
    expect(await refused({ id: '4000' })).toBe('NOT_FOUND');
  });

  test('the post address is shown to NDFU and those with a seat only', async () => {
    const adviser = await makeUser({ ndfuRole: 'ADVISER' });
    await update((await makeMember(5)).id, { id: '5', postAddress: 'post@five.example' });
    const shown = async (userId: string | null) =>
      (await as(userId, now)('{ municipality(id: "5") { postAddress } }')).data.municipality.postAddress;
    expect(await shown(adviser.id)).toBe('post@five.example');
    expect(await shown((await makeMember(5, 'READER')).id)).toBe('post@five.example');
    expect(await shown((await makeMember(6)).id)).toBeNull();
    expect(await shown(null)).toBeNull();
  });
});

/** Asks as the public; the answer has no error. */
async function ask(query: string, variables: object = {}) {
  const { data, errors } = await as(null, now)(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
