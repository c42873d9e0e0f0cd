import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** No criterion is asked only when it is itself asked; what a condition names stands in the version (parse sees to that). */
export const conditionsWithoutCircles: Demand = ({ checklist }) => {
  const criteria = placedCriteria(checklist);
  const parentOf = new Map(criteria.map(({ criterion }) => [criterion.id, criterion.condition?.criterion]));
  return criteria.flatMap(({ criterion, path }): Fault[] => {
    const seen = [criterion.id];
    for (let next = parentOf.get(criterion.id); next !== undefined; next = parentOf.get(next)) {
      if (next === criterion.id) {
        const message = `${[...seen, next].join(' hangs on ')}: nobody is ever asked`;
        return [{ path: [...path, 'condition'], message, mend: 'take one of these conditions away' }];
      }
      // a circle further up is reported where it is
      if (seen.includes(next)) return [];
      seen.push(next);
    }
    return [];
  });
};
