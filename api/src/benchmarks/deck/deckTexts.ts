import type { FileLanguage } from '../files/language.ts';

type DeckTexts = {
  readonly country: string;
  /** A KOSTRA group by its number; its whole name fills a slide. */
  readonly kostra: (number: string) => string;
  readonly round: (round: string, edition: number) => string;
  readonly published: (day: string) => string;
  readonly rate: (submitted: number, invited: number, rate: string) => string;
  readonly levelTitle: (count: number, n: number, level: string) => string;
  readonly levelAbout: (n: number) => string;
  readonly noLevel: string;
  readonly tooFew: (fewest: number) => string;
  readonly middle: string;
  readonly middleOf: (group: string) => string;
  readonly seriesTitle: (whose: string, first: string, firstRound: string, last: string, lastRound: string) => string;
  readonly seriesOne: (whose: string, value: string, round: string) => string;
  readonly seriesNone: string;
  readonly seriesAbout: string;
  readonly versionsDiffer: string;
  readonly sharesTitle: (from: number, to: number, of: number) => string;
  readonly sharesAbout: (rate: string) => string;
  readonly bestAnswer: string;
  readonly tableTitle: string;
  readonly tableAbout: string;
  readonly tableHeads: readonly [string, string, string, string, string];
  readonly notShown: string;
  readonly mostTitle: string;
  readonly mostAbout: (rate: string) => string;
  readonly most: string;
  readonly least: string;
  readonly shareItem: (question: string, share: string, n: number) => string;
  readonly ownTitle: (name: string, score: string, level: string | null) => string;
  readonly ownWithheld: (name: string) => string;
  readonly ownAbout: (round: string, group: string | null, n: number) => string;
  readonly themesTitle: (name: string) => string;
  readonly strengthsTitle: (name: string, strengths: number, of: number) => string;
  readonly strengthsAbout: (rate: string) => string;
  readonly strengths: string;
  readonly gaps: string;
  readonly none: string;
  readonly ownItem: (question: string, own: string, share: string) => string;
  readonly notAnswered: string;
  readonly method: string;
  readonly methodAbout: string;
  readonly methodLines: (facts: {
    readonly fewest: number;
    readonly address: string;
    readonly title: string;
  }) => readonly string[];
  readonly provisional: string;
};

