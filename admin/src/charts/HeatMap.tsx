import type { ReactNode } from 'react';
import { Scroll } from '../common/Scroll.tsx';
import { HatchSwatch } from './HatchSwatch.tsx';

/** One cell. `value` is 0–100, null where there is none: hatched, with `word` or else `label` for those who listen. */
export type HeatCell = { readonly value: number | null; readonly label: string; readonly word?: string };

const steps = [0, 20, 40, 60, 80] as const;

/** Which of five steps a value is on, 1–5: 0 up to 20, 20 up to 40, …, 80 to 100. */
export function heatStep(value: number): number {
  // A hair's breadth: 0.6 × 100 may come as 59.99999999999999.
  return Math.min(5, Math.max(1, Math.floor((value + 1e-9) / 20) + 1));
}

/**
 * Scores of many in themes: five steps of lightness, and the number in every cell. It scrolls sideways in a region of
 * its own; the first column stays.
 * @param props.missing what hatch means here, for the key
 */
export function HeatMap({
  caption,
  columns,
  rows,
  missing,
}: {
  caption: string;
  columns: readonly { readonly id: string; readonly label: string }[];
  rows: readonly { readonly id: string; readonly head: ReactNode; readonly cells: readonly HeatCell[] }[];
  missing?: string;
}) {
  return (
    <div className="chart-heat">
      <Scroll label={caption}>
        <table>
          <caption className="chart-unseen">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.head}</th>
                {columns.map(({ id }, place) => (
                  <Cell key={id} {...(row.cells[place] ?? { value: null, label: '–' })} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ul className="chart-key" aria-hidden="true">
        {steps.map((from, at) => (
          <li key={from}>
            <i className={`chart-heat-${at + 1}`} />
            {from}–{from === 80 ? 100 : from + 19}
          </li>
        ))}
        {missing && (
          <li>
            <HatchSwatch width={26} height={14} />
            {missing}
          </li>
        )}
      </ul>
    </div>
  );
}

function Cell({ value, label, word }: HeatCell) {
  if (value !== null) return <td className={`chart-heat-${heatStep(value)}`}>{label}</td>;
  return (
    <td className="chart-heat-none">{word ? <span>{word}</span> : <span className="chart-unseen">{label}</span>}</td>
  );
}
