import { withPercent } from '@fritidssjekken/checklist-definitions';
import { useId } from 'react';
import type { Language } from '../common/translatorsOf.ts';
import { anchored, rowsOf } from './anchored.ts';
import { Hatch } from './Hatch.tsx';
import { OwnValues, SeriesLine } from './SeriesLine.tsx';
import { placed, type SeriesDot } from './seriesDots.ts';
import { timeScale } from './timeScale.ts';

export type { SeriesDot } from './seriesDots.ts';

/** A row of words over or under the plot, in pixels. */
const row = 17;
const plot = 200;
const grid = [100, 75, 50, 0] as const;

/**
 * Scores over time, true to time. The own line carries its values; the group's middle is thin and grey. A line stops
 * where the next dot does not join it, and no line leads over a round without a value.
 * @param props.flags days of dugnads
 * @param props.breaks where questions got a new meaning: hatched, between the two days
 * @param props.ticks the days that are named under the axis; with one round, say there that it is the first
 */
export function Series({
  label,
  own,
  middle,
  middleLabel,
  flags,
  breaks,
  ticks,
  language,
}: {
  label: string;
  own: readonly SeriesDot[];
  middle: readonly SeriesDot[];
  middleLabel: string;
  flags: readonly { readonly on: string; readonly text: string }[];
  breaks: readonly { readonly from: string; readonly to: string; readonly text: string }[];
  ticks: readonly { readonly on: string; readonly label: string }[];
  language: Language;
}) {
  const hatch = useId();
  const whole = withPercent('100', language);
  const days = [...own, ...middle, ...flags, ...ticks].map(({ on }) => on);
  const at = timeScale([...days, ...breaks.flatMap(({ from, to }) => [from, to])]);
  const notes = [
    ...breaks.map(({ from, to, text }) => ({ kind: 'break' as const, x: (at(from) + at(to)) / 2, text })),
    ...flags.map(({ on, text }) => ({ kind: 'flag' as const, x: at(on), text })),
  ].map((note) => ({ ...note, word: anchored(note.x, note.text) }));
  // In the first row stand the topmost figure of the axis too, and the own values that reach up to it.
  const taken = [
    anchored(0, whole),
    ...own.filter(({ value }) => value !== null && value > 85).map(({ on, label: said }) => anchored(at(on), said)),
  ];
  const noteRows = rowsOf([...taken, ...notes.map(({ word }) => word)]).slice(taken.length);
  const names = ticks.map((tick) => ({ ...tick, word: anchored(at(tick.on), tick.label) }));
  const nameRows = rowsOf(names.map(({ word }) => word));
  const top = 22 + row * (Math.max(-1, ...noteRows) + 1);
  const ground = top + plot;
  const footOf = (place: number) => top - 8 - row * (noteRows[place] ?? 0);
  const heightOf = (value: number) => ground - (value / 100) * plot;
  const height = ground + 22 + row * Math.max(0, ...nameRows);
  return (
    <svg className="chart-svg" width="100%" height={height} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {grid.map((value) => (
        <g key={value}>
          <line
            x1="0"
            x2="100%"
            y1={heightOf(value)}
            y2={heightOf(value)}
            className={value === 0 ? 'chart-axis' : 'chart-grid'}
          />
          <text x="0" y={heightOf(value) - 5}>
            {value === 100 ? whole : value}
          </text>
        </g>
      ))}
      {notes.map(({ kind, x, text }, place) =>
        kind === 'break' ? (
          <rect
            key={`${text} ${x}`}
            x={`${x - 1.1}%`}
            width="2.2%"
            y={top}
            height={plot}
            className="chart-break"
            fill={`url(#${hatch})`}
          />
        ) : (
          <Flag key={`${text} ${x}`} x={x} from={footOf(place) + 4} top={top} ground={ground} />
        ),
      )}
      {notes.map(({ kind, x, text, word }, place) => (
        <text
          key={`${text} ${x}`}
          x={`${word.x}%`}
          y={footOf(place)}
          textAnchor={word.anchor}
          className={kind === 'flag' ? 'chart-strong chart-halo' : 'chart-plain chart-halo'}
        >
          {text}
        </text>
      ))}
      <SeriesLine kind="middle" dots={placed(middle, at, heightOf)} />
      <SeriesLine kind="own" dots={placed(own, at, heightOf)} />
      <OwnValues
        own={placed(own, at, heightOf)}
        middle={placed(middle, at, heightOf)}
        middleLabel={middleLabel}
        ground={ground}
      />
      {names.map(({ on, label: name, word }, place) => (
        <text key={on} x={`${word.x}%`} y={ground + 18 + row * (nameRows[place] ?? 0)} textAnchor={word.anchor}>
          {name}
        </text>
      ))}
    </svg>
  );
}

/** A dotted upright from its word to the ground, with a flag at the top of the plot. */
function Flag({ x, from, top, ground }: { x: number; from: number; top: number; ground: number }) {
  return (
    <>
      <line x1={`${x}%`} x2={`${x}%`} y1={from} y2={ground} className="chart-flag-pole" />
      <svg x={`${x}%`} y={top} className="chart-svg" aria-hidden="true">
        <path d="M0 0L11 4L0 8Z" className="chart-flag" />
      </svg>
    </>
  );
}
