import { AreaSwatch } from '../charts/AreaSwatch.tsx';
import { Hexagon } from '../common/Hexagon.tsx';
import type { LegendRow } from './modelMap.ts';

/** What each filling means, and how many municipalities there are of it. */
export function Legend({ rows, isDrawn }: { readonly rows: readonly LegendRow[]; readonly isDrawn: boolean }) {
  return (
    <ul className="national-legend">
      {rows.map(({ name, about, step, of, count }) => (
        <li key={name}>
          {isDrawn ? <AreaSwatch step={step} of={of} /> : <Hexagon step={step} steps={of} />}
          <span>
            <b>{name}</b>
            {about && <small>{about}</small>}
          </span>
          <span className="number">{count ?? '–'}</span>
        </li>
      ))}
    </ul>
  );
}
