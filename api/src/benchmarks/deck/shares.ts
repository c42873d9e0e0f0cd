import { type Criterion, textIn } from '@fritidssjekken/checklist-definitions';
import type { FileLanguage } from '../files/language.ts';
import type { CriterionFigure, PeerFigures } from '../peerFigures.ts';
import { deckTexts } from './deckTexts.ts';
import { percentOfCount, percentOfValue } from './shownNumbers.ts';
import type { Slide } from './slides.ts';

/** Questions on one slide: as many as can be read from the back of a room. */
const onOneSlide = 5;
/** Rows of one table. */
const inOneTable = 9;

/** A question with its number, as people read it. */
export const questionOf = ({ number, text }: Criterion, language: FileLanguage): string =>
  `${number}. ${textIn(text, language)}`;

/** Criteria that have a best answer; of several-of-many there is none. */
export const withTop = ({ criteria }: PeerFigures): CriterionFigure[] =>
  criteria.filter(({ criterion }) => criterion.answer.kind !== 'several');

/** A figure's headline share as people read it, or that it is not shown. */
export const shareText = ({ spread }: CriterionFigure, language: FileLanguage): string =>
  spread?.top ? percentOfCount(spread.top.count, spread.n, language) : deckTexts[language].notShown;

export function rateText({ responseRate }: PeerFigures, language: FileLanguage): string {
  const { submitted, invited } = responseRate;
  return deckTexts[language].rate(submitted, invited, percentOfCount(submitted, invited, language));
}

/**
 * National shares, question by question: bars, then the numbers with n and what the silent ones could do.
 * @param nameOf what stands beside each bar
 */
export function shareSlides(
  figures: PeerFigures,
  language: FileLanguage,
  nameOf: (figure: CriterionFigure) => string = ({ criterion }) => questionOf(criterion, language),
): Slide[] {
  const texts = deckTexts[language];
  const shown = withTop(figures);
  const rate = rateText(figures, language);
  const bars = chunks(shown, onOneSlide).map(({ items, from }): Slide => {
    const values = items.map(({ spread }) => spread?.top?.share ?? null);
    return {
      ...{ kind: 'BARS', isShare: true, about: texts.sharesAbout(rate) },
      title: titleOf(items, from),
      chart: { categories: items.map(nameOf), series: [{ name: texts.bestAnswer, isOwn: false, values }] },
    };
  });
  const tables = chunks(shown, inOneTable).map(({ items }): Slide => {
    return {
      ...{ kind: 'TABLE', title: texts.tableTitle, about: `${texts.tableAbout} ${rate}.`, heads: texts.tableHeads },
      rows: items.map((figure) => {
        const top = figure.spread?.top;
        const percent = (share: number | undefined) =>
          share === undefined ? texts.notShown : percentOfValue(share, language);
        return [
          questionOf(figure.criterion, language),
          ...[shareText(figure, language), String(figure.n), percent(top?.ifLowest), percent(top?.ifHighest)],
        ];
      }),
    };
  });
  return [...bars, ...tables];

  function titleOf(items: readonly CriterionFigure[], from: number): string {
    const places = [from + 1, from + items.length, shown.length] as const;
    const ranked = items
      .filter(({ spread }) => spread?.top)
      .toSorted((a, b) => a.spread!.top!.share - b.spread!.top!.share);
    const [lowest, highest] = [ranked[0], ranked.at(-1)];
    if (!lowest || !highest) return texts.sharesNone(...places);
    return texts.sharesTitle(...places, shareText(lowest, language), shareText(highest, language));
  }
}

/** Parts of about the same length, so that no slide has a single bar. */
function chunks<Item>(
  items: readonly Item[],
  most: number,
): { readonly items: readonly Item[]; readonly from: number }[] {
  const parts = Math.ceil(items.length / most);
  return Array.from({ length: parts }, (_, at) => {
    const from = Math.round((at * items.length) / parts);
    return { items: items.slice(from, Math.round(((at + 1) * items.length) / parts)), from };
  });
}
