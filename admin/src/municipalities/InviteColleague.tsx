import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { inviteColleagueMutation } from './formQueries.ts';

/** A personal invitation to one colleague. */
export function InviteColleague({
  municipalityId,
  onInvited,
}: {
  municipalityId: string;
  onInvited: () => Promise<void>;
}) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [error, setError] = useState<string | null>(null);
  const [invited, setInvited] = useState<string | null>(null);
  const invite = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const email = String(data.get('email') ?? '').trim();
    const role = data.get('role') === 'READER' ? 'READER' : 'EDITOR';
    const isMissing = !/.+@.+/.test(email);
    setError(isMissing ? t('municipality.emailMissing') : null);
    setInvited(null);
    if (isMissing) return;
    void submit(async () => {
      const { inviteColleague } = await ask(inviteColleagueMutation, { municipalityId, email, role });
      if (inviteColleague.__typename !== 'Invitation') return setError(t('errors.refused'));
      setInvited(email);
      form.reset();
      await onInvited();
    });
  };
  return (
    <details className="folded">
      <summary>{t('municipality.invite')}</summary>
      <form noValidate className="stack" onSubmit={invite}>
        <Field label={t('municipality.inviteEmail')} error={error}>
          {(control) => <input {...control} name="email" type="email" autoComplete="off" />}
        </Field>
        <Field label={t('municipality.inviteRole')}>
          {(control) => (
            <select {...control} name="role">
              <option value="EDITOR">{t('municipality.EDITOR')}</option>
              <option value="READER">{t('municipality.READER')}</option>
            </select>
          )}
        </Field>
        <FailureText failure={failure} />
        <p>
          <button type="submit" className="button go" disabled={isBusy}>
            {t('municipality.inviteSubmit')}
          </button>
        </p>
        <p role="status">{invited && t('municipality.invited', { email: invited })}</p>
      </form>
    </details>
  );
}
