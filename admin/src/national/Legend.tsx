import { Hexagon } from '../common/Hexagon.tsx';
import type { LegendRow } from './modelMap.ts';

/** What each filling means, and how many municipalities there are of it. */
export function Legend({ rows }: { readonly rows: readonly LegendRow[] }) {
  return (
    <ul className="national-legend">
      {rows.map(({ name, about, step, of, count }) => (
        <li key={name}>
          <Hexagon step={step} steps={of} />
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
