/** A thing that stands elsewhere among those that stay: what it followed before and now (null = it was first). */
export type Moved = { readonly id: string; readonly old: string | null; readonly new: string | null };

/**
 * Finds which of the ids that both lists hold have another place, as few as explain the new order.
 * Where several sets explain it equally well (two that changed places), those that were declared as moved are preferred;
 * a declared one is confirmed when it stands on the other side of any that stay.
 * @see weighted longest increasing subsequence
 */
export function movedAmong(older: readonly string[], newer: readonly string[], declared: readonly string[]): Moved[] {
  const before = older.filter((id) => newer.includes(id));
  const now = newer.filter((id) => older.includes(id));
  const stay = heaviestKept(before, now, declared);
  const moved = now.filter((id) => !stay.has(id) || (declared.includes(id) && changesSides(id, before, now)));
  return moved.map((id) => ({ id, old: predecessor(before, id), new: predecessor(now, id) }));
}

function predecessor(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}

function changesSides(id: string, before: readonly string[], now: readonly string[]): boolean {
  return now.some((other) => before.indexOf(other) < before.indexOf(id) !== now.indexOf(other) < now.indexOf(id));
}

/** The ids that keep their order: the heaviest such set, where an undeclared id outweighs all declared ones together. */
function heaviestKept(before: readonly string[], now: readonly string[], declared: readonly string[]): Set<string> {
  const best: { weight: number; previous: number }[] = [];
  for (const [place, id] of now.entries()) {
    const own = declared.includes(id) ? 1 : now.length + 1;
    best[place] = { weight: own, previous: -1 };
    for (let earlier = 0; earlier < place; earlier += 1) {
      const weight = best[earlier]!.weight + own;
      if (before.indexOf(now[earlier]!) < before.indexOf(id) && weight > best[place]!.weight) {
        best[place] = { weight, previous: earlier };
      }
    }
  }
  const kept = new Set<string>();
  let last = best.reduce((top, { weight }, place) => (weight > (best[top]?.weight ?? 0) ? place : top), -1);
  while (last >= 0) {
    kept.add(now[last]!);
    last = best[last]!.previous;
  }
  return kept;
}
