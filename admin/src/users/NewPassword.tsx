import { type FormEvent, useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';

const leastLength = 12;

/** An own password, for those who do not want a link each time. */
export function NewPassword() {
  const t = useTexts();
  const { viewer, refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [error, setError] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const newPassword = String(data.get('new') ?? '');
    const currentPassword = String(data.get('current') ?? '');
    const isShort = newPassword.length < leastLength;
    setError(isShort ? t('signIn.passwordShort') : null);
    if (isShort) return;
    void submit(async () => {
      const answer = await post('/auth/password', { newPassword, ...(currentPassword ? { currentPassword } : {}) });
      setIsSaved(answer.ok);
      if (answer.ok) await refresh();
      else setError(t('signIn.passwordRefused'));
    });
  };

  return (
    <section>
      <h2>{t('signIn.passwordTitle')}</h2>
      <p>{t('signIn.passwordText')}</p>
      <form noValidate onSubmit={save} className="stack">
        {viewer?.hasPassword && (
          <Field label={t('signIn.currentPassword')}>
            {(control) => <input {...control} name="current" type="password" autoComplete="current-password" />}
          </Field>
        )}
        <Field label={t('signIn.newPassword')} error={error}>
          {(control) => <input {...control} name="new" type="password" autoComplete="new-password" />}
        </Field>
        <p>
          <button type="submit" className="button" disabled={isBusy}>
            {t('signIn.savePassword')}
          </button>
        </p>
        <p role="status">{isSaved && t('signIn.passwordSaved')}</p>
        <FailureText failure={failure} />
      </form>
    </section>
  );
}
