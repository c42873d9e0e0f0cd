import { useId } from 'react';
import { Hatch } from './Hatch.tsx';

/** One part of a whole. `share` is 0–100; what is missing is hatched and comes last. */
export type SharePart = {
  readonly kind: 'level-1' | 'level-2' | 'level-3' | 'missing' | 'accent' | 'seq-3' | 'seq-2';
  readonly share: number;
  readonly label: string;
};

/** A bar of 100 per cent in its parts, in the order given. A part of nothing is not drawn. */
export function ShareBar({ label, parts }: { label: string; parts: readonly SharePart[] }) {
  const hatch = useId();
  const drawn = parts
    .map((part, at) => ({ ...part, from: parts.slice(0, at).reduce((sum, { share }) => sum + share, 0) }))
    .filter(({ share }) => share > 0);
  return (
    <svg className="chart-svg chart-shares" width="100%" height="18" role="img" aria-label={label}>
      <Hatch id={hatch} />
      {drawn.map(({ kind, share, from, label: name }) => (
        <rect
          key={kind}
          x={`${from.toFixed(2)}%`}
          width={`${share.toFixed(2)}%`}
          y="1"
          height="16"
          className={kind === 'missing' ? 'chart-share' : `chart-share chart-kind-${kind}`}
          fill={kind === 'missing' ? `url(#${hatch})` : undefined}
        >
          <title>{name}</title>
        </rect>
      ))}
      <rect x="0" width="100%" y="1" height="16" className="chart-share-frame" />
    </svg>
  );
}
