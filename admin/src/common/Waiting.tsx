import { useTexts } from './session.tsx';

/** While a page is fetched: empty at first, and words when it takes longer than a blink. */
export function Waiting() {
  const t = useTexts();
  return (
    <main id="hoved" aria-busy="true">
      <p className="appears soft">{t('app.loading')}</p>
    </main>
  );
}