/** Words of the presentations. */
export const deckTexts: Readonly<Record<FileLanguage, DeckTexts>> = {
  nb: {
    country: 'Hele landet',
    kostra: (number) => `KOSTRA-gruppe ${number}`,
    round: (round, edition) => `Runde: ${round}. Utgave ${edition}.`,
    published: (day) => `Publisert ${day}`,
    rate: (submitted, invited, rate) => `Svarprosent ${rate}: ${submitted} av ${invited} inviterte kommuner har svart`,
    levelTitle: (count, n, level) => `${count} av ${n} kommuner er på nivået «${level}»`,
    levelAbout: (n) => `Antall kommuner på hvert nivå, n = ${n}`,
    noLevel: 'Uten nivå',
    tooFew: (fewest) => `Vises ikke. Færre enn ${fewest} har svart.`,
    middle: 'Midten i landet',
    middleOf: (group) => `Midten i ${group}`,
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} i ${firstRound}, ${last} i ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} i ${round}, første runde`,
    seriesNone: 'Skår gjennom rundene',
    seriesAbout: 'Skår i prosent i hver publisert runde. Midten er den midterste kommunen.',
    versionsDiffer: 'Spørsmålene er ikke helt like i alle rundene: en endring er ikke nødvendigvis fremgang.',
    sharesTitle: (from, to, of) => `Så mange gir det beste svaret, spørsmål ${from}–${to} av ${of}`,
    sharesAbout: (rate) => `Andel av dem som svarte på spørsmålet. ${rate}.`,
    bestAnswer: 'Beste svar',
    tableTitle: 'Tallene bak, og hva de tause kan endre',
    tableAbout: 'Andel med beste svar, og andelen om alle som ikke leverte hadde svart dårligst eller best.',
    tableHeads: ['Spørsmål', 'Beste svar', 'n', 'Alle tause dårligst', 'Alle tause best'],
    notShown: 'Vises ikke',
    mostTitle: 'Her er mest og minst på plass',
    mostAbout: (rate) => `Etter andelen som gir det beste svaret. ${rate}.`,
    most: 'Mest på plass',
    least: 'Minst på plass',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, nivået «${level}»` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: skår vises ikke, for få av svarene kan telle med`,
    ownAbout: (round, group, n) => (group ? `${round} Sammenlignet med ${group}, ${n} svar.` : round),
    themesTitle: (name) => `${name} tema for tema`,
    strengthsTitle: (name, strengths, of) => `${name} gir det beste svaret på ${strengths} av ${of} spørsmål`,
    strengthsAbout: (rate) => `Andelen viser hvor mange i landet som gir det beste svaret. ${rate}.`,
    strengths: 'På plass, og sjeldnest hos andre',
    gaps: 'Gjenstår, og vanligst hos andre',
    none: 'Ingen',
    ownItem: (question, own, share) => `${question} Svar: ${own}. I landet: ${share}.`,
    notAnswered: 'Ikke besvart',
    method: 'Slik er tallene laget',
    methodAbout: 'Alle tall er fra den publiserte utgaven.',
    methodLines: ({ fewest, address, title }) => [
      'Kommunene svarer selv på en sjekkliste. Tallene sier hvordan de sier at de arbeider, ikke hvor mange barn som er med.',
      'Skåren er et vektet gjennomsnitt av svarene, fra 0 til 100 prosent. Nivået følger av skåren.',
      `Tall for en gruppe vises bare når minst ${fewest} har svart.`,
      'De som ikke har svart, er ikke regnet som null. Tabellen viser hva de kunne ha endret.',
      `Kilde: Fritidssjekken, ${title}. ${address}`,
    ],
    provisional: 'Sjekklistens tekst er foreløpig.',
  },
  nn: {
    country: 'Heile landet',
    kostra: (number) => `KOSTRA-gruppe ${number}`,
    round: (round, edition) => `Runde: ${round}. Utgåve ${edition}.`,
    published: (day) => `Publisert ${day}`,
    rate: (submitted, invited, rate) => `Svarprosent ${rate}: ${submitted} av ${invited} inviterte kommunar har svart`,
    levelTitle: (count, n, level) => `${count} av ${n} kommunar er på nivået «${level}»`,
    levelAbout: (n) => `Talet på kommunar på kvart nivå, n = ${n}`,
    noLevel: 'Utan nivå',
    tooFew: (fewest) => `Blir ikkje vist. Færre enn ${fewest} har svara.`,
    middle: 'Midten i landet',
    middleOf: (group) => `Midten i ${group}`,
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} i ${firstRound}, ${last} i ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} i ${round}, første runden`,
    seriesNone: 'Skår gjennom rundane',
    seriesAbout: 'Skår i prosent i kvar publiserte runde. Midten er den midtarste kommunen.',
    versionsDiffer: 'Spørsmåla er ikkje heilt like i alle rundane: ei endring er ikkje nødvendigvis framgang.',
    sharesTitle: (from, to, of) => `Så mange gir det beste svaret, spørsmål ${from}–${to} av ${of}`,
    sharesAbout: (rate) => `Del av dei som svara på spørsmålet. ${rate}.`,
    bestAnswer: 'Beste svar',
    tableTitle: 'Tala bak, og kva dei tause kan endre',
    tableAbout: 'Del med beste svar, og delen om alle som ikkje leverte hadde svara dårlegast eller best.',
    tableHeads: ['Spørsmål', 'Beste svar', 'n', 'Alle tause dårlegast', 'Alle tause best'],
    notShown: 'Blir ikkje vist',
    mostTitle: 'Her er mest og minst på plass',
    mostAbout: (rate) => `Etter delen som gir det beste svaret. ${rate}.`,
    most: 'Mest på plass',
    least: 'Minst på plass',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, nivået «${level}»` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: skår blir ikkje vist, for få av svara kan telje med`,
    ownAbout: (round, group, n) => (group ? `${round} Samanlikna med ${group}, ${n} svar.` : round),
    themesTitle: (name) => `${name} tema for tema`,
    strengthsTitle: (name, strengths, of) => `${name} gir det beste svaret på ${strengths} av ${of} spørsmål`,
    strengthsAbout: (rate) => `Delen viser kor mange i landet som gir det beste svaret. ${rate}.`,
    strengths: 'På plass, og sjeldnast hos andre',
    gaps: 'Står att, og vanlegast hos andre',
    none: 'Ingen',
    ownItem: (question, own, share) => `${question} Svar: ${own}. I landet: ${share}.`,
    notAnswered: 'Ikkje svara på',
    method: 'Slik er tala laga',
    methodAbout: 'Alle tal er frå den publiserte utgåva.',
    methodLines: ({ fewest, address, title }) => [
      'Kommunane svarar sjølve på ei sjekkliste. Tala seier korleis dei seier at dei arbeider, ikkje kor mange barn som er med.',
      'Skåren er eit vekta gjennomsnitt av svara, frå 0 til 100 prosent. Nivået følgjer av skåren.',
      `Tal for ei gruppe blir berre viste når minst ${fewest} har svara.`,
      'Dei som ikkje har svara, er ikkje rekna som null. Tabellen viser kva dei kunne ha endra.',
      `Kjelde: Fritidssjekken, ${title}. ${address}`,
    ],
    provisional: 'Teksten i sjekklista er førebels.',
  },
  en: {
    country: 'The whole country',
    kostra: (number) => `KOSTRA group ${number}`,
    round: (round, edition) => `Round: ${round}. Edition ${edition}.`,
    published: (day) => `Published ${day}`,
    rate: (submitted, invited, rate) =>
      `Response rate ${rate}: ${submitted} of ${invited} invited municipalities answered`,
    levelTitle: (count, n, level) => `${count} of ${n} municipalities are at the level “${level}”`,
    levelAbout: (n) => `Number of municipalities at each level, n = ${n}`,
    noLevel: 'No level',
    tooFew: (fewest) => `Not shown. Fewer than ${fewest} have answered.`,
    middle: 'The middle of the country',
    middleOf: (group) => `The middle of ${group}`,
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} in ${firstRound}, ${last} in ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} in ${round}, the first round`,
    seriesNone: 'Scores through the rounds',
    seriesAbout: 'Score in per cent in every published round. The middle is the middle municipality.',
    versionsDiffer: 'The questions are not quite the same in all rounds: a change is not necessarily progress.',
    sharesTitle: (from, to, of) => `How many give the best answer, questions ${from}–${to} of ${of}`,
    sharesAbout: (rate) => `Share of those that answered the question. ${rate}.`,
    bestAnswer: 'Best answer',
    tableTitle: 'The numbers, and what the silent ones could change',
    tableAbout: 'Share with the best answer, and the share if all that did not submit had answered worst or best.',
    tableHeads: ['Question', 'Best answer', 'n', 'All silent worst', 'All silent best'],
    notShown: 'Not shown',
    mostTitle: 'Where most and least is in place',
    mostAbout: (rate) => `By the share that gives the best answer. ${rate}.`,
    most: 'Most in place',
    least: 'Least in place',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, the level “${level}”` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: score not shown, too few of the answers can count`,
    ownAbout: (round, group, n) => (group ? `${round} Compared with ${group}, ${n} answers.` : round),
    themesTitle: (name) => `${name}, theme by theme`,
    strengthsTitle: (name, strengths, of) => `${name} gives the best answer to ${strengths} of ${of} questions`,
    strengthsAbout: (rate) => `The share says how many in the country give the best answer. ${rate}.`,
    strengths: 'In place, and rarest elsewhere',
    gaps: 'Not in place, and most common elsewhere',
    none: 'None',
    ownItem: (question, own, share) => `${question} Answer: ${own}. In the country: ${share}.`,
    notAnswered: 'Not answered',
    method: 'How the figures are made',
    methodAbout: 'All figures are of the published edition.',
    methodLines: ({ fewest, address, title }) => [
      'Municipalities answer a checklist themselves. The figures tell how they say they work, not how many children take part.',
      'The score is a weighted mean of the answers, from 0 to 100 per cent. The level follows from the score.',
      `Figures of a group are shown only when at least ${fewest} have answered.`,
      'Those that did not answer are not counted as zero. The table shows what they could have changed.',
      `Source: Fritidssjekken, ${title}. ${address}`,
    ],
    provisional: 'The wording of the checklist is provisional.',
  },
};
