import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { handOnSeatMutation } from './formQueries.ts';

/** Gives the own seat to a successor, who gets a personal invitation. */
export function HandOnSeat({ seatId, onDone }: { seatId: string; onDone: () => Promise<void> }) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [error, setError] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const handOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const toEmail = String(new FormData(form).get('email') ?? '').trim();
    const isMissing = !/.+@.+/.test(toEmail);
    setError(isMissing ? t('municipality.emailMissing') : null);
    if (isMissing) return;
    void submit(async () => {
      const { handOnSeat } = await ask(handOnSeatMutation, { id: seatId, toEmail });
      if (handOnSeat.__typename !== 'Invitation') return setError(t('errors.refused'));
      setSentTo(toEmail);
      form.reset();
      await onDone();
    });
  };
  return (
    <details className="folded">
      <summary>{t('municipality.handOn')}</summary>
      <p>{t('municipality.handOnText')}</p>
      <form noValidate className="stack" onSubmit={handOn}>
        <Field label={t('municipality.handOnEmail')} error={error}>
          {(control) => <input {...control} name="email" type="email" autoComplete="off" />}
        </Field>
        <FailureText failure={failure} />
        <p>
          <button type="submit" className="button" disabled={isBusy}>
            {t('municipality.handOnSubmit')}
          </button>
        </p>
        <p role="status">{sentTo && t('municipality.handedOn', { email: sentTo })}</p>
      </form>
    </details>
  );
}
