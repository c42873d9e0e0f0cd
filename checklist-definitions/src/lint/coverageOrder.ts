import { compareFractions } from '../fraction.ts';
import type { Demand } from './demand.ts';

/** A level never needs less coverage than the score that it names. */
export const coverageOrder: Demand = ({ checklist: { minCoverage, levelCoverage } }) => {
  if (compareFractions(levelCoverage, minCoverage) >= 0) return [];
  const message = `levelCoverage ${levelCoverage} is below minCoverage ${minCoverage}`;
  return [{ path: ['levelCoverage'], message, mend: `write at least "${minCoverage}", or take it away` }];
};
