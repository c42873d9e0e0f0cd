import { expect, test } from 'vitest';
import type { CouncilData } from './councilData.ts';
import { sentenceOf } from './councilModelSentence.ts';
import { change, data, point, round, subject, wordsIn } from './testing.ts';

const place = data().place;
const newest = { rounds: [round('2023'), round('2021')], points: [point('2021', '56'), point('2023', '67')] };
const withheld = { unanswered: null, dontKnow: 2, notApplicable: null, coverage: null, needed: null };

const states: readonly [string, CouncilData, nb: string, nn: string, en: string][] = [
  [
    'the first answer',
    data({ rounds: [round('2023')], points: [point('2023', '67')], subject: subject({ name: '2023' }) }),
    'Vika er på nivået «midt», ett nivå fra toppen | Kommunen skårer 67 av 100. Dette er det første svaret, så det finnes ikke noe å sammenligne med ennå.',
    'Vika er på nivået «midt», eitt nivå frå toppen | Kommunen skårar 67 av 100. Dette er det første svaret, så det finst ikkje noko å samanlikne med enno.',
    'Vika is at the level “midt”, one level from the top | The municipality scores 67 out of 100. This is the first answer, so there is nothing to compare with yet.',
  ],
  [
    'a rise since the round before',
    data({ ...newest, subject: subject({ name: '2023' }), change: change('1/9', '+11.1') }),
    'Vika er på nivået «midt», ett nivå fra toppen, og skårer høyere enn i runde 2021 | Kommunen skårer 67 av 100. Det er 11,1 prosentpoeng mer enn i runde 2021, på de samme tre spørsmålene.',
    'Vika er på nivået «midt», eitt nivå frå toppen, og skårar høgare enn i runde 2021 | Kommunen skårar 67 av 100. Det er 11,1 prosentpoeng meir enn i runde 2021, på dei same tre spørsmåla.',
    'Vika is at the level “midt”, one level from the top, and scores higher than in round 2021 | The municipality scores 67 out of 100. That is 11.1 percentage points more than in round 2021, on the same three questions.',
  ],
  [
    'a fall since before the dugnad, at the top',
    data({
      ...{ ...newest, change: change('-1/9', '-11.1'), changeDugnadOn: '2022-03-10' },
      subject: subject({ name: '2023', score: { level: { id: 'høy', name: 'høy' }, score: { fraction: '8/9' } } }),
    }),
    'Vika er på øverste nivå, «høy», men skårer lavere enn før dugnaden i mars 2022 | Kommunen skårer 89 av 100. Det er 11,1 prosentpoeng mindre enn før dugnaden i mars 2022, på de samme tre spørsmålene.',
    'Vika er på øvste nivå, «høy», men skårar lågare enn før dugnaden i mars 2022 | Kommunen skårar 89 av 100. Det er 11,1 prosentpoeng mindre enn før dugnaden i mars 2022, på dei same tre spørsmåla.',
    'Vika is at the top level, “høy”, but scores lower than before the dugnad in March 2022 | The municipality scores 89 out of 100. That is 11.1 percentage points less than before the dugnad in March 2022, on the same three questions.',
  ],
  [
    'the same, two levels from the top',
    data({
      ...{ ...newest, change: change('0', '0.0') },
      subject: subject({ name: '2023', score: { level: { id: 'lav', name: 'lav' }, score: { fraction: '1/3' } } }),
    }),
    'Vika er på nivået «lav», to nivåer fra toppen, og skårer det samme som i runde 2021 | Kommunen skårer 33 av 100. Det er det samme som i runde 2021, på de samme tre spørsmålene.',
    'Vika er på nivået «lav», to nivå frå toppen, og skårar det same som i runde 2021 | Kommunen skårar 33 av 100. Det er det same som i runde 2021, på dei same tre spørsmåla.',
    'Vika is at the level “lav”, two levels from the top, and scores the same as in round 2021 | The municipality scores 33 out of 100. That is the same as in round 2021, on the same three questions.',
  ],
  [
    'not comparable',
    data({
      ...newest,
      subject: subject({ name: '2023' }),
      change: change('0', '0.0', { sameQuestions: null, because: 'CORE_BELOW_HALF', coreShare: { fraction: '1/3' } }),
    }),
    'Vika er på nivået «midt», ett nivå fra toppen | Kommunen skårer 67 av 100. Det kan ikke sammenlignes med svarene i runde 2021: bare 33 prosent av det som teller, er felles.',
    'Vika er på nivået «midt», eitt nivå frå toppen | Kommunen skårar 67 av 100. Det kan ikkje samanliknast med svara i runde 2021: berre 33 prosent av det som tel, er felles.',
    'Vika is at the level “midt”, one level from the top | The municipality scores 67 out of 100. It cannot be compared with the answers in round 2021: only 33 per cent of what counts is common to both.',
  ],
  [
    'no level because of don’t knows',
    data({
      points: [point('2023', '67')],
      subject: subject({
        name: '2023',
        score: {
          level: null,
          levelWithheld: { ...withheld, because: 'COVERAGE', coverage: { fraction: '7/9' }, needed: { fraction: '1' } },
        },
      }),
    }),
    'Vika skårer 67 av 100, men får ikke noe nivå | Svarene dekker 78 prosent av det som teller. Det må være minst 100 prosent. 2 svar er «vet ikke». Dette er det første svaret, så det finnes ikke noe å sammenligne med ennå.',
    'Vika skårar 67 av 100, men får ikkje noko nivå | Svara dekkjer 78 prosent av det som tel. Det må vere minst 100 prosent. 2 svar er «veit ikkje». Dette er det første svaret, så det finst ikkje noko å samanlikne med enno.',
    'Vika scores 67 out of 100, but is given no level | The answers cover 78 per cent of what counts. It must be at least 100 per cent. 2 answers are “don’t know”. This is the first answer, so there is nothing to compare with yet.',
  ],
  [
    'a withheld score',
    data({
      points: [point('2023', null)],
      subject: subject({
        name: '2023',
        score: { score: null, level: null, withheld: { ...withheld, because: 'NOTHING_COUNTS' } },
      }),
    }),
    'Skåren til Vika blir ikke vist: for få av svarene kan telle med | Alle svarene er «vet ikke» eller «ikke aktuelt». 2 svar er «vet ikke».',
    'Skåren til Vika blir ikkje vist: for få av svara kan telje med | Alle svara er «veit ikkje» eller «ikkje aktuelt». 2 svar er «veit ikkje».',
    'The score of Vika is not shown: too few of the answers can count | Every answer is “don’t know” or “not applicable”. 2 answers are “don’t know”.',
  ],
  [
    'a round that it did not answer',
    data({ rounds: [round('2023'), round('2021')], round: round('2023'), points: [point('2021', '56')] }),
    'Vika svarte ikke i runde 2023 | Sist kommunen svarte, var i runde 2021. Da var skåren 56 av 100.',
    'Vika svara ikkje i runde 2023 | Sist kommunen svara, var i runde 2021. Då var skåren 56 av 100.',
    'Vika did not answer in round 2023 | The municipality last answered in round 2021. The score was then 56 out of 100.',
  ],
  [
    'never answered, and a round that is not published yet',
    data({ coming: { name: '2026', publishesOn: '2026-12-01' } }),
    'Vika har ingen publiserte svar ennå | Kommunen har aldri svart på denne sjekklisten, eller svarene er ikke publisert. Runde 2026 publiseres 1. desember 2026.',
    'Vika har ingen publiserte svar enno | Kommunen har aldri svara på denne sjekklista, eller svara er ikkje publiserte. Runde 2026 blir publisert 1. desember 2026.',
    'Vika has no published answers yet | The municipality has never answered this checklist, or its answers are not published. Round 2026 is published on 1 December 2026.',
  ],
  [
    'a round before it existed',
    data({ round: round('2021'), place: { ...place, codes: [{ validFrom: '2024-01-01' }] } }),
    'Vika fantes ikke i runde 2021 | ',
    'Vika fanst ikkje i runde 2021 | ',
    'Vika did not exist in round 2021 | ',
  ],
  [
    'never answered',
    data(),
    'Vika har ingen publiserte svar ennå | Kommunen har aldri svart på denne sjekklisten, eller svarene er ikke publisert. En kommune som vil være med, kan logge inn og svare. Det tar et møte med de rette folkene.',
    'Vika har ingen publiserte svar enno | Kommunen har aldri svara på denne sjekklista, eller svara er ikkje publiserte. Ein kommune som vil vere med, kan logge inn og svare. Det tek eit møte med dei rette folka.',
    'Vika has no published answers yet | The municipality has never answered this checklist, or its answers are not published. A municipality that wants to take part can sign in and answer. It takes one meeting with the right people.',
  ],
  [
    'a municipality that has ended',
    data({
      place: { ...place, isCurrent: false, successors: [{ kind: 'SPLIT', changeOn: '2024-01-01' }] },
      points: [point('2023', '67')],
    }),
    'Vika er ikke lenger en egen kommune | Kommunen opphørte 1. januar 2024. Sist kommunen svarte, var i runde 2023. Da var skåren 67 av 100.',
    'Vika er ikkje lenger ein eigen kommune | Kommunen tok slutt 1. januar 2024. Sist kommunen svara, var i runde 2023. Då var skåren 67 av 100.',
    'Vika is no longer a municipality of its own | The municipality ended on 1 January 2024. The municipality last answered in round 2023. The score was then 67 out of 100.',
  ],
];

test.for(states)('the page says it honestly in three languages: %s', ([, given, nb, nn, en]) => {
  const said = (['nb', 'nn', 'en'] as const).map((language) => {
    const { say, lead } = sentenceOf(given, wordsIn(language));
    return `${say} | ${lead.join(' ')}`;
  });
  expect(said).toEqual([nb, nn, en]);
});

test('a change that rests on a part of the questions says so in the heading', () => {
  const given = data({
    ...{ ...newest, subject: subject({ name: '2023' }) },
    change: change('1/9', '+11.1', { core: ['1', '2'], coreShare: { fraction: '2/3' } }),
  });
  expect(sentenceOf(given, wordsIn('nb')).say).toContain('skårer høyere enn i runde 2021 på spørsmålene som er like');
});
