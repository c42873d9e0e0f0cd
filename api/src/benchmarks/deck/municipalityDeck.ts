import { textIn } from '@fritidssjekken/checklist-definitions';
import type { Place } from '../files/about.ts';
import type { FileLanguage } from '../files/language.ts';
import { choiceText } from '../files/tables/choices.ts';
import type { OfMunicipality } from '../files/tables/series.ts';
import { versionIn } from '../files/tables/series.ts';
import { words } from '../files/texts/words.ts';
import { type HeldEdition, placeOf } from '../held/edition.ts';
import type { Published } from '../held.ts';
import { type CriterionFigure, type PeerFigures, peerFigures } from '../peerFigures.ts';
import { choicesOf, topOf } from '../rules/answerRow.ts';
import { deckTexts } from './deckTexts.ts';
import { methodSlide } from './methodSlide.ts';
import { seriesSlide } from './seriesSlide.ts';
import { questionOf, rateText, shareSlides, shareText, withTop } from './shares.ts';
import { percentOfScore } from './shownNumbers.ts';
import type { Deck, Slide } from './slides.ts';

/** Questions of each kind on the slide of strengths and gaps. */
const listed = 4;

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
  const figuresIn = (one: HeldEdition, kind: 'KOSTRA' | 'COUNTRY') =>
    peerFigures(null, published, {
      ...{ checklistId: of.checklistId, roundId: one.round.id, group: { kind, municipalityId: of.municipalityId } },
    });
  const [peers, country] = await Promise.all([figuresIn(edition, 'KOSTRA'), figuresIn(edition, 'COUNTRY')]);
  const editions = published.byChecklist
    .get(of.checklistId)!
    .editions.filter((one) => one.round.closesOn <= edition.round.closesOn);
  const middles = await Promise.all(
    editions.map(async (one) => (await figuresIn(one, 'KOSTRA'))?.overall.spread?.median ?? null),
  );
  const group = peers?.group ? texts.kostra(peers.group.key.replace(/^EKG0?/, '')) : null;
  const scoreIn = (one: HeldEdition) => one.overall.scores[placeOf(one, of.municipalityId)] ?? null;
  const shownScore = (one: HeldEdition) => percentOfScore(scoreIn(one)!, language, versionIn(one));
  const valueIn = (one: HeldEdition) =>
    scoreIn(one) === null ? null : one.overall.values[placeOf(one, of.municipalityId)]!;
  const own = { name: of.name, isOwn: true };
  const middle = { name: group === null ? texts.middle : texts.middleOf(group), isOwn: false };
  const level = checklist.levels.find(({ id }) => id === edition.levels[placeOf(edition, of.municipalityId)]);
  const about = texts.ownAbout(texts.round(edition.round.name, edition.number), group, peers?.overall.n ?? 0);
  const beside = (figure: PeerFigures['overall'] | undefined) => figure?.spread?.median ?? null;
  return {
    title: `${of.name}: ${title}`,
    foot: `${of.name}. ${title}. ${texts.round(edition.round.name, edition.number)}`,
    language,
    demonstration: place.isDemonstration ? words[language].demonstration : null,
    slides: [
      {
        kind: 'TITLE',
        title: of.name,
        lines: [title, texts.round(edition.round.name, edition.number), rateText(country!, language)],
      },
      {
        ...{ kind: 'BARS', isShare: true, about },
        title:
          scoreIn(edition) === null
            ? texts.ownWithheld(of.name)
            : texts.ownTitle(of.name, shownScore(edition), level ? textIn(level.name, language) : null),
        chart: {
          ownCategory: of.name,
          categories: [of.name, ...(group === null ? [] : [texts.middleOf(group)]), texts.middle],
          series: [
            {
              ...{ name: title, isOwn: true },
              values: [valueIn(edition), ...(group === null ? [] : [beside(peers?.overall)]), beside(country?.overall)],
            },
          ],
        },
      },
      seriesSlide(
        editions,
        [
          { ...own, values: editions.map(valueIn) },
          { ...middle, values: middles },
        ],
        language,
        (at) => shownScore(editions[at]!),
      ),
      {
        ...{ kind: 'BARS', isShare: true, about, title: texts.themesTitle(of.name) },
        chart: {
          categories: checklist.themes.map(({ name }) => textIn(name, language)),
          series: [
            { ...own, values: checklist.themes.map(({ id }) => themeValue(edition, of.municipalityId, id)) },
            { ...middle, values: (peers ?? country!).themes.map(beside) },
          ],
        },
      },
      strengthsAndGaps(),
      ...shareSlides(
        country!,
        language,
        (one) => `${questionOf(one.criterion, language)} – ${of.name}: ${ownText(one)}`,
      ),
      methodSlide(checklist, place, language),
    ],
  };

  function ownText({ criterion }: CriterionFigure): string {
    const { dontKnow, notApplicable } = words[language];
    const row = country!.collected.rows.find(({ municipalityId }) => municipalityId === of.municipalityId);
    const answer = row?.answers.get(criterion.id);
    if (!answer) return texts.notAnswered;
    if (answer.state !== 'ANSWERED') return answer.state === 'DONT_KNOW' ? dontKnow : notApplicable;
    return answer.choices.map((id) => choiceText(checklist, criterion, id, language)).join(', ');
  }

  function strengthsAndGaps(): Slide {
    const all = withTop(country!);
    const isBest = ({ criterion, ownChoices }: CriterionFigure) =>
      topOf(choicesOf(checklist, criterion)).some((id) => ownChoices.includes(id));
    const byShare = all.toSorted((a, b) => (a.spread?.top?.share ?? 0) - (b.spread?.top?.share ?? 0));
    const best = byShare.filter(isBest);
    const rest = byShare.filter((one) => !isBest(one)).toReversed();
    const items = (some: readonly CriterionFigure[]) =>
      some.length === 0
        ? [texts.none]
        : some
            .slice(0, listed)
            .map((one) => texts.ownItem(questionOf(one.criterion, language), ownText(one), shareText(one, language)));
    return {
      ...{ kind: 'LISTS', about: texts.strengthsAbout(rateText(country!, language)) },
      title: texts.strengthsTitle(of.name, best.length, all.length),
      lists: [
        { head: texts.strengths, items: items(best) },
        { head: texts.gaps, items: items(rest) },
      ],
    };
  }
}

function themeValue({ themes, ...edition }: HeldEdition, municipalityId: number, themeId: string): number | null {
  const column = themes.get(themeId);
  const place = placeOf({ themes, ...edition }, municipalityId);
  return column?.scores[place] == null ? null : column.values[place]!;
}
