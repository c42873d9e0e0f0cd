import type { PublicTranslate } from '../public/page.ts';

/** The same page on paper: as PDF where the server prints, and from the browser where it runs scripts. */
export function PaperLinks({ t, sheet }: { t: PublicTranslate; sheet: string | null }) {
  return (
    <p className="noprint council-paper" data-needs-script={sheet ? undefined : ''}>
      {sheet && (
        <a className="button" href={sheet} type="application/pdf">
          {t('council.sheet')}
        </a>
      )}
      <button type="button" className="button" data-print="" data-needs-script="">
        {t('council.print')}
      </button>
    </p>
  );
}
