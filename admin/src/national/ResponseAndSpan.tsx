import { Figure } from '../charts/Figure.tsx';
import { PossibleSpan } from '../charts/PossibleSpan.tsx';
import { ShareBar } from '../charts/ShareBar.tsx';
import type { ViewProps } from './viewProps.ts';

/** How many answered, in this round and before, and how far those who did not could move the figure. */
export function ResponseAndSpan({ t, language, model }: ViewProps) {
  const { response, span, aboutRate } = model;
  return (
    <>
      <Figure
        id="svarprosent"
        language={language}
        message={response.message}
        table={response.table}
        note={response.notes.join(' ')}
      >
        <ShareBar label={response.label} parts={response.parts} />
      </Figure>
      {span && (
        <Figure
          id="spenn"
          language={language}
          message={span.message}
          about={aboutRate}
          table={span.table}
          note={t('nationalMap.spanAbout')}
        >
          <PossibleSpan {...span} />
        </Figure>
      )}
    </>
  );
}
