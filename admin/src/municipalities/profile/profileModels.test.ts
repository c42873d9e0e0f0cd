import polyglotI18nProvider from 'ra-i18n-polyglot';
import { expect, test } from 'vitest';
import { nb } from '../../i18n/dashboard/nb.ts';
import { type Dot, type Profile, piecesOf, profileSentence, seriesView } from './seriesModel.ts';
import { themesView } from './themesModel.ts';

const t = polyglotI18nProvider(() => nb, 'nb').translate;

const point = (roundName: string, percent: number | null) => ({
  ...{ assessmentId: roundName, referenceOn: `${roundName}-05-01`, roundName, level: null },
  scoreText: percent === null ? null : String(percent),
  score: percent === null ? null : { percent },
});

/** How two neighbours compare; `null`: too little is the same. */
const neighbour = (text: string | null, isBroken = false) => ({
  coreShare: { fraction: '1/3' },
  sameQuestions: text === null ? null : { change: { text, points: Number(text) } },
  broken: isBroken ? [{ isGone: false }] : [],
});

type Points = readonly ReturnType<typeof point>[];

function profile(points: Points, neighbours: readonly ReturnType<typeof neighbour>[], dugnads: string[] = []): Profile {
  return {
    series: {
      dugnads: dugnads.map((heldOn) => ({ heldOn })),
      lines: [
        { isOwn: true, municipality: { id: '1', name: 'Våler' }, points: [...points], neighbours: [...neighbours] },
      ],
    },
    benchmark: null,
  };
}

const said = (points: Points, neighbours: readonly ReturnType<typeof neighbour>[]) =>
  profileSentence('Våler', profile(points, neighbours), t, 'nb');

test('the heading tells the change like for like, and never from scores on other questions', () => {
  expect(said([], [])).toBe('Våler har ikke levert noe ennå.');
  expect(said([point('2024', 56)], [])).toBe('Våler har svart én gang: 56\u00a0%.');
  expect(said([point('2024', null)], [])).toBe('Våler har svart én gang. Skår vises ikke.');
  const two = [point('2024', 90), point('2026', 70)];
  expect(said(two, [neighbour('+4.2', true)])).toBe(
    'Våler har gått 4,2 prosentpoeng fram siden 2024, på de samme spørsmålene.',
  );
  expect(said(two, [neighbour('-0.5')])).toBe('Våler har falt 0,5 prosentpoeng siden 2024, på de samme spørsmålene.');
  expect(said(two, [neighbour('0.0')])).toBe('Våler står der den sto i 2024, på de samme spørsmålene.');
  expect(said(two, [neighbour(null, true)])).toBe('Våler har svart 2 ganger. De to siste kan ikke sammenlignes.');
});

test('the line stops at new questions and at a withheld score', () => {
  const dots: Dot[] = [10, 20, null, 40, 50].map((value, at) => ({ at, value, label: '' }));
  const values = (pieces: readonly (readonly Dot[])[]) => pieces.map((piece) => piece.map(({ value }) => value));
  expect(values(piecesOf(dots, () => false))).toEqual([
    [10, 20],
    [40, 50],
  ]);
  expect(values(piecesOf(dots, (place) => place === 1))).toEqual([[10], [20], [40, 50]]);
});

test('the picture marks dugnads and breaks, and says of each pair what can be compared', () => {
  const points = [point('2021', 48), point('2024', 56), point('2026', 70.4)];
  const view = seriesView(profile(points, [neighbour('+8.0'), neighbour(null, true)], ['2025-09-10']), t, 'nb')!;
  expect(view.message).toBe('Fra 48 til 70,4 prosent');
  expect(view.picture.flags).toEqual([{ at: Date.parse('2025-09-10'), label: 'dugnad 2025' }]);
  expect(view.picture.breaks).toEqual([{ from: Date.parse('2024-05-01'), to: Date.parse('2026-05-01') }]);
  expect(view.notes).toEqual([
    'På samme spørsmål: +8,0 fra 2021 til 2024.',
    '2024 og 2026 kan ikke sammenlignes: felles spørsmål har bare 33 prosent av vekten.',
  ]);
  expect(view.table.rows.map(({ cells }) => cells[0])).toEqual(['48\u00a0%', '56\u00a0%', '70,4\u00a0%']);
});

const theme = (title: string, own: string | null, median: number | null) => ({
  ...{
    themeId: title,
    title,
    own,
    ownValue: own === null ? null : Number(own.split('/')[0]) / Number(own.split('/')[1]),
  },
  ...{ because: median === null ? ('TOO_FEW' as const) : null, median },
  ...{ lowerQuartile: median === null ? null : median - 0.1, upperQuartile: median === null ? null : median + 0.1 },
});

const withThemes = (themes: ReturnType<typeof theme>[], assessmentId: string | null = 'a'): Profile => ({
  series: null,
  benchmark: {
    rounds: [
      {
        ...{
          roundName: '2024',
          referenceOn: '2024-05-01',
          closesOn: '2024-06-14',
          figuresRoundName: '2024',
          assessmentId,
        },
        group: { kind: 'KOSTRA', name: 'KOSTRA-gruppe 4', members: 39, answered: 28 },
        overall: { because: null, median: 0.63 },
        themes,
      },
    ],
  },
});

test('themes are held against the middle of the group, with how many answered', () => {
  const view = themesView(
    withThemes([theme('Forankring', '2/3', 0.5), theme('Kunnskap', '1/3', 0.6), theme('Medvirkning', '1/2', 0.5)]),
    t,
    'nb',
  )!;
  expect(view.message).toBe('Forankring ligger høyest over midten, kunnskap lengst under');
  expect(view.group).toBe('KOSTRA-gruppe 4: 28 av 39 har svart.');
  expect(view.strips[0]).toMatchObject({ own: { label: '67\u00a0%' }, medianLabel: 'midten 50', withheld: null });
});

test('where the group is too small nothing of it is shown, and the reason stands in its place', () => {
  const view = themesView(withThemes([theme('Forankring', '2/3', null)]), t, 'nb')!;
  expect(view.message).toBe('Skår på hvert tema');
  expect(view.strips[0]).toMatchObject({ lower: null, median: null, upper: null });
  expect(view.strips[0]?.withheld).toBe('Vises ikke. For få har svart.');
});

test('a municipality that has answered nothing has no themes', () => {
  expect(themesView(withThemes([], null), t, 'nb')).toBeNull();
});
