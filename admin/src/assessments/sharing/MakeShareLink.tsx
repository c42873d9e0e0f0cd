import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask } from '../../common/ask.ts';
import { DayField } from '../../common/DayField.tsx';
import { FailureText } from '../../common/FailureText.tsx';
import { Field } from '../../common/Field.tsx';
import { today, typedDay } from '../../common/formats.ts';
import { useTexts } from '../../common/session.tsx';
import { useFirstWrong } from '../../common/useFirstWrong.ts';
import { useSubmit } from '../../common/useSubmit.ts';
import { createShareLinkMutation } from './formQueries.ts';

/** What must be mended before there can be a link: a new one each time that somebody tries. */
type Wrong = { readonly field: 'PURPOSE' | 'LAST_DAY' | 'OTHER' };

/** Days that a link works unless another last day is chosen: a case is dealt with in a month. */
const usualDays = 30;
const usualLastDay = () => today(new Date(Date.now() + usualDays * 86_400_000));

/** Makes a link, and shows it this once: the server keeps only what recognises it. */
export function MakeShareLink({ assessmentId, onMade }: { assessmentId: string; onMade: () => Promise<void> }) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const [lastDay, setLastDay] = useState(usualLastDay);
  const form = useRef<HTMLFormElement>(null);
  const made = useRef<HTMLInputElement>(null);
  useFirstWrong(form, wrong);
  // It is shown this once: what is to be copied has the focus, and is marked.
  useEffect(() => {
    if (address) made.current?.focus();
  }, [address]);
  const make = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filledIn = event.currentTarget;
    const given = new FormData(filledIn);
    const purpose = String(given.get('purpose') ?? '').trim();
    const missing = purpose === '' ? 'PURPOSE' : !typedDay(lastDay) ? 'LAST_DAY' : null;
    setWrong(missing && { field: missing });
    if (missing) return;
    void submit(async () => {
      const { createShareLink } = await ask(createShareLinkMutation, { assessmentId, purpose, lastDay });
      if (createShareLink.__typename === 'InvalidShareLink') return setWrong({ field: createShareLink.shareLinkField });
      if (createShareLink.__typename !== 'NewShareLink') return setWrong({ field: 'OTHER' });
      setAddress(`${window.location.origin}/delt/${createShareLink.token}`);
      setIsCopied(false);
      filledIn.reset();
      setLastDay(usualLastDay());
      await onMade();
    });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? '').then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <>
      <details className="folded" open={address !== null || undefined}>
        <summary>{t('sharing.make')}</summary>
        <form noValidate className="stack" ref={form} onSubmit={make}>
          <Field
            label={t('sharing.purpose')}
            hint={t('sharing.purposeHint')}
            error={wrong?.field === 'PURPOSE' ? t('sharing.purposeError') : null}
          >
            {(control) => <input {...control} name="purpose" maxLength={200} autoComplete="off" />}
          </Field>
          <DayField
            key={address}
            label={t('sharing.lastDay')}
            day={lastDay}
            error={wrong?.field === 'LAST_DAY' ? t('sharing.lastDayError') : null}
            onChange={setLastDay}
          />
          {wrong?.field === 'OTHER' && <p className="error">{t('errors.refused')}</p>}
          <FailureText failure={failure} />
          <p>
            <button type="submit" className="button go" disabled={isBusy}>
              {t('sharing.submit')}
            </button>
          </p>
        </form>
      </details>
      <div role="status">
        {address && (
          <div className="notice">
            <p>{t('sharing.made')}</p>
            <Field label={t('sharing.address')}>
              {(control) => (
                <input {...control} ref={made} readOnly value={address} onFocus={({ target }) => target.select()} />
              )}
            </Field>
            <p className="actions">
              <button type="button" className="button" onClick={() => void copy()}>
                {t('sharing.copy')}
              </button>
              {isCopied && t('sharing.copied')}
            </p>
          </div>
        )}
      </div>
    </>
  );
}
