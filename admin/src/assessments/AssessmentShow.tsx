import { complete, percentText, type WrittenChecklist, withPercent } from '@fritidssjekken/checklist-definitions';
import { Link, ShowBase, useRecordContext, useShowContext } from 'react-admin';

import { Hexagon } from '../common/Hexagon.tsx';
import { Facts } from '../dashboard/Facts.tsx';
import { day, moment } from '../dashboard/format.ts';
import { NoRecord } from '../dashboard/progress/NoPage.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { Section } from '../dashboard/Section.tsx';
import { wholeRecord } from '../dashboard/wholeRecord.ts';
import { AssessmentActions } from './AssessmentActions.tsx';
import { AssessmentAnswers } from './AssessmentAnswers.tsx';
import { type AssessmentRecord, assessmentSentence, assessmentStanding } from './assessmentHead.ts';
import '../dashboard/workbench.css';

/** One assessment as NDFU reads it: what it came to, its answers with comments, what has happened. */
export function AssessmentShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <div className="wb">
        <AssessmentPage />
      </div>
    </ShowBase>
  );
}

function AssessmentPage() {
  const shown = useShowContext<AssessmentRecord>();
  const { record } = shown;
  if (!record || shown.isPending || shown.error) return <NoRecord {...shown} />;
  return (
    <>
      <Head />
      <AssessmentActions />
      <AssessmentFacts />
      <AssessmentAnswers definition={complete(JSON.parse(record.checklistVersion.canonical) as WrittenChecklist)} />
      <AssessmentHistory />
    </>
  );
}

function Head() {
  const { t, language } = useWords();
  const record = useRecordContext<AssessmentRecord>();
  if (!record) return null;
  const { checklistVersion, round, name, municipality, score, id } = record;
  const version = `${checklistVersion.title} ${checklistVersion.version}`;
  const about = round ? t('workbench.round', { name: round.name }) : (name ?? t('assessment.alone'));
  return (
    <header className="wb-head">
      <p className="wb-meta">
        <Link to="/assessments">{t('list.assessment.to_list')}</Link>
        {` · ${version} · ${about}`}
      </p>
      <h1 className="wb-level-head">
        {score && (
          <Hexagon step={score.levelStep === null ? null : score.levelStep - 1} steps={score.levelCount} size={36} />
        )}
        <span>{assessmentSentence(record, t, language)}</span>
      </h1>
      <p className="wb-lead">{assessmentStanding(record, t, language).join(' ')}</p>
      <p className="wb-ways">
        <Link to={`/municipalities/${municipality.id}/show`}>{t('list.assessment.to_municipality')}</Link>
        {score && <a href={`/egenvurdering/${id}/resultat`}>{t('assessment.open_result')}</a>}
      </p>
    </header>
  );
}

function AssessmentFacts() {
  const { t, language } = useWords();
  const record = useRecordContext<AssessmentRecord>();
  if (!record) return null;
  const { score, completeness, isFacilitated } = record;
  return (
    <Section title={t('list.assessment.about')}>
      <Facts
        facts={[
          [t('assessment.completeness'), t('list.assessments.answered', completeness)],
          [t('assessment.coverage'), score && withPercent(percentText(score.coverage.fraction), language)],
          [t('assessment.reference'), day(record.referenceOn)],
          [t('assessment.respondent'), record.respondentRole],
          [
            t('assessment.facilitated'),
            isFacilitated === null || isFacilitated === undefined ? null : t(`ra.boolean.${isFacilitated}`),
          ],
        ]}
      />
    </Section>
  );
}

function AssessmentHistory() {
  const { t } = useWords();
  const record = useRecordContext<AssessmentRecord>();
  if (!record || record.events.length === 0) return null;
  return (
    <Section title={t('assessment.history')}>
      <ul className="wb-rows">
        {record.events.map(({ at, kind, actor }) => (
          <li key={`${at} ${kind}`}>
            <span>
              {t(`event.${kind}`)}
              <small>{actor}</small>
            </span>
            <span>{moment(at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
