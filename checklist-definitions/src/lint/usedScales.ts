import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** A scale that nobody uses is a leftover. */
export const usedScales: Demand = ({ checklist }) => {
  const used = new Set(
    placedCriteria(checklist).flatMap(({ criterion: { answer } }) => ('scale' in answer ? [answer.scale] : [])),
  );
  return checklist.scales.flatMap(({ id }, place): Fault[] => {
    if (used.has(id)) return [];
    return [
      {
        path: ['scales', place, 'id'],
        message: `no criterion uses the scale ${id}`,
        mend: 'take it away',
        severity: 'WARNING',
      },
    ];
  });
};
