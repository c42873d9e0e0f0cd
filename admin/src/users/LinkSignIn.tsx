import { type FormEvent, useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';

/** A link by e-mail. The answer is the same whether or not the address is known. */
export function LinkSignIn() {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [error, setError] = useState<string | null>(null);
  const [isSent, setIsSent] = useState(false);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    setIsSent(false);
    setError(email ? null : t('signIn.emailMissing'));
    if (!email) return;
    void submit(async () => {
      const answer = await post('/api/auth/sign-in/magic-link', { email });
      if (!answer.ok && answer.status === 429) setError(t('errors.tooMany'));
      else setIsSent(true);
    });
  };

  return (
    <form noValidate onSubmit={send} className="stack">
      <Field label={t('signIn.email')} error={error}>
        {(control) => <input {...control} name="email" type="email" autoComplete="email" />}
      </Field>
      <p>
        <button type="submit" className="button" disabled={isBusy}>
          {t('signIn.sendLink')}
        </button>
      </p>
      <p role="status">{isSent && t('signIn.linkSent')}</p>
      <FailureText failure={failure} />
    </form>
  );
}
