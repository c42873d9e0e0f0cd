import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { setMyProfileMutation } from './formQueries.ts';

type Wrong = 'NAME' | 'EMAIL' | 'TAKEN';

/** The first administrator's own name and address: until they are given, a placeholder stands in their place. */
export function OwnProfile() {
  const t = useTexts();
  const { refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [wrong, setWrong] = useState<Wrong | null>(null);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const name = String(data.get('name') ?? '').trim();
    const email = String(data.get('email') ?? '').trim();
    setWrong(name ? null : 'NAME');
    if (!name) return;
    void submit(async () => {
      const { setMyProfile } = await ask(setMyProfileMutation, { name, email });
      if (setMyProfile.__typename === 'Viewer') await refresh();
      else
        setWrong(
          setMyProfile.code === 'EMAIL_IN_USE' ? 'TAKEN' : setMyProfile.code === 'INVALID_NAME' ? 'NAME' : 'EMAIL',
        );
    });
  };

  return (
    <section>
      <h2>{t('signIn.profileTitle')}</h2>
      <p>{t('signIn.profileText')}</p>
      <form noValidate onSubmit={save} className="stack">
        <Field label={t('signIn.profileName')} error={wrong === 'NAME' ? t('signIn.nameMissing') : null}>
          {(control) => <input {...control} name="name" autoComplete="name" />}
        </Field>
        <Field
          label={t('signIn.email')}
          error={wrong === 'EMAIL' ? t('signIn.emailMissing') : wrong === 'TAKEN' ? t('signIn.emailTaken') : null}
        >
          {(control) => <input {...control} name="email" type="email" autoComplete="email" />}
        </Field>
        <p>
          <button type="submit" className="button" disabled={isBusy}>
            {t('signIn.profileSave')}
          </button>
        </p>
        <FailureText failure={failure} />
      </form>
    </section>
  );
}
