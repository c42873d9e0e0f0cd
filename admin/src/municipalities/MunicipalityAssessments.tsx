import { Link, useRecordContext } from 'react-admin';
import { dayOf } from '../common/formats.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { Section } from '../dashboard/Section.tsx';
import type { MunicipalityRecord } from './MunicipalityShow.tsx';

/** What the municipality has begun and handed in, corrections as rows of their own. */
export function MunicipalityAssessments() {
  const { t, language } = useWords();
  const record = useRecordContext<MunicipalityRecord>();
  if (!record) return null;
  return (
    <Section title={t('resources.assessments.name', { smart_count: 2 })} isEmpty={record.assessments.length === 0}>
      <ul className="wb-rows">
        {record.assessments.map(({ id, number, name, state, submittedAt, round, checklistVersion, completeness }) => (
          <li key={id}>
            <span>
              <Link to={`/assessments/${id}/show`}>{round?.name ?? name ?? t('assessment.alone')}</Link>
              <small>{`${checklistVersion.title} ${checklistVersion.version}`}</small>
            </span>
            <span>
              {[
                t(`assessment.state.${state}`),
                number > 0 && t('assessment.correction', { number }),
                submittedAt ? dayOf(submittedAt, language) : t('list.assessments.answered', completeness),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
