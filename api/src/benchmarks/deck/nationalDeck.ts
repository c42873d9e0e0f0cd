import { textIn } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../../days.ts';
import { type Place, rateOfEdition } from '../files/about.ts';
import type { FileLanguage } from '../files/language.ts';
import type { ShownEdition } from '../files/shownEdition.ts';
import { figuresOfGroup } from '../files/tables/shares.ts';
import { words } from '../files/texts/words.ts';
import { guard } from '../guard.ts';
import { peerFigures } from '../peerFigures.ts';
import { countryKey } from '../rules/groups.ts';
import { deckTexts } from './deckTexts.ts';
import { methodSlide } from './methodSlide.ts';
import { seriesSlide } from './seriesSlide.ts';
import { questionOf, rateText, shareSlides, shareText, withTop } from './shares.ts';
import { dayInWords, percentOfCount } from './shownNumbers.ts';
import type { Deck, Slide } from './slides.ts';

/** Questions of each kind on the slide of what is most and least in place. */
const listed = 3;

/** The whole country in one edition: level, series, every question's share, most and least, method. */
export async function nationalDeck(shown: ShownEdition, place: Place, language: FileLanguage): Promise<Deck> {
  const { edition, checklist, published, publishedAt } = shown;
  const { round } = edition;
  const texts = deckTexts[language];
  const figures = (await figuresOfGroup(shown, 'COUNTRY', countryKey))!;
  const title = textIn(checklist.title, language);
  const editions = (published.byChecklist.get(round.checklistId)?.editions ?? []).map((one) =>
    one.round.id === round.id ? edition : one,
  );
  // Of later rounds the presentation of an earlier one says nothing.
  const until = editions.filter((one) => one.round.closesOn <= round.closesOn);
  const middles = await Promise.all(
    until.map(async (one) => {
      const of = await peerFigures(null, published, {
        ...{ checklistId: round.checklistId, roundId: one.round.id, criterionIds: [] },
        group: { kind: 'COUNTRY', municipalityId: null },
      });
      return of?.overall.spread?.median ?? null;
    }),
  );
  const rate = rateText(figures, language);
  const below = until.map((one) => {
    const { submitted, invited } = rateOfEdition(one);
    return [texts.answeredIn(submitted, invited, percentOfCount(submitted, invited, language))];
  });
  return {
    title: `${title}: ${texts.country}`,
    foot: `${title}. ${texts.round(round.name, edition.number)}`,
    language,
    demonstration: place.isDemonstration ? words[language].demonstration : null,
    slides: [
      {
        ...{ kind: 'TITLE', title: `${title}: ${texts.country}` },
        lines: [
          texts.round(round.name, edition.number),
          ...[rate, texts.published(dayInWords(dayOf(publishedAt), language))],
        ],
      },
      levelSlide(shown, rate, language),
      seriesSlide(until, [{ name: texts.middle, isOwn: false, values: middles }], below, language),
      ...shareSlides(figures, language),
      mostAndLeast(),
      methodSlide(checklist, place, language),
    ],
  };

  function mostAndLeast(): Slide {
    const ranked = withTop(figures)
      .filter(({ spread }) => spread?.top)
      .toSorted((a, b) => b.spread!.top!.share - a.spread!.top!.share);
    const items = (some: typeof ranked) =>
      some.map((one) => texts.shareItem(questionOf(one.criterion, language), shareText(one, language), one.n));
    const half = Math.min(listed, Math.floor(ranked.length / 2));
    const [most, least] = [ranked[0], ranked.at(-1)];
    const title =
      most && least && half > 0
        ? texts.mostTitle(
            ...([most.criterion.number, shareText(most, language)] as const),
            ...([least.criterion.number, shareText(least, language)] as const),
          )
        : texts.mostNone;
    return {
      ...{ kind: 'LISTS', title, about: texts.mostAbout(rate) },
      lists: [
        { head: texts.most, items: items(ranked.slice(0, half)) },
        { head: texts.least, items: items(ranked.slice(ranked.length - half).toReversed()) },
      ],
    };
  }
}

/** How many municipalities are on each level: a figure of the country, and so one that the guard lets out. */
function levelSlide({ edition, checklist }: ShownEdition, rate: string, language: FileLanguage): Slide {
  const texts = deckTexts[language];
  const n = edition.levels.length;
  const { figure: counts } = guard.released(null, { source: 'PUBLISHED', n }, () =>
    [...checklist.levels.map(({ id }) => id), null].map((id) => edition.levels.filter((one) => one === id).length),
  );
  const highest = checklist.levels.at(-1)!;
  const about = texts.levelAbout(n, rate);
  if (!counts) return { kind: 'TEXT', title: texts.tooFew(guard.fewest), about, paragraphs: [] };
  const categories = [...checklist.levels.map(({ name }) => textIn(name, language)), texts.noLevel];
  return {
    ...{ kind: 'BARS', isShare: false, about },
    title: texts.levelTitle(
      ...([counts.at(-2)!, n, percentOfCount(counts.at(-2)!, n, language)] as const),
      textIn(highest.name, language),
    ),
    chart: { categories, series: [{ name: texts.country, isOwn: false, values: counts }] },
  };
}
