import { expect, test } from 'vitest';
import { publicTranslate } from '../public/publicTranslate.ts';
import { baseOf } from './baseOf.ts';
import type { DugnadData, PeersData, Point, SeriesData } from './councilData.ts';
import { councilModel } from './councilModel.ts';
import { answersOf } from './councilModelAnswers.ts';
import { peersOf } from './councilModelPeers.ts';
import { seriesOf } from './councilModelSeries.ts';
import { gapsOf, strengthsOf } from './councilModelStrengths.ts';
import { countedLines } from './councilModelTruth.ts';
import { onPaper } from './onPaper.ts';
import { data, point, round, smallChecklist, subject, wordsIn } from './testing.ts';

const nb = wordsIn('nb');
const group = { kind: 'KOSTRA', key: 'EKG02', name: 'Små', members: 12, answered: 9 } as const;
const top = (criterionId: string, count: number): PeersData['criteria'][number] => {
  return { criterionId, because: null, n: 9, top: { count, choiceId: 'ja' } };
};
const peers = (given: Partial<PeersData> = {}): PeersData => ({
  ...{ roundId: 'runde-2023', roundName: '2023', version: '1.0.0', editionNumber: 1, group, wider: null },
  responseRate: { invited: 357, submitted: 286 },
  overall: {
    ...{ because: null, n: 9, values: [0.2, 0.5, 0.6667], ownValue: 0.6667 },
    spread: { lowerQuartile: 0.3, median: 0.5, upperQuartile: 0.6 },
  },
  criteria: [top('1', 7), top('2', 4), top('3', 2)],
  ...given,
});

test('answers are strengths, on their way or gaps by their points, and don’t know is none of them', () => {
  const { groups } = strengthsOf(subject({ name: '2023', points: ['1', '1/3', null] }), peers(), nb);
  expect(
    groups.map(({ title, countOf, rows }) => [title, countOf, rows.map(({ word, filled }) => [word, filled])]),
  ).toEqual([
    ['Styrker', '1 av 3', [['ja', 3]]],
    ['På vei', '0 av 3', []],
    ['Hull', '1 av 3', [['plan', 1]]],
    ['Teller ikke med', '1 av 3', [['Vet ikke', null]]],
  ]);
  expect(groups[0]!.rows[0]!.share).toBe('ja i 7 av 9');
});

test('of a small group and of another version no share is shown', () => {
  const few = peers({ criteria: [{ criterionId: '1', because: 'TOO_FEW', n: 3, top: null }] });
  const shares = (given: PeersData) =>
    strengthsOf(subject({ name: '2023' }), given, nb).groups.flatMap(({ rows }) => rows.map(({ share }) => share));
  expect(shares(few)[0]).toBe('Vises ikke: færre enn fem har svart');
  expect(shares(peers({ version: '2.0.0' }))).toEqual([null, null, null]);
});

test('one learns where most others have done it, and nowhere that nobody has', () => {
  const given = subject({ name: '2023', points: ['0', '1/3', '0'] });
  expect(gapsOf(given, peers({ criteria: [top('1', 2), top('2', 5), top('3', 0)] }))).toEqual(['2', '1']);
});

test.each([
  [0.7, 'er i den øverste fjerdedelen av gruppa'],
  [0.6, 'ligger over midten i gruppa'],
  [0.5, 'ligger på midten i gruppa'],
  [0.4, 'ligger under midten i gruppa'],
  [0.2, 'er i den nederste fjerdedelen av gruppa'],
])('a value of %s among quarters at 0.3, 0.5 and 0.6: %s', (ownValue, said) => {
  const { overall } = peers();
  const { picture } = peersOf(data({ peers: peers({ overall: { ...overall, ownValue } }) }), nb);
  expect(picture?.message).toBe(`Vika ${said}`);
});

