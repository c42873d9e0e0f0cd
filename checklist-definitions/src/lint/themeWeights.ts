import type { Demand, Fault } from './demand.ts';

/** Where criteria are averaged a theme's weight would do nothing, so it is not written. */
export const themeWeights: Demand = ({ checklist }) => {
  if (checklist.aggregate !== 'criteria') return [];
  return checklist.themes.flatMap(({ id, weight }, place): Fault[] => {
    if (weight === '1') return [];
    const message = `theme ${id} has weight ${weight}, which counts for nothing while criteria are averaged`;
    return [{ path: ['themes', place, 'weight'], message, mend: 'take it away, or write "aggregate: themes"' }];
  });
};
