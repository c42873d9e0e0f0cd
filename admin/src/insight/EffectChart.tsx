import { ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import { type EffectRow, effectScale } from './effectModel.ts';

/** Pixels of a row: two lines of words, then the mark. */
const rowHeight = 92;

/** Zero is drawn beside each mark and not from top to bottom, where it would go through the words. */
const zeroBeside = (place: number): [{ x: number; y: number }, { x: number; y: number }] => [
  { x: 0, y: place + 11 / rowHeight },
  { x: 0, y: Math.max(0, place - 25 / rowHeight) },
];

type Place = { readonly cx?: number; readonly cy?: number; readonly payload?: EffectRow };

/** A row's words above its mark: words keep their size however narrow the picture is. */
function Mark({ cx = 0, cy = 0, payload }: Place) {
  if (!payload) return null;
  const isDifference = payload.id === 'difference';
  return (
    <g>
      <text x="0" y={cy - 40} className={isDifference ? 'chart-strong chart-halo' : 'chart-plain chart-halo'}>
        {payload.name}
      </text>
      <text x="0" y={cy - 20} className="chart-halo">
        {payload.about}
      </text>
      <text x="100%" y={cy - 40} textAnchor="end" className="chart-strong chart-halo">
        {payload.label}
      </text>
      <circle
        cx={cx}
        cy={cy}
        r={isDifference ? 8 : 6}
        fill={isDifference ? 'var(--fs-accent)' : 'var(--fs-peer)'}
        stroke="var(--fs-page)"
        strokeWidth={2}
      />
      <line x1="0" x2="100%" y1={cy + 25} y2={cy + 25} className="chart-grid" />
    </g>
  );
}

/**
 * The effect: a dot for those who held a dugnad, one for the comparable, and the difference with its 95 % interval, around
 * zero.
 */
export default function EffectChart({
  rows,
  language,
  label,
}: {
  rows: readonly EffectRow[];
  language: Language;
  label: string;
}) {
  const { from, to, ticks } = effectScale(rows);
  const drawn = rows.map((row, place) => ({
    ...row,
    place: rows.length - place - 0.75,
    error: row.interval ? [row.value - row.interval.from, row.interval.to - row.value] : [0, 0],
  }));
  const tickText = (value: number) => (value > 0 ? `+${value}` : numberOf(String(value), language));
  return (
    <div role="img" aria-label={label} className="chart-svg">
      <ResponsiveContainer width="100%" height={rows.length * rowHeight + 40}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 0, right: 8, bottom: 4, left: 8 }}>
          <XAxis
            type="number"
            dataKey="value"
            domain={[from, to]}
            ticks={ticks}
            interval="preserveStartEnd"
            tickFormatter={tickText}
            stroke="var(--fs-line-strong)"
            tick={{ fill: 'var(--fs-text-soft)', fontSize: 13 }}
          />
          <YAxis type="number" dataKey="place" domain={[0, rows.length]} hide />
          {drawn.map(({ id, place }) => (
            <ReferenceLine key={id} segment={zeroBeside(place)} stroke="var(--fs-line-strong)" />
          ))}
          <Scatter data={drawn} shape={(place: unknown) => <Mark {...(place as Place)} />} isAnimationActive={false}>
            <ErrorBar
              dataKey="error"
              direction="x"
              width={0}
              strokeWidth={4}
              stroke="var(--fs-accent)"
              isAnimationActive={false}
            />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}
