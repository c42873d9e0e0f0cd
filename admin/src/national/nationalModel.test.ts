import { complete } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import { translatorsOf } from '../common/translatorsOf.ts';
import { en } from '../i18n/public/en.ts';
import { nb } from '../i18n/public/nb.ts';
import { nn } from '../i18n/public/nn.ts';
import type { Outlines } from '../public/outlines.ts';
import type { RoundData } from './asked.ts';
import { askedRound } from './asked.ts';
import { findPlaces } from './findPlaces.ts';
import type { LevelData, NationalData, PlaceData } from './nationalData.ts';
import { nationalModel } from './nationalModel.ts';

const translators = translatorsOf<typeof nb>({ nb, nn, en });
const three = (text: string) => ({ nb: text, nn: text, en: text });

const checklist = complete({
  ...{ checklist: 'nasjonale-indikatorer', version: '2.0.0', provisional: false, audience: 'municipality' },
  ...{ title: three('Indikatorer'), description: three('Indikatorer'), aggregate: 'criteria' },
  ...{ notApplicable: 'forbidden', minCoverage: '1/2' },
  levels: [
    { id: 'started', name: three('Kommet i gang'), description: three('Har kommet i gang: litt.'), band: '[0, 1/2]' },
    { id: 'basic', name: three('Grunnleggende'), description: three('Har det meste: mye.'), band: '(1/2, 3/4)' },
    { id: 'comprehensive', name: three('Helhetlig'), band: '[3/4, 1]' },
  ],
  scales: [
    {
      id: 'progress',
      options: [
        { id: 'no', text: three('Nei'), points: '0', anchor: three('Slik er det.') },
        { id: 'started', text: three('I gang'), points: '1/2', anchor: three('Slik er det.') },
        { id: 'yes', text: three('Ja'), points: '1', anchor: three('Slik er det.') },
      ],
    },
  ],
  themes: [
    {
      ...{ id: 'all', name: three('Alt') },
      criteria: [
        { id: 'goal', number: '1', text: three('Har dere et mål?'), answer: { kind: 'one', scale: 'progress' } },
      ],
    },
  ],
});

const round: RoundData = {
  ...{ id: 'r2', name: '2026', closesOn: '2026-05-31' },
  checklistVersion: { checklistId: 'nasjonale-indikatorer', version: '2.0.0' },
  editions: [{ number: 1, publishedAt: '2026-12-01T10:00:00Z' }],
};
const before: RoundData = { ...round, id: 'r1', name: '2024', closesOn: '2024-05-31' };

const place = (id: number, code: string, name: string, more: Partial<PlaceData> = {}): PlaceData => ({
  ...{ municipality: { id: String(id), slug: `${code}-x` }, code, name },
  ...{ countyCode: '56', countyName: 'Finnmark', isInvited: true, ...more },
});
const oslo = place(1, '0301', 'Oslo – Oslove', { countyCode: '03', countyName: 'Oslo' });
const places = [
  oslo,
  place(2, '5601', 'Alta'),
  place(3, '5603', 'Hammerfest – Hámmerfeasta'),
  place(4, '5605', 'Sør-Varanger'),
  place(5, '5636', 'Porsanger – Porsáŋgu – Porsanki'),
  place(6, '5618', 'Loppa', { isInvited: false }),
];

const levels = (counts: readonly [number, number, number], silent: number): LevelData['levels'] => {
  const n = counts[0] + counts[1] + counts[2];
  const most = [n, counts[1] + counts[2], counts[2]];
  return ['started', 'basic', 'comprehensive'].map((levelId, at) => ({
    ...{ levelId, count: counts[at]!, share: counts[at]! / n, atLeast: most[at]! / n },
    ...{ atLeastIfLowest: most[at]! / (n + silent), atLeastIfHighest: (most[at]! + silent) / (n + silent) },
  }));
};
const figure = (key: string, name: string, more: Partial<LevelData>): LevelData => ({
  ...{ group: { key, name, members: 0, answered: 0 }, silent: 0, n: 0, because: null, median: null, levels: [] },
  ...more,
});
const finnmark = figure('56', 'Finnmark', {
  ...{ group: { key: '56', name: 'Finnmark', members: 9, answered: 8 }, silent: 1, n: 7, median: 0.635 },
  levels: levels([3, 3, 1], 1),
});
const few = figure('03', 'Oslo', {
  ...{ group: { key: '03', name: 'Oslo', members: 1, answered: 1 }, n: 1, because: 'TOO_FEW' },
});

