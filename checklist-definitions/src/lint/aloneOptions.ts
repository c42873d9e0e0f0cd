import type { Demand, Fault } from './demand.ts';
import { placedCriteria } from './demand.ts';

/** "None of these" belongs to several-of-many, gives no points and is chosen alone. */
export const aloneOptions: Demand = ({ checklist }) => {
  const single = new Set(
    placedCriteria(checklist).flatMap(({ criterion: { answer } }) => (answer.kind === 'one' ? [answer.scale] : [])),
  );
  return checklist.scales.flatMap((scale, at) =>
    scale.options.flatMap((option, place): Fault[] => {
      if (!option.alone) return [];
      const path = ['scales', at, 'options', place];
      if (option.points !== '0') {
        const message = `${option.id} stands alone and gives ${option.points} points`;
        return [{ path: [...path, 'points'], message, mend: 'write "0": who has none of these has no points' }];
      }
      if (!single.has(scale.id)) return [];
      const message = `${option.id} stands alone, but ${scale.id} is also used where one option is chosen`;
      return [
        { path: [...path, 'alone'], message, mend: 'take "alone" away, or give several-of-many a scale of its own' },
      ];
    }),
  );
};
