import { allCriteria } from '../questions.ts';
import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** A link to the same subject leads to a criterion that another checklist has. */
export const sameSubjects: Demand = ({ checklist, all }) =>
  placedCriteria(checklist).flatMap(({ criterion, path }) =>
    criterion.sameAs.flatMap((same, place): Fault[] => {
      const at = [...path, 'sameAs', place];
      if (same.checklist === checklist.checklist) {
        const message = `${criterion.id} names a criterion of its own checklist`;
        return [{ path: at, message, mend: 'take it away; later versions are linked by `changes`' }];
      }
      const others = all.filter((other) => other.checklist === same.checklist);
      if (others.length === 0) {
        const known = [...new Set(all.map((other) => other.checklist))].filter((id) => id !== checklist.checklist);
        const message = `there is no checklist ${same.checklist}`;
        return [{ path: [...at, 'checklist'], message, mend: `write one of: ${known.join(', ')}` }];
      }
      const ids = [...new Set(others.flatMap((other) => allCriteria(other).map(({ id }) => id)))];
      if (ids.includes(same.criterion)) return [];
      const message = `${same.checklist} has no criterion ${same.criterion}`;
      return [{ path: [...at, 'criterion'], message, mend: `write one of: ${ids.join(', ')}` }];
    }),
  );
