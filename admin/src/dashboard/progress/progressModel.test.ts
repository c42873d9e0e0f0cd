import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { en } from '../../i18n/dashboard/en.ts';
import { nb } from '../../i18n/dashboard/nb.ts';
import { nn } from '../../i18n/dashboard/nn.ts';
import {
  countyMessage,
  countyRates,
  earlierRounds,
  type Language,
  type Progress,
  partsText,
  rateOf,
  roundMoment,
  roundParts,
  roundSentence,
} from './progressModel.ts';

const texts = { nb, nn, en };
const translator = (language: Language) => polyglotI18nProvider(() => texts[language], language).translate;
const t = translator('nb');

const counts = { ...{ late: 0, waiting: 0, reviewed: 0, published: 0 }, returned: 0, begun: 0, silent: 0 };

function round(given: Partial<Progress> = {}): Progress {
  const submitted = given.submitted ?? 268;
  return {
    ...{ ...counts, roundId: '2026', roundName: '2026', opensOn: '2026-03-01', closesOn: '2026-12-01', closedAt: null },
    ...{ publishesOn: '2027-02-01', counties: [], invited: 357, submitted, answered: submitted },
    checklistVersion: { checklistId: 'indicators', version: '2.0.0', title: 'Nasjonale indikatorer' },
    ...given,
  };
}

const county = (countyCode: string, countyName: string, invited: number, answered: number) => ({
  ...{ countyCode, countyName, invited, answered, submitted: answered, returned: 0, begun: 0 },
  silent: invited - answered,
});

test('the heading says who has submitted, who is under way and who is silent', () => {
  const said = round({ returned: 4, begun: 9, silent: 76 });
  expect(roundSentence(said, t, 'nb')).toBe('268 av 357 har levert. 13 er i gang, 76 har ikke svart.');
  expect(roundSentence(round({ begun: 9, silent: 80 }), t, 'nb')).toBe(
    '268 av 357 har levert. Ni er i gang, 80 har ikke svart.',
  );
  expect(roundSentence(round({ begun: 1, silent: 88 }), translator('nn'), 'nn')).toBe(
    '268 av 357 har levert. Éin er i gang, 88 har ikkje svart.',
  );
  expect(roundSentence(round({ submitted: 355, begun: 1, silent: 1 }), translator('en'), 'en')).toBe(
    '355 of 357 have submitted. One has begun, one has not answered.',
  );
});

test('whoever is not there is not mentioned', () => {
  expect(roundSentence(round({ submitted: 357 }), t, 'nb')).toBe('Alle 357 har levert.');
  expect(roundSentence(round({ submitted: 350, silent: 7 }), t, 'nb')).toBe(
    '350 av 357 har levert. Sju har ikke svart.',
  );
  expect(roundSentence(round({ invited: 0, submitted: 0 }), t, 'nb')).toBe('Ingen er invitert til runden ennå.');
});

test('the parts of the bar add up to all who were invited', () => {
  const parts = roundParts(round({ returned: 4, begun: 9, silent: 76 }), t);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9);
  expect(partsText(parts)).toBe('268 levert, 4 returnert, 9 påbegynt, 76 ikke svart');
});

test.each([
  [1, 3, 33],
  [2, 3, 67],
  [1, 8, 13],
  [0, 5, 0],
  [5, 5, 100],
])('%i of %i is %i per cent', (answered, invited, rate) => {
  expect(rateOf(answered, invited)).toBe(rate);
});

test('nobody invited has no rate', () => {
  expect(rateOf(0, 0)).toBeNull();
});

test('counties are held against earlier rounds of the same checklist, the nearest first', () => {
  const now = round({ counties: [county('42', 'Agder', 25, 20), county('56', 'Finnmark', 18, 9)] });
  const before = round({ roundId: '2024', opensOn: '2024-03-01', counties: [county('42', 'Agder', 25, 15)] });
  const first = round({ roundId: '2021', opensOn: '2021-01-18', counties: [county('42', 'Agder', 25, 10)] });
  const other = round({ opensOn: '2025-01-01', checklistVersion: { ...now.checklistVersion, checklistId: 'youth' } });
  const earlier = earlierRounds(now, [now, other, before, first]);
  expect(earlier).toEqual([before, first]);
  const [agder, finnmark] = countyRates(now, earlier);
  expect(agder).toMatchObject({ rate: 80, earlier: [60, 40], difference: 20 });
  expect(finnmark).toMatchObject({ rate: 50, earlier: [null, null], difference: null });
  expect(countyMessage([agder!, finnmark!], t)).toBe('Agder er lengst framme med 80 prosent, Finnmark har 50');
});

test('counties that share the first place are all named, and many are counted', () => {
  const rates = (...all: readonly number[]) =>
    countyRates(round({ counties: all.map((answered, at) => county(String(at), `F${at}`, 10, answered)) }), []);
  expect(countyMessage(rates(9, 9, 3), t)).toBe('F0 og F1 er lengst framme med 90 prosent, F2 har 30');
  expect(countyMessage(rates(9, 3, 3, 3, 3), t)).toBe('F0 er lengst framme med 90 prosent, 4 fylker har 30');
  expect(countyMessage(rates(0, 0), t)).toBe('Ingen kommuner har svart ennå');
  expect(countyMessage(rates(5, 5), t)).toBe('Alle fylkene har svart like mye: 50 prosent');
  expect(countyMessage(rates(5), t)).toBeNull();
});

test('a round is open until it closes, by its day or by hand, and published once figures are out', () => {
  const closedAt = '2026-11-20T10:00:00Z';
  expect(roundMoment(round())).toBe('OPEN');
  expect(roundMoment(round({ closedAt }))).toBe('CLOSED');
  expect(roundMoment(round({ closedAt, published: 1 }))).toBe('PUBLISHED');
});
