import type { FileLanguage } from '../files/language.ts';

type DeckTexts = {
  readonly country: string;
  /** A KOSTRA group by its number; its whole name fills a slide. */
  readonly kostra: (number: string) => string;
  readonly round: (round: string, edition: number) => string;
  readonly published: (day: string) => string;
  readonly rate: (submitted: number, invited: number, rate: string) => string;
  readonly levelTitle: (count: number, n: number, share: string, level: string) => string;
  readonly levelAbout: (n: number, rate: string) => string;
  readonly noLevel: string;
  readonly tooFew: (fewest: number) => string;
  readonly middle: string;
  readonly middleOf: (group: string) => string;
  /** Where the group is not the same in all rounds. */
  readonly middleOfOwnGroup: string;
  /** Below a round: how many of the country answered. */
  readonly answeredIn: (submitted: number, invited: number, rate: string) => string;
  /** Below a round: the country’s response rate beside a group. */
  readonly countryIn: (rate: string) => string;
  /** Below a round: the group, and the answers that its middle rests on; null where it is not shown. */
  readonly groupIn: (group: string, n: number | null) => string;
  readonly groupUnknown: string;
  readonly seriesTitle: (whose: string, first: string, firstRound: string, last: string, lastRound: string) => string;
  readonly seriesOne: (whose: string, value: string, round: string) => string;
  readonly seriesNone: string;
  readonly seriesAbout: string;
  readonly versionsDiffer: string;
  readonly sharesTitle: (from: number, to: number, of: number, lowest: string, highest: string) => string;
  readonly sharesNone: (from: number, to: number, of: number) => string;
  readonly sharesAbout: (rate: string) => string;
  readonly bestAnswer: string;
  readonly tableTitle: string;
  readonly tableAbout: string;
  readonly tableHeads: readonly [string, string, string, string, string];
  readonly notShown: string;
  readonly mostTitle: (most: string, share: string, least: string, leastShare: string) => string;
  readonly mostNone: string;
  readonly mostAbout: (rate: string) => string;
  readonly most: string;
  readonly least: string;
  readonly shareItem: (question: string, share: string, n: number) => string;
  readonly ownTitle: (name: string, score: string, level: string | null) => string;
  readonly ownWithheld: (name: string) => string;
  readonly comparedWith: (group: string, n: number) => string;
  readonly groupNotShown: (group: string, n: number, fewest: number) => string;
  readonly themesTitle: (name: string, over: number, of: number, group: string) => string;
  readonly themesNone: (name: string) => string;
  readonly strengthsTitle: (name: string, strengths: number, of: number) => string;
  readonly strengthsAbout: (rate: string) => string;
  readonly strengths: string;
  readonly gaps: string;
  readonly leftOut: string;
  readonly leftOutItem: (question: string, why: string) => string;
  readonly more: (count: number) => string;
  readonly none: string;
  readonly ownItem: (question: string, own: string, share: string) => string;
  readonly ownAnswer: (own: string) => string;
  readonly notAnswered: string;
  readonly notAsked: string;
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
    levelTitle: (count, n, share, level) => `${count} av ${n} kommuner (${share}) er på nivået «${level}»`,
    levelAbout: (n, rate) => `Antall kommuner på hvert nivå, n = ${n}. ${rate}.`,
    noLevel: 'Uten nivå',
    tooFew: (fewest) => `Vises ikke. Færre enn ${fewest} har svart.`,
    middle: 'Midten i landet',
    middleOf: (group) => `Midten i ${group}`,
    middleOfOwnGroup: 'Midten i kommunens KOSTRA-gruppe',
    answeredIn: (submitted, invited, rate) => `${submitted} av ${invited} svarte (${rate})`,
    countryIn: (rate) => `Landet: ${rate} svarte`,
    groupIn: (group, n) => (n === null ? `${group}: vises ikke` : `${group}: ${n} svar`),
    groupUnknown: 'KOSTRA-gruppe ikke kjent',
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} i ${firstRound}, ${last} i ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} i ${round}, første gang`,
    seriesNone: 'Skår gjennom rundene',
    seriesAbout: 'Skår i prosent i hver publisert runde. Midten er den midterste kommunen.',
    versionsDiffer: 'Spørsmålene er ikke helt like i alle rundene: en endring er ikke nødvendigvis fremgang.',
    sharesTitle: (from, to, of, lowest, highest) =>
      `Spørsmål ${from}–${to} av ${of}: mellom ${lowest} og ${highest} gir det beste svaret`,
    sharesNone: (from, to, of) => `Så mange gir det beste svaret, spørsmål ${from}–${to} av ${of}`,
    sharesAbout: (rate) => `Andel av dem som svarte på spørsmålet. ${rate}.`,
    bestAnswer: 'Beste svar',
    tableTitle: 'Tallene bak, og hva de tause kan endre',
    tableAbout: 'Andel med beste svar, og andelen om alle som ikke leverte hadde svart dårligst eller best.',
    tableHeads: ['Spørsmål', 'Beste svar', 'n', 'Alle tause dårligst', 'Alle tause best'],
    notShown: 'Vises ikke',
    mostTitle: (most, share, least, leastShare) =>
      `Mest på plass er spørsmål ${most} (${share}), minst spørsmål ${least} (${leastShare})`,
    mostNone: 'Her er mest og minst på plass',
    mostAbout: (rate) => `Etter andelen som gir det beste svaret. ${rate}.`,
    most: 'Mest på plass',
    least: 'Minst på plass',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, nivået «${level}»` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: skår vises ikke, for få av svarene kan telle med`,
    comparedWith: (group, n) => `Sammenlignet med ${group}, ${n} svar.`,
    groupNotShown: (group, n, fewest) => `${group} vises ikke: ${n} av de ${fewest} svarene som trengs.`,
    themesTitle: (name, over, of, group) => `${name} ligger på eller over midten i ${group} i ${over} av ${of} temaer`,
    themesNone: (name) => `${name} tema for tema`,
    strengthsTitle: (name, strengths, of) => `${name} gir det beste svaret på ${strengths} av ${of} spørsmål`,
    strengthsAbout: (rate) => `Andelen viser hvor mange i landet som gir det beste svaret. ${rate}.`,
    strengths: 'På plass, og sjeldnest hos andre',
    gaps: 'Gjenstår, og vanligst hos andre',
    leftOut: 'Ikke med i sammenligningen',
    leftOutItem: (question, why) => `${question} ${why}.`,
    more: (count) => `og ${count} til`,
    none: 'Ingen',
    ownItem: (question, own, share) => `${question} Svar: ${own}. I landet: ${share}.`,
    ownAnswer: (own) => `Kommunens svar: ${own}`,
    notAnswered: 'Ikke besvart',
    notAsked: 'Ikke spurt',
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
    levelTitle: (count, n, share, level) => `${count} av ${n} kommunar (${share}) er på nivået «${level}»`,
    levelAbout: (n, rate) => `Talet på kommunar på kvart nivå, n = ${n}. ${rate}.`,
    noLevel: 'Utan nivå',
    tooFew: (fewest) => `Blir ikkje vist. Færre enn ${fewest} har svara.`,
    middle: 'Midten i landet',
    middleOf: (group) => `Midten i ${group}`,
    middleOfOwnGroup: 'Midten i KOSTRA-gruppa til kommunen',
    answeredIn: (submitted, invited, rate) => `${submitted} av ${invited} svara (${rate})`,
    countryIn: (rate) => `Landet: ${rate} svara`,
    groupIn: (group, n) => (n === null ? `${group}: blir ikkje vist` : `${group}: ${n} svar`),
    groupUnknown: 'KOSTRA-gruppe ikkje kjend',
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} i ${firstRound}, ${last} i ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} i ${round}, første gongen`,
    seriesNone: 'Skår gjennom rundane',
    seriesAbout: 'Skår i prosent i kvar publiserte runde. Midten er den midtarste kommunen.',
    versionsDiffer: 'Spørsmåla er ikkje heilt like i alle rundane: ei endring er ikkje nødvendigvis framgang.',
    sharesTitle: (from, to, of, lowest, highest) =>
      `Spørsmål ${from}–${to} av ${of}: mellom ${lowest} og ${highest} gir det beste svaret`,
    sharesNone: (from, to, of) => `Så mange gir det beste svaret, spørsmål ${from}–${to} av ${of}`,
    sharesAbout: (rate) => `Del av dei som svara på spørsmålet. ${rate}.`,
    bestAnswer: 'Beste svar',
    tableTitle: 'Tala bak, og kva dei tause kan endre',
    tableAbout: 'Del med beste svar, og delen om alle som ikkje leverte hadde svara dårlegast eller best.',
    tableHeads: ['Spørsmål', 'Beste svar', 'n', 'Alle tause dårlegast', 'Alle tause best'],
    notShown: 'Blir ikkje vist',
    mostTitle: (most, share, least, leastShare) =>
      `Mest på plass er spørsmål ${most} (${share}), minst spørsmål ${least} (${leastShare})`,
    mostNone: 'Her er mest og minst på plass',
    mostAbout: (rate) => `Etter delen som gir det beste svaret. ${rate}.`,
    most: 'Mest på plass',
    least: 'Minst på plass',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, nivået «${level}»` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: skår blir ikkje vist, for få av svara kan telje med`,
    comparedWith: (group, n) => `Samanlikna med ${group}, ${n} svar.`,
    groupNotShown: (group, n, fewest) => `${group} blir ikkje vist: ${n} av dei ${fewest} svara som trengst.`,
    themesTitle: (name, over, of, group) => `${name} ligg på eller over midten i ${group} i ${over} av ${of} tema`,
    themesNone: (name) => `${name} tema for tema`,
    strengthsTitle: (name, strengths, of) => `${name} gir det beste svaret på ${strengths} av ${of} spørsmål`,
    strengthsAbout: (rate) => `Delen viser kor mange i landet som gir det beste svaret. ${rate}.`,
    strengths: 'På plass, og sjeldnast hos andre',
    gaps: 'Står att, og vanlegast hos andre',
    leftOut: 'Ikkje med i samanlikninga',
    leftOutItem: (question, why) => `${question} ${why}.`,
    more: (count) => `og ${count} til`,
    none: 'Ingen',
    ownItem: (question, own, share) => `${question} Svar: ${own}. I landet: ${share}.`,
    ownAnswer: (own) => `Svaret frå kommunen: ${own}`,
    notAnswered: 'Ikkje svara på',
    notAsked: 'Ikkje spurt',
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
    levelTitle: (count, n, share, level) => `${count} of ${n} municipalities (${share}) are at the level “${level}”`,
    levelAbout: (n, rate) => `Number of municipalities at each level, n = ${n}. ${rate}.`,
    noLevel: 'No level',
    tooFew: (fewest) => `Not shown. Fewer than ${fewest} have answered.`,
    middle: 'The middle of the country',
    middleOf: (group) => `The middle of ${group}`,
    middleOfOwnGroup: 'The middle of its KOSTRA group',
    answeredIn: (submitted, invited, rate) => `${submitted} of ${invited} answered (${rate})`,
    countryIn: (rate) => `The country: ${rate} answered`,
    groupIn: (group, n) => (n === null ? `${group}: not shown` : `${group}: ${n} answers`),
    groupUnknown: 'KOSTRA group not known',
    seriesTitle: (whose, first, firstRound, last, lastRound) =>
      `${whose}: ${first} in ${firstRound}, ${last} in ${lastRound}`,
    seriesOne: (whose, value, round) => `${whose}: ${value} in ${round}, the first time`,
    seriesNone: 'Scores through the rounds',
    seriesAbout: 'Score in per cent in every published round. The middle is the middle municipality.',
    versionsDiffer: 'The questions are not quite the same in all rounds: a change is not necessarily progress.',
    sharesTitle: (from, to, of, lowest, highest) =>
      `Questions ${from}–${to} of ${of}: between ${lowest} and ${highest} give the best answer`,
    sharesNone: (from, to, of) => `How many give the best answer, questions ${from}–${to} of ${of}`,
    sharesAbout: (rate) => `Share of those that answered the question. ${rate}.`,
    bestAnswer: 'Best answer',
    tableTitle: 'The numbers, and what the silent ones could change',
    tableAbout: 'Share with the best answer, and the share if all that did not submit had answered worst or best.',
    tableHeads: ['Question', 'Best answer', 'n', 'All silent worst', 'All silent best'],
    notShown: 'Not shown',
    mostTitle: (most, share, least, leastShare) =>
      `Most in place is question ${most} (${share}), least question ${least} (${leastShare})`,
    mostNone: 'Where most and least is in place',
    mostAbout: (rate) => `By the share that gives the best answer. ${rate}.`,
    most: 'Most in place',
    least: 'Least in place',
    shareItem: (question, share, n) => `${question} ${share} (n = ${n})`,
    ownTitle: (name, score, level) => (level ? `${name}: ${score}, the level “${level}”` : `${name}: ${score}`),
    ownWithheld: (name) => `${name}: score not shown, too few of the answers can count`,
    comparedWith: (group, n) => `Compared with ${group}, ${n} answers.`,
    groupNotShown: (group, n, fewest) => `${group} is not shown: ${n} of the ${fewest} answers that are needed.`,
    themesTitle: (name, over, of, group) => `${name} is at or above the middle of ${group} in ${over} of ${of} themes`,
    themesNone: (name) => `${name}, theme by theme`,
    strengthsTitle: (name, strengths, of) => `${name} gives the best answer to ${strengths} of ${of} questions`,
    strengthsAbout: (rate) => `The share says how many in the country give the best answer. ${rate}.`,
    strengths: 'In place, and rarest elsewhere',
    gaps: 'Not in place, and most common elsewhere',
    leftOut: 'Not in the comparison',
    leftOutItem: (question, why) => `${question} ${why}.`,
    more: (count) => `and ${count} more`,
    none: 'None',
    ownItem: (question, own, share) => `${question} Answer: ${own}. In the country: ${share}.`,
    ownAnswer: (own) => `The municipality’s answer: ${own}`,
    notAnswered: 'Not answered',
    notAsked: 'Not asked',
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
