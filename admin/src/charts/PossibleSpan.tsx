import { anchored } from './anchored.ts';

/**
 * A figure of those who answered, and how far the silent could move it: all lowest to all highest.
 * @param props.value 0–100, as are `from` and `to`
 */
export function PossibleSpan({
  label,
  value,
  from,
  to,
  labels,
}: {
  label: string;
  value: number;
  from: number;
  to: number;
  labels: { readonly value: string; readonly from: string; readonly to: string };
}) {
  const own = anchored(value, labels.value, 1.1);
  const low = anchored(from, labels.from);
  const high = anchored(to, labels.to);
  const both = anchored((from + to) / 2, `${labels.from}–${labels.to}`);
  return (
    <svg className="chart-svg" width="100%" height="60" role="img" aria-label={label}>
      <line x1="0" x2="100%" y1="32" y2="32" className="chart-axis" />
      <line x1="0.5" x2="0.5" y1="27" y2="37" className="chart-axis" />
      <line x1="100%" x2="100%" y1="27" y2="37" className="chart-axis" />
      <rect x={`${from}%`} width={`${Math.max(0, to - from)}%`} y="24" height="16" className="chart-band" />
      <circle cx={`${value}%`} cy="32" r="7" className="chart-accent" />
      <text x={`${own.x}%`} y="15" textAnchor={own.anchor} className="chart-strong">
        {labels.value}
      </text>
      {to > from &&
        (low.to + 1 < high.from ? (
          <>
            <text x={`${low.x}%`} y="57" textAnchor={low.anchor}>
              {labels.from}
            </text>
            <text x={`${high.x}%`} y="57" textAnchor={high.anchor}>
              {labels.to}
            </text>
          </>
        ) : (
          <text x={`${both.x}%`} y="57" textAnchor={both.anchor}>
            {labels.from}–{labels.to}
          </text>
        ))}
    </svg>
  );
}
