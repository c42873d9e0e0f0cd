import { allCriteria, type Checklist, type Criterion, complete } from '@fritidssjekken/checklist-definitions';
import type {
  Language as ApiLanguage,
  NationalAnswersQuery,
  NationalEditionQuery,
  NationalMapQuery,
  NationalSharesQuery,
} from '../generated/public/graphql.ts';
import type { Ask, PageAsked } from '../public/page.ts';
import { type AskedRound, askedRound } from './asked.ts';
import {
  nationalAnswersQuery,
  nationalChecklistQuery,
  nationalEditionQuery,
  nationalMapQuery,
  nationalRateQuery,
  nationalRoundsQuery,
  nationalSharesQuery,
  nationalTitleQuery,
} from './publicQueries.ts';

export type MapData = NationalMapQuery['levelMap'];
export type PlaceData = MapData['places'][number];
export type LevelData = MapData['counties'][number];
export type ShareData = NonNullable<NationalSharesQuery['peerFigures']>['criteria'][number];
export type AnswersData = NonNullable<NationalAnswersQuery['answerMap']>;
export type EditionFigures = NationalEditionQuery['levelMap'];
export type RateData = NonNullable<MapData['responseRate']>;

/** All that the page of the whole country is made from. */
export type NationalData = AskedRound & {
  readonly checklist: Checklist;
  readonly checklists: readonly { readonly id: string; readonly title: string }[];
  readonly map: MapData;
  readonly shares: readonly ShareData[];
  /** The criterion that the map is of, and everybody's answer; null: it is of the levels. */
  readonly indicator: { readonly criterion: Criterion; readonly answers: AnswersData } | null;
  /** The county that is shown alone. */
  readonly county: LevelData | null;
  /** Whether only those that answered in all rounds are shown. */
  readonly isPanel: boolean;
  /** What the edition before the shown one had; null where the shown one is the first. */
  readonly former: EditionFigures | null;
  /** Earlier rounds of the checklist, the last first. */
  readonly earlier: readonly { readonly name: string; readonly rate: RateData }[];
};

/** Earlier rounds whose response rates are shown. */
const earlierShown = 3;

const apiLanguages: Readonly<Record<PageAsked['language'], ApiLanguage>> = { nb: 'NB', nn: 'NN', en: 'EN' };

/** Asks for what the address asks for; null where nothing is published. */
export async function readNational({ search, language }: PageAsked, ask: Ask): Promise<NationalData | null> {
  const { rounds: all } = await ask(nationalRoundsQuery, {});
  const asked = askedRound(all.items, search);
  if (!asked) return null;
  const { round, rounds, edition, checklistIds } = asked;
  const { checklistId, version } = round.checklistVersion;
  const of = { checklistId, roundId: round.id };
  // Of the edition in force the API holds everything ready.
  const as = edition === round.editions.at(-1) ? null : edition.number;
  const isPanel = search.get('panel') === 'ja' && rounds.length > 1;
  const panelRoundIds = isPanel ? rounds.map(({ id }) => id) : null;
  const before = rounds.slice(rounds.indexOf(round) + 1).slice(0, earlierShown);
  const [{ checklistVersion }, { levelMap: map }, former, titles, earlier] = await Promise.all([
    ask(nationalChecklistQuery, { checklistId, version }),
    ask(nationalMapQuery, { ...of, edition: as, panelRoundIds }),
    edition.number > 1 ? ask(nationalEditionQuery, { ...of, edition: edition.number - 1 }) : null,
    Promise.all(
      checklistIds.map(async (id) => {
        const { checklist } = await ask(nationalTitleQuery, { checklistId: id, language: apiLanguages[language] });
        return { id, title: checklist?.title ?? '' };
      }),
    ),
    Promise.all(
      before.map(async ({ id, name }) => {
        const { levelMap } = await ask(nationalRateQuery, { checklistId, roundId: id });
        return levelMap.responseRate ? [{ name, rate: levelMap.responseRate }] : [];
      }),
    ),
  ]);
  // It is the version that a published round was answered in.
  const checklist = complete(JSON.parse(checklistVersion!.canonical));
  const county = map.counties.find(({ group }) => group.key === search.get('fylke')) ?? null;
  const group = county ? { kind: 'COUNTY' as const, key: county.group.key } : { kind: 'COUNTRY' as const };
  const criterion = allCriteria(checklist).find(({ id }) => id === search.get('indikator')) ?? null;
  const [{ peerFigures }, answers] = await Promise.all([
    ask(nationalSharesQuery, { ...of, edition: as, group, panelRoundIds }),
    criterion && ask(nationalAnswersQuery, { ...of, edition: as, criterionId: criterion.id }),
  ]);
  const answerMap = answers?.answerMap ?? null;
  return {
    ...asked,
    ...{ checklist, checklists: titles, map, county, isPanel, earlier: earlier.flat() },
    former: former?.levelMap ?? null,
    shares: peerFigures?.criteria ?? [],
    indicator: criterion && answerMap ? { criterion, answers: answerMap } : null,
  };
}