const known = (id: number, score: string, level: string | null) => ({
  ...{ municipality: { id: String(id) }, assessmentId: `a${id}`, score, level: level === null ? null : { id: level } },
});
const data: NationalData = {
  ...{
    round,
    edition: round.editions[0]!,
    rounds: [round, before],
    checklistIds: ['nasjonale-indikatorer'],
    former: null,
  },
  ...{ checklist, checklists: [{ id: 'nasjonale-indikatorer', title: 'Nasjonale indikatorer' }] },
  map: {
    responseRate: { submitted: 281, invited: 357, rate: 281 / 357 },
    municipalities: [known(1, '7/9', 'comprehensive'), known(2, '201/400', 'basic'), known(3, '1/3', null)],
    ...{ places, counties: [few, finnmark] },
    country: figure('NO', 'Hele landet', {
      ...{ group: { key: 'NO', name: 'Hele landet', members: 357, answered: 281 }, silent: 76, n: 281 },
      levels: levels([120, 136, 25], 76),
    }),
  },
  shares: [
    {
      ...{ criterionId: 'goal', n: 8, because: null, dontKnow: { count: 1 }, notApplicable: { count: 0 } },
      choices: [],
      top: { choiceId: 'yes', count: 5, share: 0.625, ifLowest: 0.5, ifHighest: 0.7 },
    },
  ],
  ...{ indicator: null, county: null, isPanel: false },
  earlier: [{ name: '2024', rate: { submitted: 203, invited: 356, rate: 203 / 356 } }],
};
const given = { isDontKnow: false, isNotApplicable: false, isUnanswered: false };
const answers: NonNullable<NationalData['indicator']> = {
  criterion: checklist.themes[0]!.criteria[0]!,
  answers: {
    isSeveral: false,
    choices: ['no', 'started', 'yes'].map((choiceId, step) => ({ choiceId, step })),
    answers: [
      { municipality: { id: '1' }, choices: ['yes'], points: 1, ...given },
      { municipality: { id: '2' }, choices: ['no'], points: 0, ...given },
      { municipality: { id: '3' }, choices: [], points: null, ...given, isDontKnow: true },
    ],
  },
};

const modelOf = (
  more: Partial<NationalData> = {},
  language: 'nb' | 'nn' | 'en' = 'nb',
  outlines: Outlines | null = null,
) =>
  nationalModel(
    { ...data, ...more },
    { t: translators[language], language },
    { find: '', outlines, hrefOf: (slug) => `/kommune/${slug}` },
  );

test.each([
  ['nb', '57 prosent av kommunene som svarte, har minst grunnleggende tiltak på plass'],
  ['nn', '57 prosent av kommunane som svara, har minst grunnleggjande tiltak på plass'],
  ['en', '57 per cent of the municipalities that answered have at least basic measures in place'],
] as const)('the page says in one sentence how many have come so far: %s', (language, say) => {
  expect(modelOf({}, language).sentence.say).toBe(say);
});

test('the lead says how many answered, and between what the silent ones could have brought the figure', () => {
  expect(modelOf().sentence.lead).toEqual([
    '281 av 357 kommuner har svart, 79 prosent.',
    'Hvis alle som ikke svarte, hadde ligget lavest eller høyest, ville tallet vært mellom 45 og 66 prosent.',
  ]);
  expect(modelOf().sentence.meta).toBe('Nasjonale indikatorer · Runde 2026, utgave 1 · Publisert 1. desember 2026');
  expect(modelOf().span).toMatchObject({ labels: { value: '57', from: '45', to: '66' } });
});

