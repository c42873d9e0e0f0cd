import type { Failure } from './ask.ts';
import { Link } from './Link.tsx';
import { Heading, Page } from './Page.tsx';
import { addressOf } from './route.ts';
import { useTexts } from './session.tsx';

/** A page that could not be shown: what happened, and what to do. */
export function Trouble({ failure, title, text }: { failure: Failure | null; title?: string; text?: string }) {
  const t = useTexts();
  const words = () => {
    if (failure === 'SIGNED_OUT') return t('errors.signInFirst');
    if (failure === 'OFFLINE') return text ?? t('errors.offline');
    if (failure === 'FORBIDDEN') return t('errors.noAccess');
    if (failure === 'SERVER') return t('errors.serverPlain');
    return text ?? t('errors.notFound');
  };
  return (
    <Page title={title ?? words()}>
      <Heading>{title ?? words()}</Heading>
      {title && <p>{words()}</p>}
      <p className="actions">
        {failure === 'SIGNED_OUT' ? (
          <Link className="button go" href={addressOf.signIn(window.location.pathname)}>
            {t('app.signIn')}
          </Link>
        ) : (
          <button type="button" className="button go" onClick={() => window.location.reload()}>
            {t('app.tryAgain')}
          </button>
        )}
        <Link className="button" href={addressOf.home}>
          {t('app.toStart')}
        </Link>
      </p>
    </Page>
  );
}
