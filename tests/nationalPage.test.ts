import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import { beforeAll, expect, test } from 'vitest';
import { page } from '../admin/src/public.tsx';
import { catalogue } from '../api/src/catalogue.ts';
import type { GivenAnswer } from '../api/src/checkedAnswer.ts';
import { db } from '../api/src/database.ts';
import { codeOn, existsOn } from '../api/src/municipality.ts';
import { mostLetters } from '../api/src/outlines/drawOutlines.ts';
import { holdOutlines, type Outlines, outlines } from '../api/src/outlines.ts';
import { register } from '../api/src/register.ts';
import { publishRound } from '../api/src/rounds/store.ts';
import { as } from './support/client.ts';
import { indicators, makeAssessment, makeRound, openService, viewer } from './support/make.ts';
import { noon } from './support/noon.ts';
import type { Any } from './support/people.ts';
import { makeUser } from './support/signIn.ts';
import { squares } from './support/squares.ts';

const today = '2026-07-01';
const options = ['no', 'planned', 'started', 'yes'];
const criteria = () => allCriteria(catalogue.version(indicators, '1.2.0')!.checklist);

/** Every answer of a municipality in thirds of a point; null is don’t know to all. */
type Step = 0 | 1 | 2 | 3 | null;
/** Of Rogaland in 2026; the two last of twelve invited are silent. In the round before, the first six. */
const rogaland: readonly Step[] = [3, 3, 3, 2, 2, 1, 1, 0, null, 3];
let ids: number[];
let oslo: number;
let rounds: { readonly before: string; readonly now: string };

function submit(roundId: string, year: number, municipalityId: number, step: Step) {
  const answer: GivenAnswer = step === null ? { state: 'DONT_KNOW' } : { state: 'ANSWERED', options: [options[step]!] };
  const answers = Object.fromEntries(criteria().map(({ id }) => [id, answer]));
  const now = noon(`${year}-03-01`);
  return makeAssessment({ municipalityId, roundId, version: '1.2.0', answers, isSubmitted: true, now });
}

const inCounty = (code: string) =>
  [...register().municipalities.values()]
    .filter((one) => existsOn(one, today) && codeOn(one, today).countyCode === code)
    .map(({ id }) => id)
    .toSorted((a, b) => a - b);

beforeAll(async () => {
  await openService();
  ids = inCounty('11').slice(0, 12);
  oslo = inCounty('03')[0]!;
  const make = async (year: number) => {
    const days = { opensOn: `${year}-01-01`, closesOn: `${year}-05-31`, publishesOn: `${year}-06-15` };
    const id = await makeRound({ ...days, version: '1.2.0', invited: [...ids, oslo] });
    await db.round.update({ where: { id }, data: { name: String(year) } });
    return id;
  };
  rounds = { before: await make(2022), now: await make(2026) };
  for (const id of ids.slice(0, 6)) await submit(rounds.before, 2022, id, 3);
  for (const [at, step] of rogaland.entries()) await submit(rounds.now, 2026, ids[at]!, step);
  await submit(rounds.now, 2026, oslo, 3);
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(rounds.before, administrator, noon('2022-06-20'));
  await publishRound(rounds.now, administrator, noon('2026-06-20'));
}, 60_000);

const ask = (query: string, variables: object = {}) => as(null, `${today}T12:00:00Z`).ask(query, variables);

async function shownAt(address: string, outlines: Outlines | null = null) {
  const asked = {
    address,
    publicUrl: 'https://fritid.example',
    today,
    isDemonstration: true,
    fewest: 5,
    printsPdf: true,
  };
  return page({ ...asked, assets: { scripts: [], styles: [], fonts: [] }, outlines }, ask);
}