test('a county alone is told of by its own figures, and who has no level is not hidden', () => {
  const { sentence, response, aboutRate, table, query } = modelOf({ county: finnmark });
  expect(sentence.say).toBe('57 prosent av kommunene i Finnmark som svarte, har minst grunnleggende tiltak på plass');
  expect(sentence.lead).toEqual([
    '8 av 9 kommuner i Finnmark har svart. I hele landet har 79 prosent av kommunene svart.',
    'Hvis alle som ikke svarte, hadde ligget lavest eller høyest, ville tallet vært mellom 50 og 63 prosent.',
    '1 kommune som svarte, har ikke noe nivå og er ikke regnet med.',
  ]);
  expect(response.message).toBe('Svarprosent 89');
  // Every share of the page is told with the county's own rate, not the country's.
  expect(aboutRate).toBe('Finnmark. 8 av 9 kommuner har svart, 89 prosent.');
  expect(table.map(({ county }) => county)).toEqual(['Finnmark']);
  expect(query).toMatchObject({ fylke: '56', runde: null });
});

test('where too few answered there is no figure, no span and no count, and the page says why', () => {
  const { sentence, span, legend, countyRows } = modelOf({ county: few });
  expect(sentence.say).toBe('For få kommuner i Oslo har svart til at vi viser tall');
  expect(sentence.lead.at(-1)).toContain('vises ikke når for få har svart');
  expect(span).toBeNull();
  expect(legend.map(({ count }) => count)).toEqual([null, null, null]);
  expect(countyRows[0]).toMatchObject({ name: 'Oslo', answered: '1 av 1', levels: null, middle: null });
});

test('a constant panel names its rounds and has no span', () => {
  const { sentence, span } = modelOf({ isPanel: true });
  expect(sentence.say).toBe(
    '57 prosent av kommunene som svarte i alle rundene, har minst grunnleggende tiltak på plass',
  );
  expect(sentence.lead[0]).toBe('Tallene gjelder bare de 281 kommunene som svarte i alle rundene: 2024 og 2026.');
  expect(span).toBeNull();
});

test('the counties stand by number, with bars that end in what is missing', () => {
  const [, row] = modelOf().countyRows;
  expect(row).toMatchObject({
    name: 'Finnmark',
    answered: '8 av 9',
    middle: '64\u00a0%',
    levels: { counts: ['3', '3', '1'] },
  });
  const parts = row!.levels!.parts;
  expect(parts.map(({ kind }) => kind)).toEqual(['level-1', 'level-2', 'level-3', 'missing']);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9);
  expect(row!.levels!.label).toBe('Finnmark: 3 kommet i gang, 3 grunnleggende, 1 helhetlig, 2 uten nivå eller svar');
});

test('a tile says name, county and level; a score is never shown in another level than its own', () => {
  const { tiles, legend } = modelOf();
  const by = new Map(tiles?.map((tile) => [tile.id, tile]));
  expect(by.get('0301')).toMatchObject({ step: 2, of: 3, name: 'Oslo – Oslove, Oslo: 78 prosent, helhetlig' });
  // 201/400 is 50.25 %: "50" would be the level below.
  expect(by.get('5601')?.name).toBe('Alta, Finnmark: 50,2 prosent, grunnleggende');
  expect(by.get('5603')).toMatchObject({
    step: null,
    name: 'Hammerfest – Hámmerfeasta, Finnmark: har svart, men har ikke noe nivå',
  });
  expect(by.get('5605')?.name).toBe('Sør-Varanger, Finnmark: har ikke svart');
  expect(by.get('5618')?.name).toBe('Loppa, Finnmark: var ikke med i runden');
  expect(legend.map(({ name, about, count }) => [name, about, count])).toEqual([
    ['Helhetlig', 'fra 75 prosent', 1],
    ['Har det meste', 'over 50, under 75 prosent', 1],
    ['Har kommet i gang', 'til og med 50 prosent', 0],
    ['Har ikke svart', 'regnes ikke som null', 2],
    ['Har svart, men har ikke noe nivå', 'for få av svarene kan telle med', 1],
    ['Var ikke med i runden', '', 1],
  ]);
});

test('the map of a question has its answers as steps, and its headline is the top answer', () => {
  const { sentence, tiles, legend, query } = modelOf({ indicator: answers });
  expect(sentence.say).toBe('63 prosent av kommunene som svarte, svarte «Ja»');
  expect(sentence.lead[0]).toBe('Spørsmål 1: Har dere et mål?');
  expect(tiles?.find(({ id }) => id === '5601')).toMatchObject({ step: 0, of: 3, name: 'Alta, Finnmark: nei' });
  expect(tiles?.find(({ id }) => id === '5603')).toMatchObject({
    step: null,
    name: expect.stringContaining('vet ikke'),
  });
  expect(legend.slice(0, 3).map(({ name, count }) => [name, count])).toEqual([
    ['Ja', 1],
    ['I gang', 0],
    ['Nei', 1],
  ]);
  expect(query.indikator).toBe('goal');
});

