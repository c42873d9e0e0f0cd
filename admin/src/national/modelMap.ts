import { textIn } from '@fritidssjekken/checklist-definitions';
import type { Tile } from '../charts/TileMap.tsx';
import { choiceText, scoreOf, type Words } from '../public/publicWords.ts';
import { shownFigure } from './modelSentence.ts';
import type { NationalData, PlaceData } from './nationalData.ts';
import { bandText, levelSaid } from './nationalWords.ts';
import { layoutOn } from './tileLayout.ts';

/** What a municipality is on the map: a step of a scale, or why it is hatched. */
export type Standing = {
  readonly step: number | null;
  readonly of: number;
  /** In words: the level, the answer, or why there is none. */
  readonly word: string;
  /** The score with the sign for per cent; null where there is none, and on the map of a criterion. */
  readonly score: string | null;
};

/** A row of the legend: what a filling means, and how many there are. */
export type LegendRow = {
  readonly step: number | null;
  readonly of: number;
  readonly name: string;
  readonly about: string;
  /** null: too few for figures. */
  readonly count: number | null;
};

/** A municipality on the day of the round. */
export type Standings = { readonly place: PlaceData; readonly standing: Standing };

/** Everybody on the day of the round, or in the county that is shown alone, with what they are on the map. */
export function standingsOf(data: NationalData, words: Words): Standings[] {
  const { map, county, indicator } = data;
  const standingOf = indicator ? answerStandings(data, words) : levelStandings(data, words);
  return map.places
    .filter(({ countyCode }) => county === null || countyCode === county.group.key)
    .map((place) => ({ place, standing: standingOf(place) }));
}

/** What stands in the place of a level or an answer. */
function absent({ isPanel }: NationalData, { isInvited }: PlaceData, { t }: Words): string {
  if (isPanel) return t('nationalMap.outside');
  return t(isInvited ? 'nationalMap.silent' : 'nationalMap.uninvited');
}

function levelStandings(data: NationalData, words: Words): (place: PlaceData) => Standing {
  const { levels } = data.checklist;
  const of = levels.length;
  const known = new Map(data.map.municipalities.map((one) => [one.municipality.id, one]));
  return (place) => {
    const found = known.get(place.municipality.id);
    if (!found) return { step: null, of, word: absent(data, place, words), score: null };
    const score = found.score && `${scoreOf(found.score, data.checklist, words.language)}`;
    const step = levels.findIndex(({ id }) => id === found.level?.id);
    if (step < 0) return { step: null, of, word: words.t('nationalMap.withheld'), score };
    return { step, of, word: textIn(levels[step]!.name, words.language), score };
  };
}

function answerStandings(data: NationalData, words: Words): (place: PlaceData) => Standing {
  const { t } = words;
  const { criterion, answers } = data.indicator!;
  const of = stepsOf(data);
  const shown = new Set(data.map.municipalities.map(({ municipality }) => municipality.id));
  const known = new Map(answers.answers.map((one) => [one.municipality.id, one]));
  const stepOf = new Map(answers.choices.map(({ choiceId, step }) => [choiceId, step]));
  const missing = (word: string): Standing => ({ step: null, of, word, score: null });
  return (place) => {
    const { id } = place.municipality;
    const found = known.get(id);
    if (!shown.has(id)) return missing(absent(data, place, words));
    if (!found) return missing(t('nationalMap.notAsked'));
    if (found.isUnanswered) return missing(t('nationalMap.unanswered'));
    if (found.isDontKnow) return missing(t('nationalMap.dontKnow'));
    if (found.isNotApplicable) return missing(t('nationalMap.notApplicable'));
    const word = found.choices.map((choice) => choiceText(data.checklist, criterion, choice, words)).join(', ');
    // Of several the worth says how many of them there are.
    const step = answers.isSeveral ? severalStep(found.points ?? 0) : (stepOf.get(found.choices[0] ?? '') ?? 0);
    return { step, of, word, score: null };
  };
}

const severalStep = (points: number): number => (points <= 0 ? 0 : points >= 1 ? 2 : 1);

function stepsOf({ indicator, checklist }: NationalData): number {
  if (!indicator) return checklist.levels.length;
  const { isSeveral, choices } = indicator.answers;
  return isSeveral ? 3 : Math.max(...choices.map(({ step }) => step)) + 1;
}

/** What each filling means with how many there are, the highest first, and then why others are hatched. */
export function legendOf(data: NationalData, standings: readonly Standings[], words: Words): LegendRow[] {
  const { indicator } = data;
  const of = stepsOf(data);
  const isFew = indicator
    ? data.shares.find(({ criterionId }) => criterionId === indicator.criterion.id)?.because !== null
    : shownFigure(data).because !== null;
  const countOf = (step: number) => standings.filter(({ standing }) => standing.step === step).length;
  const steps = Array.from({ length: of }, (_, at) => of - 1 - at).map((step) => ({
    ...{ step, of, ...namesOf(data, step, words), count: isFew ? null : countOf(step) },
  }));
  const hatched = new Map<string, number>();
  for (const { standing } of standings) {
    if (standing.step === null) hatched.set(standing.word, (hatched.get(standing.word) ?? 0) + 1);
  }
  const abouts = hatchedAbout(words);
  const rows = [...hatched].map(([name, count]) => ({ step: null, of, name, about: abouts.get(name) ?? '', count }));
  return [...steps, ...rows.toSorted((a, b) => b.count - a.count)];
}

function hatchedAbout({ t }: Words): ReadonlyMap<string, string> {
  return new Map([
    [t('nationalMap.silent'), t('nationalMap.silentAbout')],
    [t('nationalMap.withheld'), t('nationalMap.withheldAbout')],
    [t('nationalMap.outside'), t('nationalMap.outsideAbout')],
  ]);
}

function namesOf({ indicator, checklist }: NationalData, step: number, words: Words) {
  const { t } = words;
  if (!indicator) {
    const level = checklist.levels[step]!;
    return { name: levelSaid(level, words), about: bandText(level, words) };
  }
  const { criterion, answers } = indicator;
  if (answers.isSeveral) {
    const names = ['nationalMap.severalNone', 'nationalMap.severalSome', 'nationalMap.severalAll'] as const;
    return { name: t(names[step]!), about: '' };
  }
  const choices = answers.choices.filter((choice) => choice.step === step);
  return {
    name: choices.map(({ choiceId }) => choiceText(checklist, criterion, choiceId, words)).join(' / '),
    about: '',
  };
}

/** The municipalities that have a place in the layout of the round's day; null where there is no layout of that day. */
export function tilesOf(
  { round }: NationalData,
  standings: readonly Standings[],
  hrefOf: (slug: string) => string,
  words: Words,
): Tile[] | null {
  const layout = layoutOn(round.closesOn);
  return (
    layout &&
    standings.flatMap(({ place, standing }) => {
      const tile = layout.get(place.code);
      const { code: id, countyCode } = place;
      const { step, of } = standing;
      const name = saidOf(place, standing, words);
      return tile ? [{ id, ...tile, countyCode, name, step, of, href: hrefOf(place.municipality.slug) }] : [];
    })
  );
}

/** What is said of a municipality on the map: its name, county and standing. */
export function saidOf({ name, countyName }: PlaceData, { step, word, score }: Standing, { t }: Words): string {
  const level = word.toLowerCase();
  const what = score && step !== null ? t('nationalMap.scored', { score, level }) : level;
  return t('nationalMap.tile', { name, county: countyName, what });
}
