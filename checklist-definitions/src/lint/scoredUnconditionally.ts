import { type Demand, placedCriteria } from './demand.ts';

/** At least one criterion is scored and always asked; else answers could leave nothing to score. */
export const scoredUnconditionally: Demand = ({ checklist }) => {
  const always = placedCriteria(checklist).some(
    ({ criterion }) => criterion.answer.kind !== 'text' && criterion.condition === null,
  );
  if (always) return [];
  const mend = 'give one criterion a scale or a number, and no condition';
  return [{ path: ['themes'], message: 'no criterion is both scored and always asked', mend }];
};