test('what was asked and not answered, not asked at all, not known and not applicable are told apart', () => {
  const more = { choices: [], points: null };
  const standings = modelOf({
    map: { ...data.map, municipalities: [1, 2, 3, 4, 5].map((id) => known(id, '1/2', null)) },
    indicator: {
      ...answers,
      answers: {
        ...answers.answers,
        answers: [
          { municipality: { id: '1' }, ...more, ...given, isUnanswered: true },
          { municipality: { id: '2' }, ...more, ...given, isDontKnow: true },
          { municipality: { id: '3' }, ...more, ...given, isNotApplicable: true },
        ],
      },
    },
  }).table.flatMap(({ rows }) => rows);
  const wordOf = new Map(standings.map(({ place, standing }) => [place.name.split(' ')[0], standing.word]));
  expect(Object.fromEntries(wordOf)).toEqual({
    ...{ Oslo: 'Ikke besvart', Alta: 'Vet ikke', Hammerfest: 'Ikke aktuelt', 'Sør-Varanger': 'Fikk ikke spørsmålet' },
    ...{ Porsanger: 'Fikk ikke spørsmålet', Loppa: 'Var ikke med i runden' },
  });
});

/** Outlines of some municipalities, each with a border to the next. */
const outlinesOf = (codes: readonly string[]): Outlines => ({
  metres: 100,
  shapes: new Map(codes.map((code, at) => [code, { d: `M${at} 0z`, left: at, right: at + 1, top: 0, bottom: 1 }])),
  borders: codes.slice(1).map((code, at) => ({ between: [codes[at]!, code], d: `M${at} 1` })),
});

test('the operator’s map is drawn where it is of the municipalities of the round’s day, with the borders of counties', () => {
  const { drawn, tiles, whyTiles, mapLabel } = modelOf({}, 'nb', outlinesOf(places.map(({ code }) => code)));
  expect([tiles, whyTiles]).toEqual([null, null]);
  expect(drawn?.shapes.map(({ id, step, d, href }) => [id, step, d, href]).slice(0, 3)).toEqual([
    ['0301', 2, 'M0 0z', '/kommune/0301-x'],
    ['5601', 1, 'M1 0z', '/kommune/5601-x'],
    ['5603', null, 'M2 0z', '/kommune/5603-x'],
  ]);
  expect(drawn?.shapes[0]?.name).toBe('Oslo – Oslove, Oslo: 78 prosent, helhetlig');
  // Only between Oslo and Finnmark: the others are neighbours within their county.
  expect(drawn?.edges).toBe('M0 1');
  expect(mapLabel).toContain('Kart med 6 kommuner');
});

test('the tiles are drawn, with the reason, where the operator’s map is of other municipalities', () => {
  const codes = places.map(({ code }) => code);
  for (const others of [codes.slice(1), [...codes, '9999'], [...codes.slice(1), '9999']]) {
    const { drawn, tiles, whyTiles } = modelOf({}, 'nb', outlinesOf(others));
    expect([drawn, tiles?.length]).toEqual([null, 6]);
    expect(whyTiles).toContain('Derfor er hver kommune en sekskant');
  }
  expect(modelOf().whyTiles).toBeNull();
});

const second = { number: 2, publishedAt: '2027-01-10T10:00:00Z' };
const twice: RoundData = { ...round, editions: [...round.editions, second] };
const former: NationalData['former'] = {
  country: { levels: [{ levelId: 'basic', atLeast: 0.5 }] },
  municipalities: [known(1, '7/9', null), { ...known(2, '1/3', null), assessmentId: 'old' }, known(6, '1/3', null)].map(
    ({ assessmentId, score, municipality: { id } }) => ({ assessmentId, score, municipality: { id, name: `K${id}` } }),
  ),
};

