import type { Day } from './days.ts';
import { endedOn, existsOn, type Link, type Municipality, type Register } from './municipality.ts';

/** What a municipality had become by a day, through all mergers and splits; empty while it exists. */
export function successorsOn(register: Register, municipality: Municipality, on: Day): Municipality[] {
  const end = endedOn(municipality);
  if (end === null || on < end) return [];
  const next = register.links.filter(({ fromId, changeOn }) => fromId === municipality.id && changeOn === end);
  return follow(
    register,
    next.map(({ toId }) => toId),
    on,
    successorsOn,
  );
}

/** What a municipality came from, as it was on a day before its first; empty when it existed. */
export function predecessorsOn(register: Register, municipality: Municipality, on: Day): Municipality[] {
  const start = municipality.codes[0]!.validFrom;
  if (on >= start) return [];
  const before = register.links.filter(({ toId, changeOn }) => toId === municipality.id && changeOn === start);
  return follow(
    register,
    before.map(({ fromId }) => fromId),
    on,
    predecessorsOn,
  );
}

function follow(register: Register, ids: readonly number[], on: Day, further: typeof successorsOn): Municipality[] {
  const found = ids.flatMap((id) => {
    const municipality = register.municipalities.get(id)!;
    return existsOn(municipality, on) ? [municipality] : further(register, municipality, on);
  });
  return [...new Set(found)];
}

/** A municipality that went into another, wholly or in part, perhaps by way of others. */
export type Predecessor = {
  readonly municipalityId: number;
  /** The merger or split that it ended with; what it did counts up to the day before. */
  readonly link: Link;
};

/**
 * All that a municipality came from, with their own predecessors, the latest reform first; each once.
 * A renumbering is no reform: the identity goes on.
 */
export function allPredecessors({ links }: Pick<Register, 'links'>, municipalityId: number): Predecessor[] {
  const found = new Map<number, Link>();
  const follow = (id: number, until: Day | null): void => {
    for (const link of links) {
      const { fromId, toId, changeOn } = link;
      if (toId !== id || fromId === municipalityId || (until !== null && changeOn > until) || found.has(fromId))
        continue;
      found.set(fromId, link);
      follow(fromId, changeOn);
    }
  };
  follow(municipalityId, null);
  return [...found]
    .map(([id, link]) => ({ municipalityId: id, link }))
    .toSorted((a, b) => b.link.changeOn.localeCompare(a.link.changeOn) || a.municipalityId - b.municipalityId);
}
