import type { Demand, Fault } from './demand.ts';
import { placedTexts } from './placedTexts.ts';

/** English is recommended: a text without it is a warning. */
export const englishTexts: Demand = ({ checklist }) =>
  placedTexts(checklist).flatMap(({ texts, path }): Fault[] => {
    if (texts.en !== undefined) return [];
    return [{ path, message: `${path.join('.')} has no English text`, mend: 'write it as "en:"', severity: 'WARNING' }];
  });
