import type { HeldEdition } from './edition.ts';
import type { Published } from './loadPublished.ts';

/** About what one entry of a map with a small object takes. */
const entryBytes = 150;

export const editionsIn = ({ byRound }: Published): readonly HeldEdition[] => [...byRound.values()];

/** About how much memory published figures take: the editions, and each municipality's latest and its change. */
export function bytesOf({ byChecklist }: Published, editions: readonly HeldEdition[]): number {
  const places = [...byChecklist.values()].reduce(
    (total, { latest, changes }) => total + latest.size + changes.size,
    0,
  );
  return editions.reduce((total, { bytes }) => total + bytes, 0) + places * entryBytes;
}
