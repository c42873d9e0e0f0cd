import { expect, type Locator, type Page, test } from '@playwright/test';
import { demonstrationForFile } from './support/demonstrationForFile.ts';
import { type Address, openEyes } from './support/everyPage.ts';
import { type HomeFigures, indicators, quartiles, readHome, rowsOf, tableOf } from './support/homeFigures.ts';
import { allDugnads, drawnEffect, newsOfSecond, type Place } from './support/raw.ts';
import { compare, type Exact, mean, minus, percent, points, type Recomputed, shareOf } from './support/recompute.ts';
import { type Belonging, recomputeEffect } from './support/recomputeEffect.ts';

/**
 * What NDFU reads of one municipality, of a round and of the effect of the dugnad, held against what the raw answers of
 * everybody give by arithmetic of the test's own. The national and the council's page are held in tests/, as the server
 * renders them.
 */
const there = demonstrationForFile();
let raw: HomeFigures;
let page: Page;
let main: Locator;
let at: (path: Address['path']) => Promise<void>;

const published = ['2021', '2023', '2024'];

test.beforeAll(async () => {
  raw = await readHome(there);
  const eyes = await openEyes(there.readers.administrator, there.origin, 'nb');
  page = eyes.page;
  main = page.locator('main, #main-content').first();
  at = (path) => eyes.goTo({ reader: 'administrator', path });
});

const filtered = (filter: object) => `?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;
const rowOfHome = () => page.getByRole('row').filter({ hasText: 'Nord-Aurdal' });

test('the profile: the change since the round before, the series, the themes beside the group', async () => {
  await at(`/admin/municipalities/${there.home.id}/show?checklist=${indicators}`);
  const change = raw.practice('2023', '2024');
  const size = points(change).replace(/^[+−]/, '');
  const went = change.over < 0n ? `har falt ${size} prosentpoeng` : `har gått ${size} prosentpoeng fram`;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${went} siden 2023`);
  const series = (await rowsOf(tableOf(page, 'serie'))).map(([head, ...cells]) => [head!.slice(0, 4), ...cells]);
  expect(series).toEqual(
    published.map((name) => {
      const { score, level } = raw.ownIn(name);
      return [name, `${percent(score!)} %`, level];
    }),
  );
  for (const [from, to] of [published.slice(0, 2), published.slice(1)] as [string, string][])
    await expect(main).toContainText(`${points(raw.practice(from, to))} fra ${from} til ${to}`);
  const members = raw.groupIn('2024');
  expect(await rowsOf(tableOf(page, 'temaer'))).toEqual(
    raw.ownIn('2024').themes.map(({ name, score }, place) => {
      const [low, middle, high] = quartiles(members.map(({ themes }) => themes[place]!.score)).texts;
      return [name, `${percent(score!)} %`, `${low}–${high}, midten ${middle}`];
    }),
  );
  await expect(main).toContainText(`${members.length} av ${raw.group.length} har svart.`);
});

test('the list and the heat map: the scores through the rounds, the change, every theme', async () => {
  const of = raw.roundOf('2024').id;
  const own = raw.ownIn('2024');
  await at(`/admin/municipalities${filtered({ of, search: 'Nord-Aurdal' })}`);
  await expect(rowOfHome()).toHaveCount(1);
  const told = await rowOfHome().locator('.wb-cell-series [aria-label]').getAttribute('aria-label');
  const line = published.map((name) => `${name}: ${percent(raw.ownIn(name).score!)} %. `).join('');
  expect(told?.replace(/\s/g, ' ').startsWith(line), `${told} begins with ${line}`).toBe(true);
  const cells = (await rowOfHome().getByRole('cell').allTextContents()).map((text) => text.replace(/\s/g, ' '));
  expect(cells).toContain(`${percent(own.score!)} %`);
  expect(cells.some((text) => text.startsWith(points(raw.practice('2023', '2024'))))).toBe(true);
  expect(cells.some((text) => text.includes(own.level!))).toBe(true);

  await at(`/admin/municipalities/themes${filtered({ of, search: 'Nord-Aurdal' })}`);
  await expect(rowOfHome().getByRole('cell')).toHaveText(own.themes.map(({ score }) => percent(score!)));
});

