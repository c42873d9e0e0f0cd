import type { Demand } from './demand.ts';
import { placedIds } from './placedIds.ts';

/** "q1", "c12", "tema-3", "option2": a letter or a word for the kind of thing, and its number in the order. */
const positional =
  /^([a-z]|question|sporsmal|criterion|kriterium|indicator|indikator|item|punkt|theme|tema|option|alternativ|svar|level|niva|scale|skala|card|kort|reflection|refleksjon)(-?\d+)+$/;

/** Ids are opaque to order: one that counts positions would lie as soon as something moves. */
export const opaqueIds: Demand = ({ checklist }) =>
  placedIds(checklist)
    .filter(({ id }) => positional.test(id))
    .map(({ id, path }) => ({
      path,
      message: `the id ${id} says a position`,
      mend: 'name what it is about, as "support-schemes"; the number that people see is `number`',
    }));
