import { useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { Accepted } from './Accepted.tsx';

type Confirmed = {
  readonly status: 'WAITING' | 'ACCEPTED';
  readonly municipality: { readonly code: string; readonly name: string };
};

/** Confirms the own e-mail of a seat request, by a button. */
export function ConfirmPage({ token }: { token: string }) {
  const t = useTexts();
  const { refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const [isRefused, setIsRefused] = useState(!token);
  const confirm = () =>
    void submit(async () => {
      const answer = await post<Confirmed>('/auth/seat-request/confirm', { token });
      if (!answer.ok) return setIsRefused(true);
      if (answer.body.status === 'ACCEPTED') await refresh();
      setConfirmed(answer.body);
    });
  const municipality = confirmed?.municipality.name ?? '';

  return (
    <Page title={t('invitation.confirmTitle')} className="narrow">
      <Heading>{t('invitation.confirmTitle')}</Heading>
      {!confirmed && !isRefused && (
        <>
          <p className="lead">{t('invitation.confirmText')}</p>
          <button type="button" className="button go" disabled={isBusy} onClick={confirm}>
            {t('invitation.confirm')}
          </button>
        </>
      )}
      {isRefused && <p role="alert">{t('errors.tokenInvalid')}</p>}
      {confirmed?.status === 'WAITING' && <p role="status">{t('invitation.waiting', { municipality })}</p>}
      {confirmed?.status === 'ACCEPTED' && <Accepted municipality={confirmed.municipality} />}
      <FailureText failure={failure} />
    </Page>
  );
}
