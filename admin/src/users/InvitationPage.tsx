import { type FormEvent, useState } from 'react';
import { post } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { dayOf } from '../common/formats.ts';
import { Heading, Page } from '../common/Page.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { Accepted } from './Accepted.tsx';

type Opened = {
  readonly municipality: { readonly id: string; readonly code: string; readonly name: string };
  readonly role: 'EDITOR' | 'READER';
  readonly isPersonal: boolean;
  readonly sentTo?: string;
  readonly expiresAt: string;
};

type Asked = {
  readonly status: 'CONFIRM_EMAIL' | 'ACCEPTED';
  readonly municipality: { readonly code: string; readonly name: string };
};

/** An invitation, perhaps forwarded: opened by a button, then whoever opened it asks for a seat with an own e-mail. */
export function InvitationPage({ token }: { token: string }) {
  const t = useTexts();
  const { language, refresh } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isRefused, setIsRefused] = useState(!token);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<Asked | null>(null);
  const [errors, setErrors] = useState<{ name?: string; email?: string; all?: string }>({});

  const open = () =>
    void submit(async () => {
      const answer = await post<Opened>('/auth/invitation/open', { token });
      if (answer.ok) setOpened(answer.body);
      else setIsRefused(true);
    });
  const request = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const missing = {
      ...(text('name') ? {} : { name: t('invitation.nameMissing') }),
      ...(opened?.isPersonal || /.+@.+/.test(text('email')) ? {} : { email: t('invitation.emailMissing') }),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    void submit(async () => {
      const body = {
        token,
        name: text('name'),
        email: text('email'),
        title: text('title'),
        language: text('language'),
      };
      const answer = await post<Asked>('/auth/invitation/request', body);
      if (answer.ok && answer.body.status === 'ACCEPTED') {
        await refresh();
        setAccepted(answer.body);
      } else if (answer.ok) setSentTo(body.email);
      else if (answer.code === 'INVALID_EMAIL') setErrors({ email: t('invitation.emailMissing') });
      else setErrors({ all: t(answer.status === 429 ? 'errors.tooMany' : 'errors.tokenInvalid') });
    });
  };
  const title = opened ? t('invitation.title', { municipality: opened.municipality.name }) : t('invitation.titlePlain');

  return (
    <Page title={title} of="invitation" className="narrow">
      <Heading>{title}</Heading>
      {isRefused && <p role="alert">{t('errors.tokenInvalid')}</p>}
      {!isRefused && !opened && (
        <>
          <p className="lead">{t('invitation.openText')}</p>
          <button type="button" className="button go" disabled={isBusy} onClick={open}>
            {t('invitation.open')}
          </button>
        </>
      )}
      {opened && sentTo && <p role="status">{t('invitation.sent', { email: sentTo })}</p>}
      {accepted && <Accepted municipality={accepted.municipality} />}
      {opened && !sentTo && !accepted && (
        <>
          <p className="lead">{t('invitation.text')}</p>
          <p>
            {t('invitation.role', { role: t(`invitation.${opened.role}`) })}{' '}
            {opened.isPersonal && opened.sentTo
              ? t('invitation.personal', { email: opened.sentTo })
              : t('invitation.letIn')}{' '}
            {t('invitation.expires', { date: dayOf(opened.expiresAt, language) })}
          </p>
          <form noValidate onSubmit={request} className="stack">
            <Field label={t('invitation.name')} error={errors.name}>
              {(control) => <input {...control} name="name" autoComplete="name" />}
            </Field>
            {!opened.isPersonal && (
              <Field label={t('invitation.email')} error={errors.email}>
                {(control) => <input {...control} name="email" type="email" autoComplete="email" />}
              </Field>
            )}
            <Field label={t('invitation.position')} note={t('app.optional')} hint={t('invitation.positionHint')}>
              {(control) => <input {...control} name="title" autoComplete="organization-title" />}
            </Field>
            <Field label={t('invitation.language')}>
              {(control) => (
                <select {...control} name="language" defaultValue={language}>
                  <option value="nb">Bokmål</option>
                  <option value="nn">Nynorsk</option>
                  <option value="en">English</option>
                </select>
              )}
            </Field>
            {errors.all && (
              <p className="error" role="alert">
                {errors.all}
              </p>
            )}
            <p>
              <button type="submit" className="button go" disabled={isBusy}>
                {t('invitation.submit')}
              </button>
            </p>
          </form>
        </>
      )}
      <FailureText failure={failure} />
    </Page>
  );
}