test('the round: who answered, county by county, now and before, and what its editions hold', async () => {
  const { id, answers } = raw.roundOf('2024');
  await at(`/admin/rounds/${id}/show`);
  const fact = (name: string) =>
    page
      .locator('dt')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .locator('xpath=following-sibling::dd');
  await expect(fact('Inviterte')).toHaveText(String(raw.places.length));
  await expect(fact('Publisert')).toHaveText(String(answers.size));
  await expect(fact('Svarprosent')).toHaveText(`${percent(shareOf(answers.size, raw.places.length))} %`);
  const counties = new Set(raw.places.map(({ county }) => county.name));
  const shares = (await rowsOf(page.locator('#fylker table').first())).map(([name, , ...rates]) => [name, ...rates]);
  const counts = await page.locator('#fylker tbody small').allTextContents();
  const rate = ({ answered, all }: Counted) => `${percent(shareOf(answered, all))} %`;
  expect(shares).toHaveLength(counties.size);
  expect(shares).toEqual(
    shares.map(([name]) => [name, ...published.toReversed().map((round) => rate(countedIn(name!, round)))]),
  );
  expect(counts).toEqual(
    shares.map(([name]) => {
      const { answered, all } = countedIn(name!, '2024');
      return `${answered}/${all}`;
    }),
  );
  const whole = page.locator('#fylker tfoot tr');
  await expect(whole).toContainText(`${answers.size}/${raw.places.length}`);

  const editions = page.locator('li').filter({ hasText: /^Utgave \d/ });
  await expect(editions).toHaveCount(2);
  await expect(editions.nth(1)).toContainText(` · ${answers.size} egenvurderinger · gjelder nå`);
  const { late, corrected } = await newsOfSecond(there.readers.administrator, there.origin, id);
  await expect(editions.nth(0)).toContainText(` · ${answers.size - late} egenvurderinger`);
  await editions.nth(1).getByText('Nytt i utgave 2').click();
  await expect(editions.nth(1)).toContainText(`Sene svar som kommer med (${late})`);
  await expect(editions.nth(1)).toContainText(`Rettelser som tar over (${corrected})`);
});

type Counted = { readonly answered: number; readonly all: number };
/** Who there was in a county of today at a round, and who of them answered. Ålesund ended in 2024, when it became two. */
function countedIn(county: string, round: string): Counted {
  const on = `${round}-04-01`;
  const isThen = (code: Place['codes'][number]) => code.validFrom <= on && (code.validTo ?? '9999') >= on;
  const today = raw.places.filter((place) => place.county.name === county);
  const codes = today.flatMap((place) => place.codes.filter(isThen).map(({ code }) => code));
  if (county === 'Møre og Romsdal' && on < '2024') codes.push('1507');
  return { answered: codes.filter((code) => raw.roundOf(round).answers.has(code)).length, all: codes.length };
}

const outcome = (before: Exact, after: Exact) => {
  const difference = compare(after, before);
  return difference > 0 ? 'Bedre' : difference < 0 ? 'Dårligere' : 'Likt';
};
const countOf = (words: readonly string[], word: string) => words.filter((one) => one === word).length;
/** What became of every question. */
const becameOf = (before: Recomputed, after: Recomputed) =>
  [...after.worths].map(([id, worth]) => outcome(before.worths.get(id)!, worth!));

test('a dugnad: what became of the answers before it, in the list and on its page', async () => {
  const [before, after] = [raw.ownIn('2021'), raw.ownIn('2023')];
  const change = points(raw.practice('2021', '2023'));
  const became = becameOf(before, after);
  const counted = (['Bedre', 'Dårligere', 'Likt'] as const).map((word) => [word, countOf(became, word)] as const);
  await at(`/admin/dugnads${filtered({ checklistId: indicators, search: 'Nord-Aurdal' })}`);
  const row = rowOfHome().filter({ hasText: '2022' });
  const told = counted.flatMap(([word, count]) => (count > 0 ? [`${count} ${word.toLowerCase()}`] : [])).join(' · ');
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells.slice(1, 4)).toEqual([`Endring, poeng${change}`, `Endret praksis, poeng${change}`, `Spørsmål${told}`]);

  const dugnad = there.home.dugnads.find(({ heldOn }) => heldOn.startsWith('2022'))!;
  await at(`/admin/dugnads/${dugnad.id}/show?sjekkliste=${indicators}`);
  const [from, to] = [before, after].map(({ score }) => `${percent(score!)} %`);
  const finding = page.getByRole('heading', { level: 2 }).first();
  await expect(finding).toHaveText(
    `Fra ${from} til ${to} på de samme spørsmålene. Endret praksis: ${change} prosentpoeng.`,
  );
  expect(await rowsOf(tableOf(page, 'dugnad-aarsaker'))).toEqual([
    ['Før', from],
    ['Spørsmål ut', '0,0'],
    ['Nye regler', '0,0'],
    ['Endret praksis', change],
    ['Spørsmål inn', '0,0'],
    ['Etter', to],
  ]);
  const themes = after.themes.map(({ name, score }, place) => {
    const earlier = before.themes[place]!.score!;
    const word = outcome(earlier, score!);
    const said = word === 'Likt' ? word : `${word} ${points(minus(score!, earlier))}`;
    return [name, `${percent(earlier)} %`, `${percent(score!)} %`, said];
  });
  expect((await rowsOf(tableOf(page, 'dugnad-temaer'))).toSorted()).toEqual(themes.toSorted());
  await expect(main).toContainText(
    `${counted.map(([word, count]) => `${count} ${word.toLowerCase()}`).join(', ')}, 0 kan ikke sammenlignes.`,
  );
  const questions = (await rowsOf(page.getByRole('region', { name: 'Spørsmål for spørsmål' }))).filter(
    (cells) => cells.length > 1,
  );
  const { definition } = raw.roundOf('2023');
  expect(
    questions.map(([number, , ...shares]) => [number, ...shares.map((text) => text.replace(/\..*$/, ''))]),
  ).toEqual(
    definition.themes.flatMap(({ criteria }) =>
      criteria.map(({ id, number }) => {
        const [was, is] = [before.worths.get(id)!, after.worths.get(id)!];
        return [number, `${percent(was)} %`, `${percent(is)} %`, outcome(was, is)];
      }),
    ),
  );
});

