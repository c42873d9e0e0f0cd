import { type FormEvent, useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { useEnter } from './useEnter.ts';

/** E-mail and password. What is wrong is said without telling which of the two. */
export function PasswordSignIn() {
  const t = useTexts();
  const enter = useEnter();
  const { isBusy, failure, submit } = useSubmit();
  const [errors, setErrors] = useState<{ email?: string; password?: string; all?: string }>({});

  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get('email') ?? '').trim();
    const password = String(data.get('password') ?? '');
    const missing = {
      ...(email ? {} : { email: t('signIn.emailMissing') }),
      ...(password ? {} : { password: t('signIn.passwordMissing') }),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    void submit(async () => {
      const answer = await post('/api/auth/sign-in/email', { email, password });
      if (answer.ok) return enter();
      setErrors({ all: t(answer.status === 429 ? 'errors.tooMany' : 'signIn.wrong') });
    });
  };

  return (
    <form noValidate onSubmit={signIn} className="stack">
      <Field label={t('signIn.email')} error={errors.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <Field label={t('signIn.password')} error={errors.password}>
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" />}
      </Field>
      {errors.all && (
        <p className="error" role="alert">
          {errors.all}
        </p>
      )}
      <FailureText failure={failure} />
      <p>
        <button type="submit" className="button go" disabled={isBusy}>
          {t('signIn.submit')}
        </button>
      </p>
    </form>
  );
}