test('an edition tells in words what it changed since the one before', () => {
  const { editions, query, choices } = modelOf({ round: twice, rounds: [twice, before], edition: second, former });
  expect(editions.superseded).toBeNull();
  expect(editions.changes).toMatchObject({ title: 'Hva utgave 2 endret', before: { number: 1 } });
  expect(editions.changes?.lines).toEqual([
    'Andelen som er minst på nivået «Grunnleggende», gikk fra 50 til 57 prosent.',
    '1 kommune kom til: Hammerfest – Hámmerfeasta.',
    '1 kommune rettet svarene sine: Alta (fra 33\u00a0% til 50,2\u00a0%).',
    '1 kommune er ikke lenger med: Loppa.',
  ]);
  expect(query.utgave).toBeNull();
  expect(choices.editions).toEqual([
    { value: '', name: 'Utgave 2, 10. januar 2027 (gjelder)' },
    { value: '1', name: 'Utgave 1, 1. desember 2026' },
  ]);
});

test('an earlier edition says so, stays in the address, and leads to the one in force', () => {
  const { editions, query, sentence } = modelOf({ round: twice, rounds: [twice, before] });
  expect(editions.superseded).toEqual({
    say: 'Du ser utgave 1, publisert 1. desember 2026. Utgave 2 gjelder nå.',
    toLast: 'Vis utgave 2',
  });
  expect(editions.changes).toBeNull();
  expect(query.utgave).toBe('1');
  expect(sentence.meta).toContain('Runde 2026, utgave 1 · Publisert 1. desember 2026');
});

test('the address names an edition by its number; anything else is the one in force', () => {
  const editionOf = (search: string) => askedRound([twice], new URLSearchParams(search))?.edition.number;
  expect([editionOf('utgave=1'), editionOf('utgave=2'), editionOf(''), editionOf('utgave=3')]).toEqual([1, 2, 2, 2]);
});

test('a round before the reform has its own layout, and one before 2020 no map', () => {
  const earlier = { ...before, closesOn: '2022-05-31' };
  const alesund = place(358, '1507', 'Ålesund', { countyCode: '15', countyName: 'Møre og Romsdal' });
  const of = { round: earlier, map: { ...data.map, places: [alesund] } };
  expect(modelOf(of).tiles).toMatchObject([{ id: '1507', step: null }]);
  // Of 2024 and later the same code has no tile; it is in the table, and the page says so.
  expect(modelOf({ map: of.map })).toMatchObject({ tiles: [], unplaced: 1 });
  expect(modelOf({ ...of, round: { ...earlier, closesOn: '2019-05-31' } }).tiles).toBeNull();
});

test('every question tells its share, how many answered and what the silent ones could change', () => {
  const { themes, shareTable } = modelOf();
  expect(themes[0]!.questions[0]!.rows).toMatchObject([
    { option: 'Ja', percent: '63\u00a0%', count: '5', n: '8', lowest: '50\u00a0%', highest: '70\u00a0%' },
  ]);
  expect(shareTable.rows).toEqual([
    { head: '1. Har dere et mål?', cells: ['Ja', '63\u00a0%', '5', '8', '1', '0', '50\u00a0%', '70\u00a0%'] },
  ]);
});

test.each([
  ['porsangu', ['5636']],
  ['sor', ['5605']],
  ['Hámmer', ['5603']],
  ['56', ['5601', '5603', '5605', '5636', '5618']],
  ['oslo', ['0301']],
  ['  ', []],
  ['bergen', []],
])('a municipality is found by the beginning of any of its names or its number: %s', (text, codes) => {
  expect(findPlaces(places, text).map(({ code }) => code)).toEqual(codes);
});

test('the address names the round by its name, by its id where two share it; anything else is the last one', () => {
  const roundOf = (search: string, rounds: readonly RoundData[] = [before, round]) =>
    askedRound(rounds, new URLSearchParams(search))?.round.id;
  expect([roundOf(''), roundOf('runde=2024'), roundOf('runde=1999'), roundOf('sjekkliste=ukjent')]).toEqual([
    ...['r2', 'r1', 'r2', 'r2'],
  ]);
  const twin = { ...before, id: 'r0' };
  expect([roundOf('runde=r0', [before, twin, round]), roundOf('runde=2024', [before, twin, round])]).toEqual([
    'r0',
    'r2',
  ]);
  expect(roundOf('', [{ ...round, editions: [] }])).toBeUndefined();
});
