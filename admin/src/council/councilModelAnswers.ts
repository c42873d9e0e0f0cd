import { allCriteria, textIn } from '@fritidssjekken/checklist-definitions';
import type { Words } from '../public/publicWords.ts';
import type { Subject } from './councilData.ts';
import { answerWord } from './councilModelStrengths.ts';

export type AnswerRow = {
  readonly criterionId: string;
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  /** The exact points, or that it does not count. */
  readonly points: string;
  /** http or https; null where there is none. */
  readonly link: string | null;
};

/** Every criterion of the version with its answer, points and public evidence. */
export function answersOf(subject: Subject, words: Words): AnswerRow[] {
  const { t, language } = words;
  return allCriteria(subject.checklist).map((criterion) => {
    const { id, number, text } = criterion;
    const score = subject.score?.criteria.find(({ criterionId }) => criterionId === id);
    const link = subject.answers.find(({ criterionId }) => criterionId === id)?.link ?? null;
    const isText = criterion.answer.kind === 'text';
    return {
      ...{ criterionId: id, number, question: textIn(text, language), link: webLink(link) },
      answer: isText ? t('all.text') : answerWord(criterion, subject, words),
      points: score?.points ? t('all.points', { points: score.points.fraction }) : t('all.noPoints'),
    };
  });
}

/** The address where it is one of the web: nothing else is ever made a link. */
function webLink(link: string | null): string | null {
  return link && /^https?:\/\//i.test(link) ? link : null;
}
