import type { Interval } from '../checklist.ts';
import { formatFraction } from '../fraction.ts';
import { type Bounds, bandProblems, parseInterval } from '../interval.ts';
import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** The bands of a number follow upon each other without gap or overlap, from the lowest to the highest that is given. */
export const numberBands: Demand = ({ checklist }) =>
  placedCriteria(checklist).flatMap(({ criterion: { answer, id }, path }): Fault[] => {
    if (answer.kind !== 'number') return [];
    const bands = answer.bands.map(({ band }) => band);
    return bandProblems(bands, hull(bands)).map(({ kind, at }) => {
      const message = `${id}: ${at ?? 'a number'} lies in ${kind === 'GAP' ? 'no band' : 'two bands'}`;
      return { path: [...path, 'answer', 'bands'], message, mend: 'let each band begin where the one before ends' };
    });
  });

/** The least interval that holds them all. */
function hull(bands: readonly Interval[]): Interval {
  const ends = bands.map(parseInterval);
  const low = ends
    .map((bounds) => bounds.low)
    .reduce((least, end) => {
      if (!least || !end) return null;
      const order = end.at.compare(least.at);
      return order < 0 || (order === 0 && end.isIncluded) ? end : least;
    });
  const high = ends
    .map((bounds) => bounds.high)
    .reduce((greatest, end) => {
      if (!greatest || !end) return null;
      const order = end.at.compare(greatest.at);
      return order > 0 || (order === 0 && end.isIncluded) ? end : greatest;
    });
  return intervalText({ low, high });
}

function intervalText({ low, high }: Bounds): Interval {
  const opening = low?.isIncluded ? '[' : '(';
  const closing = high?.isIncluded ? ']' : ')';
  return `${opening}${low ? formatFraction(low.at) : ''}, ${high ? formatFraction(high.at) : ''}${closing}`;
}
