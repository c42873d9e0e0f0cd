import { withPercent } from '@fritidssjekken/checklist-definitions';
import { useId } from 'react';
import {
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { Hatch } from '../../charts/Hatch.tsx';
import type { Language } from '../../common/translatorsOf.ts';
import type { Dot, SeriesPicture } from './seriesModel.ts';

const yearOf = (at: number) => String(new Date(at).getUTCFullYear());

/** The first of January of every year within the span. */
function newYears(from: number, to: number): number[] {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear()];
  return Array.from({ length: last - first + 1 }, (_, place) => Date.UTC(first + place, 0, 1)).filter(
    (day) => day >= from && day <= to,
  );
}

/** A series true to time: own line with its values, the group’s middle, dugnads upright, breaks hatched. */
export function SeriesChart({
  picture,
  label,
  words,
  language,
}: {
  picture: SeriesPicture;
  label: string;
  words: { readonly break: string };
  language: Language;
}) {
  const hatch = useId();
  const { pieces, middle, flags, breaks, from, to } = picture;
  const answers = pieces.flat();
  // One answer stands above its own year: the turn of a year beside it would tell nothing.
  const years = answers.length === 1 ? answers.map(({ at }) => at) : newYears(from, to);
  const rows = (dots: readonly Dot[]) => dots.map(({ at, value, label: said }) => ({ at, value, said }));
  return (
    <div role="img" aria-label={label} className="wb-chart">
      <svg width="0" height="0" aria-hidden="true" className="wb-unseen">
        <Hatch id={hatch} />
      </svg>
      <ResponsiveContainer width="100%" height={318}>
        <ComposedChart margin={{ top: 52, right: 44, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--fs-grid)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[from, to]}
            allowDataOverflow
            ticks={years}
            tickFormatter={yearOf}
            stroke="var(--fs-line-strong)"
            tick={{ fill: 'var(--fs-text-soft)', fontSize: 13 }}
          />
          <YAxis
            type="number"
            domain={[0, 100]}
            ticks={[0, 50, 75, 100]}
            width={56}
            axisLine={false}
            tickLine={false}
            tickFormatter={(value: number) => withPercent(String(value), language)}
            tick={{ fill: 'var(--fs-text-soft)', fontSize: 13 }}
          />
          {breaks.map((one) => (
            <ReferenceArea
              key={one.from}
              x1={one.from}
              x2={one.to}
              fill={`url(#${hatch})`}
              fillOpacity={0.4}
              label={{
                ...{ value: words.break, position: 'insideBottom', offset: 12, fill: 'var(--fs-text)', fontSize: 13 },
                style: { paintOrder: 'stroke', stroke: 'var(--fs-page)', strokeWidth: 6 },
              }}
            />
          ))}
          {flags.map((flag, place) => (
            <ReferenceLine
              key={flag.at}
              x={flag.at}
              stroke="var(--fs-text)"
              strokeDasharray="2 3"
              label={{
                ...{ value: `⚑ ${flag.label}`, position: 'top', fill: 'var(--fs-text)', fontSize: 13 },
                // Above what the line says of 100 %, and two of neighbouring years above each other.
                offset: place % 2 === 0 ? 14 : 32,
              }}
            />
          ))}
          <Line
            data={rows(middle)}
            dataKey="value"
            stroke="var(--fs-peer)"
            strokeWidth={1.5}
            dot={{ r: 3, fill: 'var(--fs-page)', stroke: 'var(--fs-peer)' }}
            isAnimationActive={false}
          />
          {pieces.map((piece) => (
            <Line
              key={piece[0]?.at}
              data={rows(piece)}
              dataKey="value"
              stroke="var(--fs-own)"
              strokeWidth={2.5}
              dot={{ r: 5, fill: 'var(--fs-own)', stroke: 'var(--fs-page)', strokeWidth: 2 }}
              isAnimationActive={false}
            >
              <LabelList
                dataKey="said"
                position="top"
                offset={10}
                fill="var(--fs-own)"
                fontSize={13}
                fontWeight={600}
              />
            </Line>
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
