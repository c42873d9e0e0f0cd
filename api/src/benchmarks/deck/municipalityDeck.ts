import { textIn, wholePercent } from '@fritidssjekken/checklist-definitions';
import { type Place, rateOfEdition } from '../files/about.ts';
import type { FileLanguage } from '../files/language.ts';
import { type OfMunicipality, versionIn } from '../files/tables/series.ts';
import { words } from '../files/texts/words.ts';
import { guard } from '../guard.ts';
import { columnOf, type HeldEdition, placeOf } from '../held/edition.ts';
import type { Published } from '../held.ts';
import { type PeerFigures, peerFigures } from '../peerFigures.ts';
import { deckTexts } from './deckTexts.ts';
import { methodSlide } from './methodSlide.ts';
import { ownAnswersIn } from './ownAnswers.ts';
import { seriesSlide } from './seriesSlide.ts';
import { questionOf, rateText, shareSlides } from './shares.ts';
import { percentOfCount, percentOfScore } from './shownNumbers.ts';
import type { Deck, Slide } from './slides.ts';
import { strengthsSlide } from './strengthsSlide.ts';

/** The last published edition with a municipality's answers; undefined where there is none. */
export const lastEditionWith = ({ byChecklist }: Published, { municipalityId, checklistId }: OfMunicipality) =>
  byChecklist.get(checklistId)?.editions.findLast((edition) => placeOf(edition, municipalityId) >= 0);

/**
 * One municipality in its last published round: level beside its peers, series, themes, the national shares with its own
 * answers, strengths and gaps, method.
 */
