import type { Demand, Fault } from './demand.ts';
import { placedIds } from './placedIds.ts';

/** An id that was retired is never used again along `from`. */
export const reusedIds: Demand = ({ checklist, ancestors: [parent, ...earlier] }) => {
  if (!parent) return [];
  const key = ({ namespace, id }: { namespace: string; id: string }) => `${namespace} ${id}`;
  const kept = new Set(placedIds(parent).map(key));
  return placedIds(checklist).flatMap((placed): Fault[] => {
    if (kept.has(key(placed))) return [];
    const user = earlier.find((version) => placedIds(version).some((old) => key(old) === key(placed)));
    if (!user) return [];
    const message = `the id ${placed.id} was used in ${user.version} and retired since`;
    return [{ path: placed.path, message, mend: 'give the new one an id of its own' }];
  });
};
