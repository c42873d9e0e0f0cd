import { Heading, Page } from '../common/Page.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { DemonstrationSignIn } from './DemonstrationSignIn.tsx';
import { LinkSignIn } from './LinkSignIn.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';

/** Sign in with e-mail and password, or by a link sent to the e-mail. */
export function SignInPage() {
  const t = useTexts();
  const { installation } = useSession();
  return (
    <Page title={t('signIn.title')} className="narrow">
      <Heading>{t('signIn.title')}</Heading>
      <p className="lead">{t('signIn.lead')}</p>
      {installation.kind === 'DEMONSTRATION' && <DemonstrationSignIn />}
      <section>
        <h2>{t('signIn.withPassword')}</h2>
        <PasswordSignIn />
      </section>
      <section>
        <h2>{t('signIn.withLink')}</h2>
        <LinkSignIn />
      </section>
    </Page>
  );
}
