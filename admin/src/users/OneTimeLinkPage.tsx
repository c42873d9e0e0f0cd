import { useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { NewPassword } from './NewPassword.tsx';

/** A one-time link. It is used when the button is pressed, never when the page is opened: mail scanners open pages. */
export function OneTimeLinkPage({ token }: { token: string }) {
  const t = useTexts();
  const { refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [name, setName] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(!token);
  const use = () =>
    void submit(async () => {
      const answer = await post('/auth/magic-link', { token });
      if (!answer.ok) return setIsRefused(true);
      const viewer = await refresh();
      setName(viewer?.name ?? '');
    });

  return (
    <Page title={t('signIn.linkTitle')} className="narrow">
      <Heading>{t('signIn.linkTitle')}</Heading>
      {name !== null && (
        <>
          <p role="status">{t('signIn.linkDone', { name })}</p>
          <p>
            <Link className="button go" href={addressOf.home}>
              {t('signIn.goOn')}
            </Link>
          </p>
          <NewPassword />
        </>
      )}
      {name === null && isRefused && (
        <div role="alert">
          <p>
            {t('errors.tokenInvalid')} {t('errors.tokenAsk')}
          </p>
          <Link className="button" href={addressOf.signIn()}>
            {t('app.signIn')}
          </Link>
        </div>
      )}
      {name === null && !isRefused && (
        <>
          <p className="lead">{t('signIn.linkText')}</p>
          <button type="button" className="button go" disabled={isBusy} onClick={use}>
            {t('signIn.linkSubmit')}
          </button>
          <FailureText failure={failure} />
        </>
      )}
    </Page>
  );
}
