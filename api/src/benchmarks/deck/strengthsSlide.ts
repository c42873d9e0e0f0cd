import type { Criterion } from '@fritidssjekken/checklist-definitions';
import type { FileLanguage } from '../files/language.ts';
import type { CriterionFigure, PeerFigures } from '../peerFigures.ts';
import { deckTexts } from './deckTexts.ts';
import type { OwnAnswer } from './ownAnswers.ts';
import { questionOf, rateText, shareText, withTop } from './shares.ts';
import type { Slide } from './slides.ts';

/** Questions of each kind that the slide has room for. */
const listed = 4;

/**
 * What a municipality has in place that is rarest elsewhere, and what it lacks that is most common. What it does not know, or
 * was not asked, is neither; a share that is not shown is behind all that are.
 */
export function strengthsSlide(
  name: string,
  country: PeerFigures,
  answerTo: (criterion: Criterion) => OwnAnswer,
  language: FileLanguage,
): Slide {
  const texts = deckTexts[language];
  const all = withTop(country);
  const of = (kind: OwnAnswer['kind']) => all.filter(({ criterion }) => answerTo(criterion).kind === kind);
  const [best, rest, leftOut] = [of('BEST'), of('OTHER'), of('NOT_COMPARED')];
  const item = (one: CriterionFigure) =>
    texts.ownItem(questionOf(one.criterion, language), answerTo(one.criterion).text, shareText(one, language));
  const items = (some: readonly CriterionFigure[]) =>
    some.length === 0 ? [texts.none] : some.slice(0, listed).map(item);
  const without = leftOut.map(({ criterion }) =>
    texts.leftOutItem(questionOf(criterion, language), answerTo(criterion).text),
  );
  const more = without.length - listed;
  return {
    ...{ kind: 'LISTS', about: texts.strengthsAbout(rateText(country, language)) },
    title: texts.strengthsTitle(name, best.length, best.length + rest.length),
    lists: [
      { head: texts.strengths, items: items(byShare(best, 1)) },
      { head: texts.gaps, items: items(byShare(rest, -1)) },
      ...(without.length === 0
        ? []
        : [
            {
              head: texts.leftOut,
              items: more > 0 ? [...without.slice(0, listed), texts.more(more)] : without,
            },
          ]),
    ],
  };
}

/** By the country's share, rising or falling; those whose share is not shown come last in both. */
function byShare(some: readonly CriterionFigure[], direction: 1 | -1): CriterionFigure[] {
  const rank = ({ spread }: CriterionFigure) => (spread?.top ? direction * spread.top.share : Number.POSITIVE_INFINITY);
  return some.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? 0 : one - other;
  });
}
