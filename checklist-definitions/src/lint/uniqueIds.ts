import type { Path } from '../issue.ts';
import type { Demand, Fault } from './demand.ts';
import { placedIds } from './placedIds.ts';

/** Ids are unique among what shares a namespace: criteria and reflection questions share one. */
export const uniqueIds: Demand = ({ checklist }) => {
  const first = new Map<string, Path>();
  return placedIds(checklist).flatMap(({ namespace, id, path }): Fault[] => {
    const key = `${namespace} ${id}`;
    if (!first.has(key)) {
      first.set(key, path);
      return [];
    }
    return [{ path, message: `the id ${id} is used twice (${namespace})`, mend: 'give this one an id of its own' }];
  });
};
