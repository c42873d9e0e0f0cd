import { beforeAll, describe, expect, test } from 'vitest';
import { municipalityRoutes } from '../api/src/municipalities/routes.ts';
import { as, loadMunicipalities } from './support/people.ts';

const now = () => new Date('2026-11-22T12:00:00Z');

beforeAll(loadMunicipalities);

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
    ['/arbeid/3005', '/arbeid/3301-drammen'],
    ['/nn/kommune/3005', '/nn/kommune/3301-drammen'],
    ['/en/kommune/3005?runde=x', '/en/kommune/3301-drammen?runde=x'],
  ])('%s moves on to %s', async (from, to) => {
    const answer = await routes.request(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  });

  test.each([
    '/kommune/3301-drammen',
    '/kommune/1507-alesund',
    '/kommune/9999',
    '/kommune/drammen',
    '/arbeid/3301-drammen',
  ])('%s passes through to the page', async (address) => {
    expect(await (await routes.request(address)).text()).toBe('page');
  });
});

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

/** Asks as the public; the answer has no error. */
async function ask(query: string, variables: object = {}) {
  const { data, errors } = await as(null, now)(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
