import { useId } from 'react';
import { Hatch } from '../charts/Hatch.tsx';
import { hexagonFill, hexagonPoints } from './hexagonShape.ts';

/** The one form for a level: a hexagon filled a little, half or whole; hatched where there is none. Always beside its word. */
export function Hexagon({ step, steps = 3, size = 24 }: { step: number | null; steps?: number; size?: number }) {
  const hatch = useId();
  const fill = step === null ? null : hexagonFill(step, steps);
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true" className="hexagon">
      {fill ? (
        <>
          <polygon points={hexagonPoints(9.4)} className="hexagon-edge" />
          <polygon points={hexagonPoints(9.4 * fill.share)} className={`level-${fill.shade}`} />
        </>
      ) : (
        <>
          <Hatch id={hatch} />
          <polygon points={hexagonPoints(9.4)} className="hexagon-missing" fill={`url(#${hatch})`} />
        </>
      )}
    </svg>
  );
}
