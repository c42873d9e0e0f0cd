import { Bar, BarChart, CartesianGrid, ErrorBar, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { ThemeBar } from './themesModel.ts';

/** Own score by theme as bars lying down; over each, the middle half of the group as a line. */
export function ThemesChart({ bars, label }: { bars: readonly ThemeBar[]; label: string }) {
  const rows = bars.map(({ name, own, ownLabel, half, middle }) => ({
    name,
    own: own ?? 0,
    ownLabel,
    middle,
    // recharts draws an interval as distances from the value.
    half: half && middle !== null ? [middle - half[0], half[1] - middle] : null,
  }));
  return (
    <div role="img" aria-label={label} className="wb-chart">
      <ResponsiveContainer width="100%" height={52 * rows.length + 36}>
        <BarChart
          data={rows}
          layout="vertical"
          barGap={-14}
          margin={{ top: 0, right: 52, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="var(--fs-grid)" />
          <XAxis
            type="number"
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            tickFormatter={(value: number) => `${value}\u00a0%`}
            stroke="var(--fs-line-strong)"
            tick={{ fill: 'var(--fs-text-soft)', fontSize: 13 }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={132}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={{ fill: 'var(--fs-text)', fontSize: 13 }}
          />
          <Bar dataKey="own" barSize={20} fill="var(--fs-own)" isAnimationActive={false}>
            <LabelList
              dataKey="ownLabel"
              position="right"
              fill="var(--fs-own)"
              fontSize={13}
              fontWeight={600}
              offset={8}
            />
          </Bar>
          <Bar dataKey="middle" barSize={8} fill="transparent" isAnimationActive={false}>
            <ErrorBar
              dataKey="half"
              direction="x"
              width={9}
              strokeWidth={3}
              stroke="var(--fs-text)"
              isAnimationActive={false}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
