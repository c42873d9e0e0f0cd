import { allCriteria, type Checklist, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { Fragment } from 'react';
import { useRecordContext } from 'react-admin';
import { numberOf } from '../common/formats.ts';
import { Records } from '../dashboard/list/Records.tsx';
import type { Language } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { Section } from '../dashboard/Section.tsx';
import type { AssessmentRecord } from './assessmentHead.ts';

type AnswerRecord = AssessmentRecord['answers'][number];

/** The answer in the definition's own words; null where it is one of the kinds of missing. */
function wordsOf(checklist: Checklist, criterion: Criterion, answer: AnswerRecord, language: Language): string | null {
  if (answer.state !== 'ANSWERED') return null;
  if (answer.number && criterion.answer.kind === 'number') {
    return `${numberOf(answer.number, language)} ${textIn(criterion.answer.unit, language)}`;
  }
  if (answer.text) return answer.text;
  return optionsOf(checklist, criterion)
    .filter(({ id }) => answer.options.includes(id))
    .map(({ text }) => textIn(text, language))
    .join(', ');
}

/** What was written beside an answer. The link is anybody's: it opens on its own, and is told nothing of us. */
function besideOf(answer: AnswerRecord | undefined) {
  const texts = [answer?.reason, answer?.comment].filter(Boolean);
  if (texts.length === 0 && !answer?.link) return null;
  return (
    <div className="wb-beside">
      {texts.map((text) => (
        <Fragment key={text}>
          {text}
          <br />
        </Fragment>
      ))}
      {answer?.link && (
        <a href={answer.link} rel="noreferrer nofollow" target="_blank">
          {answer.link}
        </a>
      )}
    </div>
  );
}

/** All answers with what was written beside them. A draft shows none: they are the municipality's until submitted. */
export function AssessmentAnswers({ definition }: { definition: Checklist }) {
  const { t, language } = useWords();
  const record = useRecordContext<AssessmentRecord>();
  if (!record || record.answers.length === 0) return null;
  const byCriterion = new Map(record.answers.map((answer) => [answer.criterionId, answer]));
  return (
    <Section title={t('assessment.answers')}>
      <Records
        label={t('assessment.answers')}
        columns={[
          {
            id: 'question',
            label: t('list.assessment.question'),
            cell: ({ number, text }) => `${number}. ${textIn(text, language)}`,
          },
          {
            id: 'answer',
            label: t('list.assessment.answer'),
            cell: (criterion) => {
              const answer = byCriterion.get(criterion.id);
              const words = answer && wordsOf(definition, criterion, answer, language);
              return words ?? t(`answer.${answer?.state ?? 'UNANSWERED'}`);
            },
          },
          {
            id: 'beside',
            label: t('assessment.comment'),
            cell: ({ id }) => besideOf(byCriterion.get(id)),
          },
        ]}
        rows={allCriteria(definition)}
      />
    </Section>
  );
}
