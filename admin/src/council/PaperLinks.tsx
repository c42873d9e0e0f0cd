import type { PublicTranslate } from '../public/page.ts';

/** The same page on paper: as PDF where the server prints, and from the browser where it runs scripts. */
export function PaperLinks({ t, sheet, label }: { t: PublicTranslate; sheet: string | null; label: string }) {
  return (
    <p className="noprint council-paper" data-needs-script={sheet ? undefined : ''}>
      {sheet && (
        <a className="button" href={sheet} type="application/pdf">
          {label}
        </a>
      )}
      <button type="button" className="button" data-print="" data-needs-script="">
        {t('council.print')}
      </button>
    </p>
  );
}
