import { useId } from 'react';
import { Hatch } from './Hatch.tsx';

/** A piece of hatch beside the words for what is missing. Its size in pixels. */
export function HatchSwatch({ width = 44, height = 20 }: { width?: number; height?: number }) {
  const id = useId();
  return (
    <svg className="chart-svg chart-swatch" width={width} height={height} aria-hidden="true">
      <Hatch id={id} />
      <rect
        x="0.5"
        y="0.5"
        width={width - 1}
        height={height - 1}
        rx="2"
        className="chart-step-missing"
        fill={`url(#${id})`}
      />
    </svg>
  );
}
