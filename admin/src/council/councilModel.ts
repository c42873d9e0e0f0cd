import { allCriteria, textIn } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../common/formats.ts';
import type { Words } from '../public/publicWords.ts';
import { type CouncilData, existedIn, isReform } from './councilData.ts';
import { type AnswerRow, answersOf } from './councilModelAnswers.ts';
import { type Decided, decidedOf } from './councilModelDecided.ts';
import { type Peers, peersOf } from './councilModelPeers.ts';
import { comingWords, type Sentence, sentenceOf } from './councilModelSentence.ts';
import { type SeriesPicture, seriesOf } from './councilModelSeries.ts';
import { type Strengths, strengthsOf } from './councilModelStrengths.ts';
import { type Truth, truthOf } from './councilModelTruth.ts';

/** A choice that is a link; its query holds what the address shall say. */
export type Choice = {
  readonly text: string;
  readonly query: Readonly<Record<string, string>>;
  readonly isChosen: boolean;
};

/** The whole page: what is shown, in words and numbers, before anything is laid out. */
export type CouncilModel = {
  readonly name: string;
  readonly meta: string;
  readonly sentence: Sentence;
  /** That a newer answer than the one shown exists; null where it is the newest. */
  readonly older: string | null;
  /** When the next figures come, where the page has others to show. */
  readonly coming: string | null;
  readonly links: readonly { readonly name: string; readonly slug: string }[];
  readonly linksHead: string | null;
  readonly checklists: readonly Choice[];
  readonly rounds: readonly Choice[];
  readonly series: readonly SeriesPicture[];
  readonly strengths: Strengths | null;
  /** What a municipality that has not answered will be asked; empty where it has. */
  readonly questions: readonly { readonly number: string; readonly text: string }[];
  readonly peers: Peers;
  readonly decided: Decided;
  readonly truth: Truth | null;
  readonly answers: readonly AnswerRow[];
};

/** What the councillor's page shows, from what the API gave. */
export function councilModel(data: CouncilData, words: Words): CouncilModel {
  const { t, language } = words;
  const { place, subject, round, points, checklistTitle, successors } = data;
  const newest = points.at(-1);
  const isOld = subject !== null && newest !== undefined && newest.assessmentId !== subject.id;
  const predecessors = predecessorsOf(data);
  const when = subject
    ? subject.round
      ? t('council.round', { name: subject.round.name })
      : t('council.alone', { day: dayOf(subject.referenceOn ?? '', language) })
    : round && t('council.round', { name: round.name });
  return {
    name: place.name,
    meta: [t('council.meta', { name: place.name }), checklistTitle, ...(when ? [when] : [])].join(' · '),
    sentence: sentenceOf(data, words),
    older: isOld ? t('council.older', { newest: dayOf(newest.referenceOn, language) }) : null,
    coming: data.coming && place.isCurrent && points.length > 0 ? comingWords(data.coming, words) : null,
    links: (place.isCurrent ? predecessors : successors).map(({ name, slug }) => ({
      // Two may share a name, as the old Ålesund and the new one do: the code tells them apart.
      ...{ slug, name: `${name} (${slug.slice(0, 4)})` },
    })),
    linksHead: place.isCurrent ? (predecessors.length > 0 ? t('council.predecessors') : null) : t('council.successors'),
    checklists: data.checklists.map(({ id, title }) => ({
      ...{ text: title, query: { sjekkliste: id }, isChosen: id === data.checklistId },
    })),
    rounds: roundChoices(data, words),
    series: seriesOf(data, words),
    strengths: subject && strengthsOf(subject, data.peers, words),
    questions:
      data.asked && place.isCurrent
        ? allCriteria(data.asked).map(({ number, text }) => ({ number, text: textIn(text, language) }))
        : [],
    peers: peersOf(data, words),
    decided: decidedOf(data, words),
    truth: subject && truthOf(subject, data, words),
    answers: subject ? answersOf(subject, words) : [],
  };
}

/** Those that it came from by merger or split, where it has nothing of its own to show. */
function predecessorsOf({ place, points, subject, round }: CouncilData): { name: string; slug: string }[] {
  if (subject || (points.length > 0 && (!round || existedIn(round, place)))) return [];
  return place.predecessors.filter(isReform).map(({ from }) => from);
}

/** Every published round, newest first, and every answer of its own that stands alone. */
function roundChoices(data: CouncilData, { t, language }: Words): Choice[] {
  const { points, subject, round, place } = data;
  const rounds = data.rounds.filter((one) => existedIn(one, place) || one.id === round?.id);
  const names = data.rounds.map(({ name }) => name);
  const ofRounds = rounds.map(({ id, name, closesOn }) => ({
    on: points.find(({ roundId }) => roundId === id)?.referenceOn ?? closesOn,
    text: t('council.round', { name }),
    query: { runde: names.filter((one) => one === name).length > 1 ? id : name },
    isChosen: round ? round.id === id : subject?.round?.id === id,
  }));
  const standAlone = points.filter(({ roundId }) => roundId === null);
  const alone = standAlone.map(({ assessmentId, referenceOn }) => {
    const sameDay = standAlone.filter((one) => one.referenceOn === referenceOn);
    const day = dayOf(referenceOn, language);
    const nth = sameDay.findIndex((one) => one.assessmentId === assessmentId) + 1;
    const isOnly = sameDay.length === 1;
    return {
      on: referenceOn,
      text: isOnly ? t('council.alone', { day }) : t('council.aloneOf', { day, nth, of: sameDay.length }),
      query: { svar: isOnly ? referenceOn : assessmentId },
      isChosen: !round && subject?.id === assessmentId,
    };
  });
  // Of one day the later comes first, as everywhere.
  return [...ofRounds, ...alone.toReversed()]
    .toSorted((a, b) => b.on.localeCompare(a.on))
    .map(({ text, query, isChosen }) => ({ text, query, isChosen }));
}
