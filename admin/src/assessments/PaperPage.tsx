import { complete, shown, textIn } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { engineAnswers } from '../common/engineAnswers.ts';
import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { useAnswer } from '../common/useAnswer.ts';
import { Waiting } from '../common/Waiting.tsx';
import { formAssessmentQuery } from './formQueries.ts';
import { PaperChecklist } from './PaperChecklist.tsx';
import { valueIn } from './value.ts';

/** The answers so far on paper: with reasons, comments and links, and room for what is not answered. */
export function PaperPage({ id }: { id: string }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, failure } = useAnswer(formAssessmentQuery, { id });
  const assessment = data?.assessment ?? null;
  const canonical = assessment?.checklistVersion.canonical;
  const checklist = useMemo(() => (canonical ? complete(JSON.parse(canonical)) : null), [canonical]);
  if (failure && !data) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  if (!assessment || !checklist)
    return <Trouble failure={viewer ? null : 'SIGNED_OUT'} text={t('form.noAssessment')} />;
  if (assessment.state === 'DRAFT' && assessment.answers.length === 0) {
    const text = t('form.draftOfOthers', assessment.completeness);
    return <Trouble failure={null} title={assessment.municipality.name} text={text} />;
  }
  const values = Object.fromEntries(assessment.answers.map((answer) => [answer.criterionId, valueIn(answer)]));
  const title = `${textIn(checklist.title, language)} ${checklist.version}`;
  return (
    <Page title={title} of="paper" className="paper">
      <p className="meta">
        {[assessment.municipality.name, assessment.name ?? assessment.round?.name].filter(Boolean).join(' · ')}
      </p>
      <Heading>{title}</Heading>
      <p className="small soft">{t('paper.filled', { date: dayOf(assessment.submittedAt ?? new Date(), language) })}</p>
      {checklist.provisional && <p className="note">{t('app.provisional')}</p>}
      <p className="actions noprint">
        <button type="button" className="button go" onClick={() => window.print()}>
          {t('app.print')}
        </button>
        <Link className="button" href={assessment.state === 'DRAFT' ? addressOf.form(id) : addressOf.result(id)}>
          {t('app.back')}
        </Link>
      </p>
      <PaperChecklist checklist={checklist} values={values} shown={shown(checklist, engineAnswers(values))} />
      <p className="note">{t('paper.bySomeone', { date: dayOf(new Date(), language) })}</p>
    </Page>
  );
}