export async function municipalityDeck(
  published: Published,
  of: OfMunicipality,
  edition: HeldEdition,
  place: Place,
  language: FileLanguage,
): Promise<Deck> {
  const texts = deckTexts[language];
  const checklist = versionIn(edition);
  const title = textIn(checklist.title, language);
  const round = texts.round(edition.round.name, edition.number);
  const editions = published.byChecklist
    .get(of.checklistId)!
    .editions.filter((one) => one.round.closesOn <= edition.round.closesOn);
  const figuresIn = async (one: HeldEdition, kind: 'KOSTRA' | 'COUNTRY', criterionIds: readonly string[] | null) =>
    (await peerFigures(null, published, {
      ...{ checklistId: of.checklistId, roundId: one.round.id, criterionIds },
      group: { kind, municipalityId: of.municipalityId },
    }))!;
  const groups = await Promise.all(editions.map((one) => figuresIn(one, 'KOSTRA', [])));
  const countries = await Promise.all(editions.map((one) => figuresIn(one, 'COUNTRY', [])));
  const [group, country] = [groups.at(-1)!, await figuresIn(edition, 'COUNTRY', null)];
  const rate = rateText(country, language);
  const answerTo = await ownAnswersIn(edition, of.municipalityId, language);
  return {
    title: `${of.name}: ${title}`,
    foot: `${of.name}. ${title}. ${round}`,
    language,
    demonstration: place.isDemonstration ? words[language].demonstration : null,
    slides: [
      { kind: 'TITLE', title: of.name, lines: [title, round, rate] },
      levelSlide(),
      throughRounds(),
      themesSlide(),
      strengthsSlide(of.name, country, answerTo, language),
      ...shareSlides(country, language, ({ criterion }) =>
        [questionOf(criterion, language), texts.ownAnswer(answerTo(criterion).text)].join('\n'),
      ),
      methodSlide(checklist, place, language),
    ],
  };

  function levelSlide(): Slide {
    const level = checklist.levels.find(({ id }) => id === edition.levels[placeOf(edition, of.municipalityId)]);
    const score = shownScore(edition);
    const beside = isShown(group) ? [{ name: texts.middleOf(nameOf(group)), value: middleOf(group) }] : [];
    const bars = [...beside, { name: texts.middle, value: middleOf(country) }];
    return {
      ...{ kind: 'BARS', isShare: true, about: [round, aboutGroup(), `${rate}.`].join(' ') },
      title:
        score === null
          ? texts.ownWithheld(of.name)
          : texts.ownTitle(of.name, score, level ? textIn(level.name, language) : null),
      chart: {
        ownCategory: of.name,
        categories: [of.name, ...bars.map(({ name }) => name)],
        series: [{ name: title, isOwn: true, values: [valueIn(edition, ''), ...bars.map(({ value }) => value)] }],
      },
    };
  }

  /** Beside the own line the middle of the group in each round, or of the country where no group is shown in any. */
  function throughRounds(): Slide {
    const hasGroup = groups.some(isShown);
    const keys = new Set(groups.filter(isShown).map(({ group: one }) => one?.key));
    const name = hasGroup
      ? keys.size > 1
        ? texts.middleOfOwnGroup
        : texts.middleOf(nameOf(groups.find(isShown)!))
      : texts.middle;
    const below = editions.map((one, at) => {
      const { submitted, invited } = rateOfEdition(one);
      const answered = percentOfCount(submitted, invited, language);
      if (!hasGroup) return [texts.answeredIn(submitted, invited, answered)];
      const figures = groups[at]!;
      const told = figures.group
        ? texts.groupIn(nameOf(figures), isShown(figures) ? figures.overall.n : null)
        : texts.groupUnknown;
      return [told, texts.countryIn(answered)];
    });
    return seriesSlide(
      editions,
      [
        { name: of.name, isOwn: true, values: editions.map((one) => valueIn(one, '')) },
        { name, isOwn: false, values: (hasGroup ? groups : countries).map(middleOf) },
      ],
      below,
      language,
      (at) => shownScore(editions[at]!)!,
    );
  }

  function themesSlide(): Slide {
    const beside = isShown(group) ? group : country;
    const name = isShown(group) ? nameOf(group) : texts.country;
    const middle = isShown(group) ? texts.middleOf(name) : texts.middle;
    const own = checklist.themes.map(({ id }) => valueIn(edition, id));
    const middles = beside.themes.map((one) => one.spread?.median ?? null);
    const both = own.flatMap((value, at) => (value === null || middles[at] == null ? [] : [[value, middles[at]]]));
    // As people read them: what is written with the same number is not below it.
    const over = both.filter(([value, median]) => wholePercent(value!) >= wholePercent(median!)).length;
    return {
      ...{ kind: 'BARS', isShare: true, about: [round, aboutGroup(), `${rate}.`].join(' ') },
      title: both.length === 0 ? texts.themesNone(of.name) : texts.themesTitle(of.name, over, both.length, name),
      chart: {
        categories: checklist.themes.map((theme) => textIn(theme.name, language)),
        series: [
          { name: of.name, isOwn: true, values: own },
          { name: middle, isOwn: false, values: middles },
        ],
      },
    };
  }

  function aboutGroup(): string {
    if (!group.group) return `${texts.groupUnknown}.`;
    const { n } = group.overall;
    return isShown(group) ? texts.comparedWith(nameOf(group), n) : texts.groupNotShown(nameOf(group), n, guard.fewest);
  }

  function nameOf({ group: one }: PeerFigures): string {
    return texts.kostra(one!.key.replace(/^EKG0?/, ''));
  }

  function valueIn(one: HeldEdition, themeId: string): number | null {
    const at = placeOf(one, of.municipalityId);
    const column = columnOf(one, themeId);
    return column?.scores[at] == null ? null : column.values[at]!;
  }

  function shownScore(one: HeldEdition): string | null {
    const score = one.overall.scores[placeOf(one, of.municipalityId)] ?? null;
    return score === null ? null : percentOfScore(score, language, versionIn(one));
  }
}

const isShown = ({ group, overall }: PeerFigures): boolean => group !== null && overall.because === null;
const middleOf = ({ overall }: PeerFigures): number | null => overall.spread?.median ?? null;
