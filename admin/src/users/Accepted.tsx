import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { NewPassword } from './NewPassword.tsx';

/** The seat is there: on to the municipality, or to the sign-in for those who are not signed in yet. */
export function Accepted({ municipality }: { municipality: { readonly code: string; readonly name: string } }) {
  const t = useTexts();
  const { viewer } = useSession();
  const address = addressOf.municipality(municipality.code);
  return (
    <>
      <p role="status">
        {t('invitation.accepted', { municipality: municipality.name })} {!viewer && t('invitation.acceptedSignIn')}
      </p>
      <p>
        <Link className="button go" href={viewer ? address : addressOf.signIn(address)}>
          {t(viewer ? 'invitation.toMunicipality' : 'app.signIn')}
        </Link>
      </p>
      {viewer && <NewPassword />}
    </>
  );
}
