import { type Theme, textIn } from '@fritidssjekken/checklist-definitions';
import { useEffect, useRef, useState } from 'react';
import { Link } from '../common/Link.tsx';
import { Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { SaveBar } from './SaveBar.tsx';
import { ThemeForm } from './ThemeForm.tsx';
import { ThemesNav } from './ThemesNav.tsx';
import { useFormState } from './useForm.ts';

/** The form: one theme at a time. Without a theme in the address, the first. */
export function FormPage({ name, themeId }: { name: string; themeId: string | null }) {
  const { language } = useSession();
  const { checklist } = useFormState();
  const theme: Theme | undefined = checklist.themes.find((one) => one.id === themeId) ?? checklist.themes[0];
  if (!theme) return null;
  return (
    <>
      <SaveBar name={name} />
      <Page title={textIn(theme.name, language)} of={theme.id} className="form-page">
        <div className="columns">
          <ThemesNav current={theme} />
          <div>
            <Notices />
            <ThemeForm key={theme.id} theme={theme} />
          </div>
        </div>
        <News />
      </Page>
    </>
  );
}

/** What one should know before answering: returned, or closed to changes. */
function Notices() {
  const t = useTexts();
  const { assessment } = useFormState();
  if (assessment.state !== 'DRAFT') {
    return (
      <div className="notice" role="status">
        <p>{t('form.locked')}</p>
        <Link href={addressOf.result(assessment.id)}>{t('form.lockedResult')}</Link>
      </div>
    );
  }
  if (!assessment.canEdit) return <p className="notice">{t('form.readOnly')}</p>;
  const reason = assessment.replaces?.returnReason;
  if (reason) return <p className="notice">{t('form.returned', { reason })}</p>;
  return null;
}

/** Tells a screen reader of answers from others, and of criteria that an answer brought in. */
function News() {
  const t = useTexts();
  const { arrived, shown, checklist } = useFormState();
  const [news, setNews] = useState('');
  const before = useRef(shown);
  useEffect(() => {
    const criterion = checklist.themes
      .flatMap((theme) => theme.criteria)
      .find((one) => one.id === arrived?.criterionId);
    if (arrived && criterion) setNews(t('form.arrived', { number: criterion.number, name: arrived.savedBy ?? '' }));
  }, [arrived, checklist, t]);
  useEffect(() => {
    const fresh = checklist.themes
      .flatMap((theme) => theme.criteria)
      .filter((one) => shown.has(one.id) && !before.current.has(one.id));
    before.current = shown;
    if (fresh.length > 0) setNews(t('form.shown', { smart_count: fresh.length, number: fresh[0]?.number ?? '' }));
  }, [shown, checklist, t]);
  return (
    <p className="unseen" aria-live="polite">
      {news}
    </p>
  );
}
