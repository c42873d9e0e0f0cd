import type { Demand, Fault } from './demand.ts';

/** No criterion promises "not applicable" while the checklist forbids it. */
export const notApplicablePolicy: Demand = ({ written }) => {
  if (written.notApplicable !== 'forbidden') return [];
  return written.themes.flatMap(({ criteria }, theme) =>
    criteria.flatMap(({ id, notApplicable }, place): Fault[] => {
      if (notApplicable !== true) return [];
      const message = `${id} allows "not applicable", which this checklist forbids`;
      const path = ['themes', theme, 'criteria', place, 'notApplicable'];
      return [{ path, message, mend: 'take it away, or write "notApplicable: excluded" at the top' }];
    }),
  );
};
