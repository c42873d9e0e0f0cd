import type { Failure } from './ask.ts';
import { useTexts } from './session.tsx';

/** Why it did not work, where it was asked for. */
export function FailureText({ failure }: { failure: Failure | null }) {
  const t = useTexts();
  if (!failure) return null;
  const keys = {
    OFFLINE: 'errors.offline',
    SIGNED_OUT: 'errors.signedOut',
    FORBIDDEN: 'errors.noAccess',
    SERVER: 'errors.serverPlain',
  } as const;
  return (
    <p className="error" role="alert">
      {t(keys[failure])}
    </p>
  );
}