const belongings: readonly (readonly [Belonging, string])[] = [
  ['TREATED', 'Holdt første dugnad mellom rundene'],
  ['COMPARABLE', 'Ingen dugnad før andre runde'],
  ['NEVER_TOOK_PART', 'Har aldri holdt dugnad'],
  ['TREATED_BEFORE', 'Holdt dugnad før første runde'],
  ['TREATED_TOO_LATE', 'Holdt dugnad mindre enn 90 dager før andre runde'],
  ['NO_FIRST_ASSESSMENT', 'Svarte ikke i første runde'],
  ['NO_SECOND_ASSESSMENT', 'Svarte ikke i andre runde'],
  ['NOT_IN_ORDER', 'Svarte på første runde etter andre runde'],
  ['NO_SPLIT', 'Endringen kan ikke deles opp i årsaker'],
];

test('the effect: who is counted where, both means, the difference, its interval and every band', async () => {
  const { administrator } = there.readers;
  const [first, second] = [raw.roundOf('2023'), raw.roundOf('2024')];
  const today = new Date().toISOString().slice(0, 10);
  const held = (await allDugnads(administrator, there.origin, indicators)).filter(({ heldOn }) => heldOn <= today);
  const own = recomputeEffect({ first, second }, raw.places, held);
  await at(`/admin/effect?sjekkliste=${indicators}&fra=${first.id}&til=${second.id}`);
  const [treated, comparable] = (['treated', 'comparable'] as const).map((side) =>
    own.bands.reduce((count, band) => count + band[side].length, 0),
  );
  const { interval, pValue } = await drawnEffect(administrator, there.origin, [first.id, second.id]);
  const [low, high] = [interval.from, interval.to].map(pointsOf);
  expect(await rowsOf(tableOf(page, 'effekt'))).toEqual([
    ['Holdt første dugnad mellom rundene', points(own.treatedMean), '–', `${treated} kommuner`],
    ['Lignende, uten dugnad ennå', points(own.comparableMean), '–', `${comparable} kommuner, veid likt`],
    ['Forskjell', points(own.difference), `${low} til ${high}`, ''],
  ]);
  const finding = page.locator('#effekt').getByRole('heading').first();
  await expect(finding).toContainText(points(own.difference).replace(/^[+−]/, ''));
  await expect(page.locator('#effekt')).toContainText(`p = ${pValue.toFixed(3).replace('.', ',')}`);

  const tables = page.getByRole('region', { name: 'Hvem som er med, og hvem som er utelatt' });
  const inUse = new Map<Belonging, number>([
    ['TREATED', treated!],
    ['COMPARABLE', comparable!],
  ]);
  expect(await rowsOf(tables.locator('table'))).toEqual(
    belongings.map(([kind, name]) => {
      const [all, used] = [own.counts.get(kind) ?? 0, inUse.get(kind) ?? 0];
      const why = inUse.has(kind) ? `${all - used} startet et sted der ingen i den andre gruppen startet` : '';
      return [`${name}${why}`, String(all), String(used), String(all - used)];
    }),
  );
  const everybody = [...own.counts.values()].reduce((whole, count) => whole + count, 0);
  await expect(main).toContainText(`${everybody} kommuner svarte i minst én av rundene.`);
  const bands = page.getByRole('region', { name: 'Etter hvor de startet' });
  expect(await rowsOf(bands.locator('table'))).toEqual(
    own.bands.map((band) => {
      const [with_, without] = [mean(band.treated), mean(band.comparable)];
      const name = `${band.band * 10} til ${band.band === 9 ? '' : 'under '}${band.band * 10 + 10} prosent`;
      return [
        ...[name, String(band.treated.length), points(with_), String(band.comparable.length), points(without)],
        points(minus(with_, without)),
      ];
    }),
  );
});

const pointsOf = (share: number) => `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1).replace('.', ',')}`;
