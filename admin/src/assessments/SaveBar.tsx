import { useEffect, useState } from 'react';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Tick } from '../common/Tick.tsx';
import { savedText } from './savedText.ts';
import { useFormState, useOutboxState } from './useForm.ts';

/** The bar that stays on top: which assessment this is, and whether what was answered is safe. */
export function SaveBar({ name }: { name: string }) {
  const t = useTexts();
  const { language } = useSession();
  const { standing, waiting } = useFormState();
  const { failure } = useOutboxState();
  const unsent = Object.values(waiting).filter((one) => !one.conflict && !one.refusal);
  const refused = Object.values(waiting).some((one) => one.refusal);
  const savedAt = Object.values(standing).reduce(
    (at, answer) => (answer.savedAt && answer.savedAt > at ? answer.savedAt : at),
    '',
  );
  const count = { smart_count: unsent.length };

  const state = () => {
    if (failure === 'SIGNED_OUT')
      return { tone: 'warn', text: unsent.length ? t('form.signedOut', count) : t('form.signedOutNone') };
    if (failure === 'OFFLINE')
      return { tone: 'warn', text: unsent.length ? t('form.offline', count) : t('form.offlineNone') };
    if (failure && unsent.length) return { tone: 'error', text: t('errors.server') };
    if (refused) return { tone: 'error', text: t('form.notSaved') };
    if (unsent.length > 0) return { tone: 'soft', text: t('form.saving') };
    return savedAt ? { tone: 'ok', text: savedText(savedAt, t, language) } : { tone: 'soft', text: '' };
  };
  const { tone, text } = state();
  const told = useSettled(tone === 'soft' ? '' : text);

  return (
    <aside className="save-bar noprint" aria-label={t('form.saveState')}>
      <div>
        <span>{name}</span>
        <span className={`save ${tone}`}>
          {tone === 'ok' && <Tick />}
          {text}
          {failure === 'SIGNED_OUT' && (
            <Link href={addressOf.signIn(window.location.pathname)}>{t('form.signInAgain')}</Link>
          )}
        </span>
        <span role="status" className="unseen">
          {told}
        </span>
      </div>
    </aside>
  );
}

/** The text once it has stood for a second, so that a screen reader is not told of every keystroke. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setSettled(text), 1_000);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