const text = (html: string) =>
  html
    .replace(/<title>.*?<\/title>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
const heading = (html: string) => text(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
const partOf = (html: string, from: string, to: string) => html.slice(html.indexOf(from)).split(to)[0]!;
/** The cells of each row of a table. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([, row]) => row!.split(/<\/th>|<\/td>/).map(text));
const whole = (value: number) => String(Math.floor(100 * value + 0.5 + 1e-9));

const apiMap = async (args = ''): Promise<Any> => {
  const figure =
    'group { key name members } silent n because median levels { count atLeast atLeastIfLowest atLeastIfHighest }';
  const { data } = await ask(`{ levelMap(checklistId: "${indicators}", roundId: "${rounds.now}"${args}) {
    responseRate { submitted invited rate } municipalities { municipality { code name } score level { name } }
    country { ${figure} } counties { ${figure} } places { name } } }`);
  return (data as Any).levelMap;
};

test('the heading and the lead say the share that the API says, and that own arithmetic gives', async () => {
  const { html } = await shownAt('/landet');
  // With a level: nine of Rogaland and Oslo. At least basic (over a half): 3, 3, 3, 2, 2, 3 and Oslo.
  expect(heading(html)).toBe(
    `${whole(7 / 10)} prosent av kommunene som svarte, har minst grunnleggende tiltak på plass`,
  );
  const shown = text(html);
  expect(shown).toContain(`11 av 13 kommuner har svart, ${whole(11 / 13)} prosent.`);
  expect(shown).toContain(`mellom ${whole(7 / 12)} og ${whole(9 / 12)} prosent`);
  const { country, responseRate } = await apiMap();
  expect([country.n, country.levels[1].atLeast]).toEqual([10, 7 / 10]);
  expect(responseRate).toEqual({ submitted: 11, invited: 13, rate: 11 / 13 });
  expect(shown).toContain('1 kommune som svarte, har ikke noe nivå');
  expect(shown).toContain(
    'Nasjonale indikatorer for inkluderende fritid · Runde 2026, utgave 1 · Publisert 20. juni 2026',
  );
});

test('every municipality of the country has one tile, and what it says is what the API says', async () => {
  const { html } = await shownAt('/landet');
  const tiles = [...partOf(html, '<figure id="kart"', '</figure>').matchAll(/<title>(.*?)<\/title><use/g)].map(
    ([, name]) => text(`<p>${name}</p>`),
  );
  const { municipalities, places } = await apiMap();
  expect(tiles).toHaveLength(357);
  expect(places).toHaveLength(357);
  expect(tiles.filter((name) => name.endsWith(': har ikke svart'))).toHaveLength(2);
  expect(tiles.filter((name) => name.endsWith(': var ikke med i runden'))).toHaveLength(357 - 13);
  for (const { municipality, level } of municipalities) {
    const tile = tiles.find((name) => name.startsWith(`${municipality.name}, `));
    expect(tile?.endsWith(level ? `, ${level.name.toLowerCase()}` : 'har ikke noe nivå'), municipality.name).toBe(true);
  }
});

test('the table behind the map has every municipality with its level and score, by county and name', async () => {
  const { html } = await shownAt('/landet');
  const rows = rowsOf(partOf(html, 'id="kommunene"', '</details>'));
  expect(rows).toHaveLength(357);
  const { municipalities } = await apiMap();
  const scores = new Map([...rogaland.entries()].map(([at, step]) => [ids[at]!, step]));
  for (const { municipality, level } of municipalities) {
    const [, word, score] = rows.find(([name]) => name === municipality.name)!;
    expect(word).toBe(level?.name ?? 'Har svart, men har ikke noe nivå');
    const id = register().byCode.get(municipality.code)!.id;
    const step = id === oslo ? 3 : scores.get(id)!;
    expect(score).toBe(step === null ? '–' : `${whole(step / 3)} %`);
  }
  const counties = [...partOf(html, 'id="kommunene"', '</details>').matchAll(/scope="rowgroup"[^>]*>(.*?)</g)];
  expect(counties.map(([, name]) => name)).toEqual(
    counties.map(([, name]) => name!).toSorted(new Intl.Collator('nb-NO').compare),
  );
});

test('the counties stand by number with the API’s figures, those with too few without', async () => {
  const { html } = await shownAt('/landet');
  const rows = rowsOf(partOf(html, 'id="fylkene"', '</table>'));
  const { counties } = await apiMap();
  expect(rows.map(([name]) => name)).toEqual(['Oslo', 'Rogaland']);
  expect(rows[0]).toEqual(['Oslo', '1 av 1', 'for få svar', '–', '–', '–', 'Vises ikke', '']);
  const [, figure] = counties;
  // Of Rogaland: three have come a little, two the middle, four all; the median of nine scores is 2/3.
  expect(figure.levels.map(({ count }: Any) => count)).toEqual([3, 2, 4]);
  expect(rows[1]).toEqual(['Rogaland', '10 av 12', expect.anything(), '3', '2', '4', `${whole(2 / 3)} %`, '']);
  expect(whole(figure.median)).toBe(whole(2 / 3));
});

test('every question tells the share of the top answer with n and what the silent ones could change', async () => {
  const { html } = await shownAt('/landet');
  const rows = rowsOf(partOf(html, 'id="sporsmalene"', '</figure>'));
  const { data } = await ask(`{ nationalFigures(checklistId: "${indicators}", roundId: "${rounds.now}") {
    criteria { number text n dontKnow { count } notApplicable { count } top { count share ifLowest ifHighest } } } }`);
  const shown = (data as Any).nationalFigures.criteria;
  expect(rows).toHaveLength(criteria().length);
  for (const [at, one] of shown.entries()) {
    const { top, n, dontKnow, notApplicable } = one;
    expect(rows[at]).toEqual([
      ...[`${one.number}. ${one.text}`, 'Ja', `${whole(top.share)} %`, String(top.count), String(n)],
      ...[
        String(dontKnow.count),
        String(notApplicable.count),
        `${whole(top.ifLowest)} %`,
        `${whole(top.ifHighest)} %`,
        '',
      ],
    ]);
    // Four of Rogaland and Oslo said yes, of eleven that answered; two are silent.
    expect([top.count, n, top.share]).toEqual([5, 11, 5 / 11]);
  }
});

test('the response rate stands beside that of the round before', async () => {
  const { html } = await shownAt('/landet');
  const rows = rowsOf(partOf(html, 'id="svarprosent"', '</figure>'));
  expect(rows).toEqual([
    ['2026', '11', '13', `${whole(11 / 13)} %`, ''],
    ['2022', '6', '13', `${whole(6 / 13)} %`, ''],
  ]);
});

test('the address chooses round, county, question and panel, and the page keeps what was chosen', async () => {
  const earlier = (await shownAt('/landet?runde=2022')).html;
  expect(heading(earlier)).toBe('100 prosent av kommunene som svarte, har minst grunnleggende tiltak på plass');
  expect([...partOf(earlier, '<figure id="kart"', '</figure>').matchAll(/<title>/g)]).toHaveLength(356);
  const panel = (await shownAt('/landet?panel=ja')).html;
  const { country } = await apiMap(`, panelRoundIds: ["${rounds.before}", "${rounds.now}"]`);
  expect(country.levels[1].atLeast).toBe(5 / 6);
  expect(heading(panel)).toBe(
    `${whole(5 / 6)} prosent av kommunene som svarte i alle rundene, har minst grunnleggende tiltak på plass`,
  );
  expect(text(panel)).toContain('Tallene gjelder bare de 6 kommunene som svarte i alle rundene: 2022 og 2026.');
  const [criterion] = criteria();
  const both = (await shownAt(`/nn/landet?fylke=11&indikator=${criterion!.id}`)).html;
  expect(heading(both)).toBe(`${whole(4 / 10)} prosent av kommunane i Rogaland som svara, svara «Ja»`);
  expect(both).toContain('<input type="hidden" name="fylke" value="11"/>');
  const few = (await shownAt('/landet?fylke=03')).html;
  expect(heading(few)).toBe('For få kommuner i Oslo har svart til at vi viser tall');
});

test('who looks for one municipality is led to it, and what was looked for is no HTML', async () => {
  const { name } = register().municipalities.get(ids[1]!)!.names.at(-1)!;
  const code = codeOn(register().municipalities.get(ids[1]!)!, today).code;
  const { redirect } = await shownAt(`/nn/landet?finn=${encodeURIComponent(name.toLowerCase())}`);
  expect(redirect).toMatch(new RegExp(`^/nn/kommune/${code}-[a-z-]+$`));
  // Two of that name, in two counties.
  const { html, redirect: none } = await shownAt('/landet?finn=herøy');
  expect(none).toBeUndefined();
  expect(partOf(html, 'data-found', '</form>').match(/href="\/kommune\/\d{4}-[a-z-]+"/g)).toHaveLength(2);
  const { html: hostile } = await shownAt(`/landet?finn=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  expect(hostile).not.toContain('<img');
  expect(text(hostile)).toContain('Ingen kommune passer');
});

test('the page is small enough for a phone, and loads nothing from elsewhere', async () => {
  const { html } = await shownAt('/landet');
  expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  expect(html).not.toMatch(/ style="|src="http/);
});

/** What is said of each municipality on the map, of the title of a shape. */
const saidOn = (html: string) =>
  [...partOf(html, '<figure id="kart"', '</figure>').matchAll(/<title>(.*?)<\/title>/g)].map(([, said]) => said!);

async function mapFrom(geoJson: string): Promise<Outlines | null> {
  const folder = await mkdtemp(join(tmpdir(), 'map-'));
  try {
    await writeFile(join(folder, 'kommuner.json'), geoJson);
    await holdOutlines(join(folder, 'kommuner.json'));
    return outlines();
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the operator’s map says of everybody what the tiles say, with links, and the page stays light', async () => {
  const map = await mapFrom(squares(today));
  const { html } = await shownAt('/landet', map);
  const tiles = (await shownAt('/landet')).html;
  expect(saidOn(html).toSorted()).toEqual(saidOn(tiles).toSorted());
  const drawn = partOf(html, '<figure id="kart"', '</figure>');
  expect(drawn.match(/<a href="\/kommune\/\d{4}-[a-z-]+" tabindex="-1"><path d="M/g)).toHaveLength(357);
  expect(drawn.match(/chart-area-missing/g)).toHaveLength(357 - 10);
  expect(drawn).toMatch(/class="chart-area-edge" d="M/);
  expect(text(drawn)).toContain('Store kommuner ser større ut, men teller ikke mer.');
  // What the drawing may take, on top of a page with tiles.
  expect(Buffer.byteLength(html) + mostLetters).toBeLessThan(400_000);
  expect(html).not.toMatch(/ style="/);
  // One county is drawn alone.
  const { html: county } = await shownAt('/landet?fylke=11', map);
  expect(saidOn(county)).toHaveLength(inCounty('11').length);
});

test('a round of other municipalities than the operator’s map has tiles, and the page says why', async () => {
  const { html } = await shownAt('/landet?runde=2022', await mapFrom(squares(today)));
  const drawn = partOf(html, '<figure id="kart"', '</figure>');
  expect(drawn).not.toContain('chart-area');
  expect(saidOn(html)).toHaveLength(356);
  expect(text(drawn)).toContain('Derfor er hver kommune en sekskant.');
  expect(saidOn((await shownAt('/landet?runde=2022', await mapFrom(squares('2022-05-31')))).html)).toHaveLength(356);
});

test('a start with a map that is not of the municipalities of any time names what is wrong with it', async () => {
  await expect(mapFrom(squares(today, (code) => code !== '0301' && code !== '1103'))).rejects.toThrow(
    'these municipalities are missing: 0301 Oslo, 1103 Stavanger',
  );
  await expect(mapFrom(squares(today).replace('"1103"', '"1199"'))).rejects.toThrow('has these numbers: 1199');
  await expect(holdOutlines(join(tmpdir(), 'no-such.json'))).rejects.toThrow('no-such.json:\nthere is no such file');
  expect(outlines()).toBeNull();
});

test('an earlier edition stays readable as it was, and the next one tells in words what it changed', async () => {
  const late = register().municipalities.get(ids[10]!)!;
  await submit(rounds.now, 2026, late.id, 3);
  const administrator = await viewer((await makeUser({ ndfuRole: 'ADMINISTRATOR' })).id);
  await publishRound(rounds.now, administrator, noon('2026-06-28'));
  const { html } = await shownAt('/landet');
  expect(heading(html)).toBe(
    `${whole(8 / 11)} prosent av kommunene som svarte, har minst grunnleggende tiltak på plass`,
  );
  expect((await apiMap()).country.levels[1].atLeast).toBe(8 / 11);
  const changes = text(partOf(html, '<section id="endret"', '</section>'));
  expect(changes).toContain(`gikk fra ${whole(7 / 10)} til ${whole(8 / 11)} prosent.`);
  expect(changes).toContain(`1 kommune kom til: ${late.names.at(-1)!.name}`);
  expect(html).toContain(`href="/landet?utgave=1"`);

  const first = (await shownAt('/landet?utgave=1')).html;
  expect(heading(first)).toBe(
    `${whole(7 / 10)} prosent av kommunene som svarte, har minst grunnleggende tiltak på plass`,
  );
  expect((await apiMap(', edition: 1')).country.levels[1].atLeast).toBe(7 / 10);
  expect(text(first)).toContain('Du ser utgave 1, publisert 20. juni 2026. Utgave 2 gjelder nå.');
  expect(first).toContain('<input type="hidden" name="utgave" value="1"/>');
  expect(first).toContain(`/landet.xlsx?utgave=1"`);
  // Every question's figures are of that edition too: n of eleven, not of twelve.
  const cells = rowsOf(partOf(first, 'id="sporsmalene"', '</figure>')).map((row) => row[4]);
  expect(new Set(cells)).toEqual(new Set(['11']));
  const [criterion] = criteria();
  const answered = (shown: string) => saidOn(shown).filter((said) => said.endsWith(': ja')).length;
  const yes = await Promise.all(
    ['', '&utgave=1'].map(async (more) => answered((await shownAt(`/landet?indikator=${criterion!.id}${more}`)).html)),
  );
  expect(yes).toEqual([6, 5]);
});
