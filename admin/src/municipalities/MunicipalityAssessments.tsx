import { Link } from '@mui/material';
import { Link as RouterLink, useRecordContext, useTranslate } from 'react-admin';
import { day } from '../dashboard/format.ts';
import { Section } from '../dashboard/Section.tsx';
import type { MunicipalityRecord } from './MunicipalityShow.tsx';

/** What the municipality has begun and handed in, corrections as rows of their own. */
export function MunicipalityAssessments() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  return (
    <Section
      title={translate('resources.assessments.name', { smart_count: 2 })}
      isEmpty={record.assessments.length === 0}
    >
      <ul>
        {record.assessments.map(({ id, number, name, state, submittedAt, round, checklistVersion, completeness }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/assessments/${id}/show`}>
              {checklistVersion.title} {checklistVersion.version},{' '}
              {round?.name ?? name ?? translate('assessment.alone')}
            </Link>
            {': '}
            {[
              translate(`assessment.state.${state}`),
              number > 0 && translate('assessment.correction', { number }),
              submittedAt ? day(submittedAt) : `${completeness.answered}/${completeness.asked}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