test('a group too small to mean anything gives the reason and the next wider one by name', () => {
  const wider = {
    kind: 'POPULATION',
    key: '2000-9999',
    name: '2 000–9 999 innbyggere',
    members: 169,
    answered: 133,
  } as const;
  const overall = { because: 'TOO_FEW' as const, n: 0, values: [], ownValue: null, spread: null };
  const shown = peersOf(data({ peers: peers({ overall, wider }) }), nb);
  expect(shown).toMatchObject({
    ...{ picture: null, because: 'Vises ikke. Færre enn fem i gruppa har svart.' },
    wider: { kind: 'population', text: 'Se heller 2 000–9 999 innbyggere: 133 av 169 har svart' },
  });
  expect(peersOf(data(), nb).because).toContain('Ingen runde av denne sjekklisten er publisert');
});

test('a silent round is a gap that no line leads over, and a break is told with the like-for-like figures', () => {
  const points = [point('2019', '44'), point('2023', '48'), point('2025', '59')];
  const neighbour = (
    earlier: string,
    later: string,
    broken: string[],
  ): SeriesData['lines'][number]['neighbours'][number] => ({
    ...{ earlier: { assessmentId: `svar-${earlier}` }, later: { assessmentId: `svar-${later}` }, because: null },
    ...{ core: ['1', '2'], coreShare: { fraction: '2/3' }, marks: [], broken: broken.map((number) => ({ number })) },
    sameQuestions: { earlier: { fraction: '1/2' }, later: { fraction: '2/3' } },
  });
  const line = { isOwn: true, until: null, municipality: { id: '1', name: 'Vika', slug: '9901-vika' }, points };
  const series = {
    lines: [{ ...line, neighbours: [neighbour('2019', '2023', []), neighbour('2023', '2025', ['3'])] }],
    dugnads: [],
  };
  const rounds = ['2025', '2023', '2021', '2019'].map((name) => round(name));
  const [picture] = seriesOf(data({ series, points, rounds, subject: subject({ name: '2025' }) }), nb);
  expect(picture!.own.map(({ value, joins }) => [value, joins])).toEqual([
    [44, false],
    [null, false],
    [48, false],
    [59, false],
  ]);
  expect(picture!.breaks).toEqual([{ from: '2023-05-01', to: '2025-05-01', text: 'Nye spørsmål' }]);
  expect(picture!.notes.join(' ')).toBe(
    'Skravert mellom 2023 og 2025: ett spørsmål fikk ny mening, så linja er brutt. ' +
      'På de 2 spørsmålene som er like, gikk skåren fra 50 til 67 prosent. ' +
      'Kommunen svarte ikke i runde 2021, derfor er linja åpen der.',
  );
  expect(picture!.table.rows.map(({ head, cells }) => [head, cells[0]])).toEqual([
    ['2019', '44\u00a0%'],
    ['2021', 'Ikke besvart'],
    ['2023', '48\u00a0%'],
    ['2025', '59\u00a0%'],
  ]);
});

test('a line that stops because too little is common to both says so, and is hatched there', () => {
  const points = [point('2023', '48'), point('2025', '59')];
  const neighbour: SeriesData['lines'][number]['neighbours'][number] = {
    ...{ earlier: { assessmentId: 'svar-2023' }, later: { assessmentId: 'svar-2025' }, because: 'CORE_BELOW_HALF' },
    ...{ core: ['1'], coreShare: { fraction: '2/5' }, marks: [], broken: [], sameQuestions: null },
  };
  const line = { isOwn: true, until: null, municipality: { id: '1', name: 'Vika', slug: '9901-vika' }, points };
  const series = { lines: [{ ...line, neighbours: [neighbour] }], dugnads: [] };
  const [picture] = seriesOf(data({ series, points, subject: subject({ name: '2025' }) }), nb);
  expect(picture!.own.map(({ joins }) => joins)).toEqual([false, false]);
  expect(picture!.breaks).toEqual([{ from: '2023-05-01', to: '2025-05-01', text: 'Lite felles' }]);
  expect(picture!.notes).toEqual([
    'Linja er åpen mellom 2023 og 2025: bare 40 prosent av det som teller, er felles, så de to kan ikke sammenlignes.',
  ]);
});

