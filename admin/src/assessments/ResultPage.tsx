import { complete } from '@fritidssjekken/checklist-definitions';
import { useMemo } from 'react';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Trouble } from '../common/Trouble.tsx';
import { Waiting } from '../common/Waiting.tsx';
import type { ActionFormFor } from './result/forAction.ts';
import { SubmittedResult } from './result/SubmittedResult.tsx';
import { useResult } from './result/useResult.ts';

/** What came of an assessment; of one that is not submitted yet, the way back to the form. */
export function ResultPage({ id, actionForm }: { id: string; actionForm: ActionFormFor }) {
  const t = useTexts();
  const { viewer } = useSession();
  const { data, failure, again, isKept, isLooking } = useResult(id);
  const assessment = data?.assessment ?? null;
  const canonical = assessment?.checklistVersion.canonical;
  const checklist = useMemo(() => (canonical ? complete(JSON.parse(canonical)) : null), [canonical]);
  if (!data && failure && !isLooking) return <Trouble failure={failure} />;
  if (!data) return <Waiting />;
  if (!assessment || !checklist)
    return <Trouble failure={viewer ? null : 'SIGNED_OUT'} text={t('form.noAssessment')} />;
  const { score } = assessment;
  if (assessment.state === 'DRAFT' || !score) {
    return (
      <Page title={t('result.titleDraft')} of="result">
        <Heading>{t('result.titleDraft')}</Heading>
        <Link className="button go" href={addressOf.form(id)}>
          {t('check.toForm')}
        </Link>
      </Page>
    );
  }
  return <SubmittedResult {...{ assessment, score, checklist, isKept, actionForm }} onPublished={again} />;
}
