import { Hexagon } from '../common/Hexagon.tsx';
import { hexagonFill } from '../common/hexagonShape.ts';
import { anchored, rowsOf } from './anchored.ts';

/** A level's band of the score, 0–100; `isOwn` where the own score lies (a score on a bound belongs to one of two). */
export type LevelBand = {
  readonly step: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isOwn?: boolean;
};

/** The levels' bands side by side, with the own score as a dot and the former one as an open dot. */
export function LevelBar({
  label,
  bands,
  own,
  former,
}: {
  label: string;
  bands: readonly LevelBand[];
  own: { readonly value: number; readonly label: string } | null;
  former: { readonly value: number; readonly label: string } | null;
}) {
  const dots = [own, former].filter((dot) => dot !== null);
  const words = dots.map((dot) => anchored(dot.value, dot.label, dot === own ? 1.25 : 1));
  const rows = rowsOf(words);
  const top = 20 + 18 * Math.max(0, ...rows);
  return (
    <div className="chart-levels">
      <svg className="chart-svg chart-shares" width="100%" height={top + 26} role="img" aria-label={label}>
        {bands.map(({ step, from, to }) => (
          <rect
            key={step}
            x={`${from}%`}
            width={`${to - from}%`}
            y={top + 6}
            height="14"
            className={`chart-share chart-kind-level-${hexagonFill(step, bands.length).shade}`}
          />
        ))}
        <rect x="0" width="100%" y={top + 6} height="14" className="chart-share-frame" />
        {former && <circle cx={`${former.value}%`} cy={top + 13} r="6" className="chart-former" />}
        {own && <circle cx={`${own.value}%`} cy={top + 13} r="9" className="chart-own" />}
        {dots.map((dot, at) => (
          <text
            key={dot === own ? 'own' : 'former'}
            x={`${words[at]?.x}%`}
            y={top - 5 - 18 * (rows[at] ?? 0)}
            textAnchor={words[at]?.anchor}
            className={dot === own ? 'chart-own-value' : undefined}
          >
            {dot.label}
          </text>
        ))}
      </svg>
      <ul aria-hidden="true">
        {bands.map(({ step, name, isOwn }) => (
          <li key={step} className={isOwn ? 'chart-level-own' : undefined}>
            <Hexagon step={step} steps={bands.length} size={20} />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
