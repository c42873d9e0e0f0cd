import { Link, Typography } from '@mui/material';
import { Show, SimpleShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../dashboard/Facts.tsx';
import { day, moment, percent } from '../dashboard/format.ts';
import { Section } from '../dashboard/Section.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import type { AssessmentOneQuery } from '../generated/dashboard/graphql.ts';
import { AssessmentActions } from './AssessmentActions.tsx';
import { AssessmentAnswers } from './AssessmentAnswers.tsx';

export type AssessmentRecord = NonNullable<AssessmentOneQuery['assessment']>;

function AssessmentFacts() {
  const translate = useTranslate();
  const record = useRecordContext<AssessmentRecord>();
  if (!record) return null;
  const { score, completeness } = record;
  return (
    <>
      <Typography variant="h2">
        {record.municipality.name}, {record.round?.name ?? record.name ?? translate('assessment.alone')}
      </Typography>
      <Facts
        facts={[
          [
            translate('resources.assessments.fields.checklist'),
            `${record.checklistVersion.title} ${record.checklistVersion.version}`,
          ],
          [translate('resources.assessments.fields.state'), translate(`assessment.state.${record.state}`)],
          [
            translate('resources.assessments.fields.score'),
            score && (score.score ? percent(score.score.percent) : translate('assessment.withheld')),
          ],
          [
            translate('resources.assessments.fields.level'),
            score && (score.level?.name ?? translate('assessment.no_level')),
          ],
          [translate('assessment.completeness'), `${completeness.answered}/${completeness.asked}`],
          [translate('assessment.coverage'), score && percent(score.coverage.percent)],
          [translate('assessment.reference'), day(record.referenceOn)],
          [translate('resources.assessments.fields.submittedAt'), moment(record.submittedAt)],
          [translate('assessment.respondent'), record.respondentRole],
          [
            translate('assessment.facilitated'),
            record.isFacilitated === null || record.isFacilitated === undefined
              ? null
              : translate(`ra.boolean.${record.isFacilitated}`),
          ],
          [translate('resources.assessments.fields.reviewedAt'), moment(record.reviewedAt)],
        ]}
      />
      {score && <Link href={`/egenvurdering/${record.id}/resultat`}>{translate('assessment.open_result')}</Link>}
    </>
  );
}

function AssessmentHistory() {
  const translate = useTranslate();
  const record = useRecordContext<AssessmentRecord>();
  if (!record || record.events.length === 0) return null;
  return (
    <Section title={translate('assessment.history')}>
      <ul>
        {record.events.map(({ at, kind, actor }) => (
          <li key={`${at} ${kind}`}>
            {moment(at)}: {translate(`event.${kind}`)} ({actor})
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One assessment as NDFU reads it: result, answers with comments, what has happened. */
export function AssessmentShow() {
  return (
    <Show queryOptions={wholeRecord}>
      <SimpleShowLayout>
        <AssessmentFacts />
        <AssessmentActions />
        <AssessmentAnswers />
        <AssessmentHistory />
      </SimpleShowLayout>
    </Show>
  );
}
