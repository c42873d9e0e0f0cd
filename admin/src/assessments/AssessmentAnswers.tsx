import {
  allCriteria,
  type Checklist,
  type Criterion,
  complete,
  optionsOf,
  textIn,
  type WrittenChecklist,
} from '@fritidssjekken/checklist-definitions';
import { Link, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { currentLanguage } from '../dashboard/i18nProvider.ts';
import { Section } from '../dashboard/Section.tsx';
import type { AssessmentRecord } from './AssessmentShow.tsx';

type AnswerRecord = AssessmentRecord['answers'][number];

/** The answer in the definition's own words; null where it is one of the kinds of missing. */
function answerText(checklist: Checklist, criterion: Criterion, answer: AnswerRecord): string | null {
  if (answer.state !== 'ANSWERED') return null;
  if (answer.number) return answer.number;
  if (answer.text) return answer.text;
  return optionsOf(checklist, criterion)
    .filter(({ id }) => answer.options.includes(id))
    .map(({ text }) => textIn(text, currentLanguage()))
    .join(', ');
}

/** All answers with what was written beside them. A draft shows none: they are the municipality's until submitted. */
export function AssessmentAnswers() {
  const translate = useTranslate();
  const record = useRecordContext<AssessmentRecord>();
  if (!record) return null;
  if (record.answers.length === 0)
    return (
      <Section title={translate('assessment.answers')}>
        <Typography>{translate('assessment.draft_hidden')}</Typography>
      </Section>
    );
  const checklist = complete(JSON.parse(record.checklistVersion.canonical) as WrittenChecklist);
  const byCriterion = new Map(record.answers.map((answer) => [answer.criterionId, answer]));
  return (
    <Section title={translate('assessment.answers')}>
      <TableContainer tabIndex={0} role="region" aria-label={translate('assessment.answers')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('checklist.questions')}</TableCell>
              <TableCell>{translate('assessment.answers')}</TableCell>
              <TableCell>{translate('assessment.comment')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {allCriteria(checklist).map((criterion) => {
              const answer = byCriterion.get(criterion.id);
              const state = answer?.state ?? 'UNANSWERED';
              return (
                <TableRow key={criterion.id}>
                  <TableCell component="th" scope="row">
                    {criterion.number}. {textIn(criterion.text, currentLanguage())}
                  </TableCell>
                  <TableCell>
                    {(answer && answerText(checklist, criterion, answer)) ?? translate(`answer.${state}`)}
                  </TableCell>
                  <TableCell>
                    {[answer?.reason, answer?.comment].filter(Boolean).join(' ')}{' '}
                    {answer?.link && (
                      <Link href={answer.link} rel="noreferrer nofollow" target="_blank">
                        {answer.link}
                      </Link>
                    )}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
    </Section>
  );
}