test('of a number the best answer of the group is told in words', () => {
  const hours = {
    ...smallChecklist.themes[0]!.criteria[0]!,
    answer: {
      ...{ kind: 'number' as const, unit: { nb: 'timer', nn: 'timar' } },
      bands: [
        { band: '[0, 15)', points: '0' },
        { band: '[15, )', points: '1' },
      ],
    },
  };
  const checklist = { ...smallChecklist, themes: [{ ...smallChecklist.themes[0]!, criteria: [hours] }] };
  const given = { ...subject({ name: '2023', points: ['0'] }), checklist };
  const best = peers({ criteria: [{ criterionId: '1', because: null, n: 9, top: { count: 7, choiceId: '[15, )' } }] });
  const shares = (words: typeof nb) =>
    strengthsOf(given, best, words).groups.flatMap(({ rows }) => rows.map(({ share }) => share));
  expect(shares(nb)).toEqual(['fra 15 timer i 7 av 9']);
  expect(shares(wordsIn('nn'))).toEqual(['frå 15 timar i 7 av 9']);
});

test('answers that stand alone on one day have each an address and a name', () => {
  const alone = (assessmentId: string, referenceOn: string): Point => ({
    ...{ ...point('2025', '48'), assessmentId, referenceOn, roundId: null, roundName: null },
  });
  const points = [alone('a', '2025-05-01'), alone('b', '2025-05-01'), alone('c', '2025-06-01')];
  expect(councilModel(data({ points }), nb).rounds.map(({ text, query }) => [text, query.svar])).toEqual([
    ['Egen vurdering, 1. juni 2025', '2025-06-01'],
    ['Egen vurdering, 1. mai 2025 (2 av 2)', 'b'],
    ['Egen vurdering, 1. mai 2025 (1 av 2)', 'a'],
  ]);
});

test('the least group is named as the service is set', () => {
  const few = peers({ criteria: [{ criterionId: '1', because: 'TOO_FEW', n: 2, top: null }] });
  const words = { language: 'nn', t: publicTranslate('nn', 3) } as const;
  expect(strengthsOf(subject({ name: '2023' }), few, words).groups[0]!.rows[0]!.share).toBe(
    'Blir ikkje vist: færre enn tre har svara',
  );
});

test('the change is measured from before the latest dugnad only by the answer that counts as after it', () => {
  const points = [point('2021', '44'), point('2023', '48'), point('2025', '59')];
  const dugnad = (after: string | null) =>
    ({
      heldOn: '2022-09-01',
      beforeAfter: { before: { id: 'svar-2021' }, after: after && { id: after } },
    }) as DugnadData;
  expect(baseOf(points[1]!, points, [dugnad('svar-2023')])).toEqual({
    assessmentId: 'svar-2021',
    dugnadOn: '2022-09-01',
  });
  expect(baseOf(points[2]!, points, [dugnad('svar-2023')])).toEqual({ assessmentId: 'svar-2023', dugnadOn: null });
  expect(baseOf(points[1]!, points, [dugnad(null)])).toEqual({ assessmentId: 'svar-2021', dugnadOn: null });
  expect(baseOf(points[0]!, points, [dugnad('svar-2023')])).toBeNull();
});

test('the sum is told from the answers, with what the next level takes', () => {
  expect(countedLines(subject({ name: '2023' }), nb).join(' ')).toBe(
    '«nei» 0, «plan» 1/3, «gang» 2/3, «ja» 1. Her er det 1 svar à 1, 1 svar à 2/3 og 1 svar à 1/3. Til sammen 2. ' +
      'Delt på 3 svar blir det 2/3, som er 67 prosent. Neste nivå, «høy», krever 75 prosent.',
  );
});

test('only an address of the web becomes a link', () => {
  const given = subject({ name: '2023' });
  const links = ['https://vika.example/plan', 'javascript:alert(1)', 'data:text/html,x'];
  const answers = given.answers.map((answer, at) => ({ ...answer, link: links[at]! }));
  expect(answersOf({ ...given, answers }, nb).map(({ link }) => link)).toEqual([links[0], null, null]);
});

test('a sheet shares its rows out among the lists', () => {
  expect(onPaper([7, 0, 2], 10)).toEqual([7, 0, 2]);
  expect(onPaper([14, 9, 3], 10)).toEqual([4, 3, 3]);
});
