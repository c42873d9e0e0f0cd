import { type Checklist, complete } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import { translator } from '../../common/translate.ts';
import type { ResultPeersQuery, ResultSpreadFragment } from '../../generated/form/graphql.ts';
import { peersModel } from './peersModel.ts';

const words = { t: translator('nb'), language: 'nb' } as const;
const text = (nb: string) => ({ nb, nn: nb, en: nb });
const scale = [
  { id: 'no', text: text('Nei'), points: '0' },
  { id: 'yes', text: text('Ja'), points: '1' },
];
const criterion = (id: string, number: string) => ({
  ...{ id, number, text: text(id), answer: { kind: 'one' as const, scale: 'yes-no' } },
});
const checklist: Checklist = complete({
  ...{ checklist: 'test', version: '2.0.0', provisional: true, audience: 'MUNICIPALITY', aggregate: 'themes' },
  ...{ title: text('Test'), description: text('Test'), notApplicable: false, minCoverage: '1/2' },
  levels: [{ id: 'all', name: text('Alt'), band: '[0, 1]' }],
  scales: [{ id: 'yes-no', options: scale }],
  themes: [
    { id: 'goals', name: text('Mål'), criteria: [criterion('goal', '1')] },
    { id: 'money', name: text('Penger'), criteria: [criterion('fees', '2')] },
    { id: 'news', name: text('Nytt'), criteria: [criterion('report', '3')] },
  ],
} as unknown as Parameters<typeof complete>[0]);

/** Five members and one's own at 1/2: quartiles of 1/10, 2/10, 1/2, 6/10, 8/10, 9/10 by linear interpolation. */
const values = [0.1, 0.2, 0.5, 0.6, 0.8, 0.9];
const spread = { lowerQuartile: 0.275, median: 0.55, upperQuartile: 0.75 };
const shown: ResultSpreadFragment = { n: 6, because: null, wider: null, ownValue: 0.5, values, spread };
const wider = {
  kind: 'POPULATION' as const,
  key: '2000-9999',
  name: '2 000–9 999 innbyggere',
  members: 20,
  answered: 11,
};
const few: ResultSpreadFragment = { n: 4, because: 'TOO_FEW', wider, ownValue: 1, values: [], spread: null };
const group = { kind: 'KOSTRA' as const, key: 'EKG02', name: 'Liten kommune', members: 9, answered: 6 };
const figures: NonNullable<ResultPeersQuery['peerFigures']> = {
  ...{ roundName: '2024', editionNumber: 2, isInstead: false, version: '2.0.0', group, overall: shown },
  responseRate: { submitted: 286, invited: 357 },
  themes: [
    { ...few, themeId: 'goals' },
    { ...shown, ownValue: 0.8, themeId: 'money' },
  ],
};
const own = {
  overall: '1/2',
  themes: new Map<string, string | null>([
    ['goals', '1'],
    ['money', '4/5'],
    ['news', null],
  ]),
};
const of = { checklist, own, municipality: 'Nord-Aurdal', roundName: '2024' };

test('the whole comes first, then the themes in the checklist’s order, each beside the middle of the group', () => {
  const { rows, message } = peersModel(figures, of, words);
  expect(rows.map(({ name, own: mine, medianLabel }) => [name, mine?.label ?? null, medianLabel])).toEqual([
    ['Hele sjekklista', '50', 'midten 55'],
    ['Mål', '100', null],
    ['Penger', '80', 'midten 55'],
    ['Nytt', null, null],
  ]);
  expect([rows[0]?.lower, rows[0]?.median, rows[0]?.upper]).toEqual(
    [27.5, 55, 75].map((value) => expect.closeTo(value, 10)),
  );
  // 50 is below 55, 80 above it; the two others cannot be held against a middle.
  expect(message).toBe('Over midten i 1 av 2 målinger som kan vises');
});

test('the own value is drawn once: it is not among the dots of the others', () => {
  const { rows } = peersModel(figures, of, words);
  expect(rows[0]?.dots).toEqual([10, 20, 60, 80, 90]);
  expect(rows[2]?.dots).toEqual([10, 20, 50, 60, 90]);
  const nearest = { ...figures, group: { ...group, kind: 'NEAREST' as const } };
  expect(peersModel(nearest, of, words).rows[0]?.dots).toHaveLength(6);
});

test('of more than eighty only the band and the middle are drawn', () => {
  const many = { ...shown, n: 81, values: Array.from({ length: 81 }, (_, at) => at / 81) };
  const { rows, notes } = peersModel(
    { ...figures, group: { ...group, members: 90, answered: 81 }, overall: many },
    of,
    words,
  );
  expect(rows[0]?.dots).toEqual([]);
  expect(notes).toEqual(['Flere enn 80 kommuner: bare midten og den midterste halvparten er tegnet.']);
});

test('a figure of too few is not shown: why, and the next wider group by name', () => {
  const { rows, table } = peersModel(figures, of, words);
  expect(rows[1]?.withheld).toEqual({
    text: 'Bare 4 av 6 har svart på nok til at det kan regnes ut. Det er for få til å bli vist.',
    wider,
  });
  expect(rows[1]?.dots).toEqual([]);
  expect(table.rows[1]).toEqual({
    head: 'Mål',
    cells: ['100\u00a0%', 'Vises ikke', 'Vises ikke', 'Vises ikke', '4'],
  });
});

test('the group, the round and its edition, and the response rate are said', () => {
  expect(peersModel(figures, of, words).about).toBe(
    'KOSTRA-gruppe: Liten kommune. 6 av 9 har svart. Tallene er fra runde 2024, utgave 2. I hele landet svarte 286 av 357 inviterte.',
  );
});

test('until the round is published the last one stands in, and says so', () => {
  const instead = { ...figures, isInstead: true, version: '1.2.0' };
  const { notes } = peersModel(instead, { ...of, roundName: '2026' }, words);
  expect(notes[0]).toContain('Runde 2026 er ikke publisert ennå');
  expect(notes[1]).toContain('versjon 1.2.0');
});
