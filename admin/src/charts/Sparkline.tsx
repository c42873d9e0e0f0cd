import { hasPlace, pieces, placed, type SeriesDot } from './seriesDots.ts';

const width = 112;
const height = 34;
const foot = 29;

/**
 * A small series in a row of a table, on one fixed scale of 0–100 and one span of time for all rows.
 * @param props.from first day of the span, YYYY-MM-DD; `to` its last
 * @param props.dots a round without a value is an open ring at the foot; new questions break the line
 */
export function Sparkline({
  label,
  dots,
  flags,
  from,
  to,
}: {
  label: string;
  dots: readonly SeriesDot[];
  flags: readonly { readonly on: string }[];
  from: string;
  to: string;
}) {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const at = (day: string) => 6 + ((width - 12) * (Date.parse(day) - first)) / Math.max(1, last - first);
  const laid = placed(dots, at, (value) => foot - 4 - value * 0.2);
  const breaks = laid.flatMap((dot, place) => {
    const before = laid[place - 1];
    return before && hasPlace(before) && hasPlace(dot) && !dot.joins ? [(before.x + dot.x) / 2] : [];
  });
  const newest = laid.at(-1);
  return (
    <svg className="chart-svg" width={width} height={height} role="img" aria-label={label}>
      {breaks.map((x) => (
        <line key={x} x1={x} x2={x} y1="4" y2={foot} className="chart-spark-break" />
      ))}
      {flags.map(({ on }) => (
        <g key={on}>
          <line x1={at(on)} x2={at(on)} y1="1" y2={foot} className="chart-spark-pole" />
          <path d={`M${at(on)} 1l8 3l-8 3Z`} className="chart-flag" />
        </g>
      ))}
      {pieces(laid).map((piece) => (
        <line
          key={piece.to.on}
          x1={piece.from.x}
          y1={piece.from.y}
          x2={piece.to.x}
          y2={piece.to.y}
          className="chart-spark-line"
        />
      ))}
      {laid.map((dot) =>
        hasPlace(dot) ? (
          <circle key={dot.on} cx={dot.x} cy={dot.y} r={dot === newest ? 3.5 : 2.2} className="chart-accent" />
        ) : (
          <circle key={dot.on} cx={dot.x} cy={foot} r="2.8" className="chart-spark-none" />
        ),
      )}
    </svg>
  );
}
