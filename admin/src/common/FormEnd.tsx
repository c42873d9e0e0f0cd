import type { ReactNode } from 'react';
import type { Failure } from './ask.ts';
import { FailureText } from './FailureText.tsx';
import { Link } from './Link.tsx';
import { addressOf } from './route.ts';
import { useTexts } from './session.tsx';

/** How every form of a record ends: what is wrong, said at once, and the two ways out. */
export function FormEnd({
  error,
  failure,
  isBusy,
  save,
  onCancel,
  children,
}: {
  /** Why it was not saved, in words. */
  error: string | null;
  failure: Failure | null;
  isBusy: boolean;
  /** The words of the button that saves. */
  save: string;
  onCancel: () => void;
  /** What is to be said beside an error. */
  children?: ReactNode;
}) {
  const t = useTexts();
  const said = error ?? (failure === 'OFFLINE' ? t('change.offline') : null);
  return (
    <>
      {said && (
        <p className="error" role="alert">
          {said}
        </p>
      )}
      {children}
      {failure === 'SIGNED_OUT' ? (
        <p className="error" role="alert">
          {t('change.signedOut')}{' '}
          <Link href={addressOf.signIn(window.location.pathname + window.location.search)}>{t('app.signIn')}</Link>
        </p>
      ) : (
        failure !== 'OFFLINE' && <FailureText failure={failure} />
      )}
      <p className="actions">
        <button type="submit" className="button go" disabled={isBusy}>
          {save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
      </p>
    </>
  );
}
