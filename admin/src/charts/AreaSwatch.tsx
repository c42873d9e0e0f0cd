import { useId } from 'react';
import { areaClasses, areaShade } from './areaShade.ts';
import { Hatch } from './Hatch.tsx';

/** What a map of outlines is filled with, beside the word for it. */
export function AreaSwatch({ step, of }: { step: number | null; of: number }) {
  const id = useId();
  return (
    <svg className={`chart-svg chart-swatch ${areaClasses(of)}`} width="24" height="24" aria-hidden="true">
      {step === null ? (
        <>
          <Hatch id={id} />
          <rect x="2" y="2" width="20" height="20" rx="2" className="chart-step-missing" fill={`url(#${id})`} />
        </>
      ) : (
        <rect x="2" y="2" width="20" height="20" rx="2" className={`chart-area chart-area-${areaShade(step, of)}`} />
      )}
    </svg>
  );
}
