import { criterionOf, textIn } from '@fritidssjekken/checklist-definitions';
import { choiceText, type Words } from '../public/publicWords.ts';
import type { CouncilData } from './councilData.ts';
import { strengthOf } from './councilModelStrengths.ts';
import { listOf } from './councilWords.ts';

export type Learn = {
  readonly criterionId: string;
  readonly question: string;
  readonly count: string;
  readonly names: readonly { readonly name: string; readonly slug: string }[];
  readonly more: string | null;
};

export type LearnFrom = { readonly learnAll: string | null; readonly learn: readonly Learn[] };

/** How many are named before the rest is counted. */
const namesShown = 4;

/** Who of the group has done what is missing here: all at once where somebody has, and question by question. */
export function learnOf(data: CouncilData, words: Words): LearnFrom {
  const { t, language } = words;
  const { subject, chose, peers } = data;
  if (!subject) return { learn: [], learnAll: null };
  const learn = [...chose].flatMap(
    ([criterionId, { items, totalCount }]): (Learn & { answer: string; slugs: string[] })[] => {
      const criterion = criterionOf(subject.checklist, criterionId);
      const figure = peers?.criteria.find((one) => one.criterionId === criterionId);
      if (items.length === 0 || !figure?.top) return [];
      const answer = choiceText(subject.checklist, criterion, figure.top.choiceId, words);
      const left = totalCount - namesShown;
      return [
        {
          ...{ criterionId, answer, question: textIn(criterion.text, language) },
          slugs: items.map(({ municipality }) => municipality.slug),
          count: t('peers.learnRow', { answer, count: figure.top.count, n: figure.n }),
          names: items.slice(0, left === 1 ? namesShown + 1 : namesShown).map(({ municipality }) => municipality),
          more: left > 1 ? t('peers.andMore', { smart_count: left }) : null,
        },
      ];
    },
  );
  const [first, ...others] = learn;
  const everywhere = [...chose.values()][0]?.items.filter(({ municipality }) =>
    learn.every(({ slugs }) => slugs.includes(municipality.slug)),
  );
  const gaps = (subject.score?.criteria ?? []).filter(({ points }) => strengthOf(points?.fraction ?? null) === 'gap');
  const isAll =
    others.length > 0 && gaps.length === learn.length && learn.every(({ answer }) => answer === first?.answer);
  const named = (isAll && everywhere) || [];
  const isCut =
    named.length > namesShown || [...chose.values()].some(({ items, totalCount }) => items.length < totalCount);
  return {
    learn,
    learnAll:
      named.length > 0
        ? t(isCut ? 'peers.learnAllSome' : 'peers.learnAll', {
            ...{ name: data.place.name, answer: first?.answer ?? '' },
            list: listOf(
              named.slice(0, namesShown).map(({ municipality }) => municipality.name),
              t,
            ),
          })
        : null,
  };
}
