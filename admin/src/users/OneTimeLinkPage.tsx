import { useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { NewPassword } from './NewPassword.tsx';
import { OwnProfile } from './OwnProfile.tsx';

/** A one-time link. It is used when the button is pressed, never when the page is opened: mail scanners open pages. */
export function OneTimeLinkPage({ token }: { token: string }) {
  const t = useTexts();
  const { viewer, refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [isIn, setIsIn] = useState(false);
  const [isRefused, setIsRefused] = useState(!token);
  const use = () =>
    void submit(async () => {
      const answer = await post('/auth/magic-link', { token });
      if (!answer.ok) return setIsRefused(true);
      await refresh();
      setIsIn(true);
    });

  return (
    <Page title={t('signIn.linkTitle')} className="narrow">
      <Heading>{t('signIn.linkTitle')}</Heading>
      {isIn && (
        <>
          <p role="status">{t('signIn.linkDone', { name: viewer?.name ?? '' })}</p>
          <p>
            <Link className="button go" href={addressOf.home}>
              {t('signIn.goOn')}
            </Link>
          </p>
          {viewer?.needsEmail && <OwnProfile />}
          <NewPassword />
        </>
      )}
      {!isIn && isRefused && (
        <div role="alert">
          <p>
            {t('errors.tokenInvalid')} {t('errors.tokenAsk')}
          </p>
          <Link className="button" href={addressOf.signIn()}>
            {t('app.signIn')}
          </Link>
        </div>
      )}
      {!isIn && !isRefused && (
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
