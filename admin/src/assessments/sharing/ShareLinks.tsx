import { useState } from 'react';
import { ask } from '../../common/ask.ts';
import { FailureText } from '../../common/FailureText.tsx';
import { SectionFailure } from '../../common/SectionFailure.tsx';
import { useTexts } from '../../common/session.tsx';
import { useAnswer } from '../../common/useAnswer.ts';
import { useSubmit } from '../../common/useSubmit.ts';
import { revokeShareLinkMutation, shareLinksQuery } from './formQueries.ts';
import { MakeShareLink } from './MakeShareLink.tsx';
import { ShareLinkRow } from './ShareLinkRow.tsx';

/** The links by which the municipality shows this result to chosen people; its editors make and take them back. */
export function ShareLinks({ assessmentId, canShare }: { assessmentId: string; canShare: boolean }) {
  const t = useTexts();
  const asked = useAnswer(shareLinksQuery, { id: assessmentId });
  const { data, failure, again } = asked;
  const revoking = useSubmit();
  const [told, setTold] = useState('');
  const assessment = data?.assessment;
  if (!assessment) return failure ? <SectionFailure asked={asked} /> : null;
  const { shareLinks, publishedAt } = assessment;
  const revoke = (id: string) =>
    void revoking.submit(async () => {
      const { revokeShareLink } = await ask(revokeShareLinkMutation, { id });
      setTold(revokeShareLink.__typename === 'ShareLink' ? t('sharing.revokedNow') : t('errors.refused'));
      await again();
    });
  if (publishedAt && shareLinks.length === 0) return null;
  return (
    <section className="noprint">
      <h2>{t('sharing.title')}</h2>
      <p>{publishedAt ? t('sharing.leadPublished') : t('sharing.lead')}</p>
      {canShare && !publishedAt && <MakeShareLink assessmentId={assessmentId} onMade={again} />}
      {shareLinks.length === 0 ? (
        <p className="soft small">{t('sharing.none')}</p>
      ) : (
        <ul className="rows" aria-label={t('sharing.list')}>
          {shareLinks.map((link) => (
            <ShareLinkRow key={link.id} link={link} onRevoke={canShare ? revoke : null} isBusy={revoking.isBusy} />
          ))}
        </ul>
      )}
      <FailureText failure={revoking.failure} />
      <p role="status">{told}</p>
    </section>
  );
}
