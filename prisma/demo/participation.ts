import type { Place } from './places.ts';
import { randomFor } from './random.ts';
import type { DemoRound, RoundFate } from './rounds.ts';

/** In which order the fates are given out among those who answered. */
const special = ['LATE', 'RETURNED_BEFORE', 'RETURNED_AFTER', 'RETURNED_WAITING'] as const;

/**
 * Decides who answers a round, and how. Those who have come far answer a little more often, and who answered once is
 * likely to answer again.
 * @param chosen what is given beforehand, by municipality
 */
export function participation(
  round: DemoRound,
  invited: readonly Place[],
  chosen: ReadonlyMap<number, RoundFate>,
  seed: number,
): Map<number, RoundFate> {
  const eagerness = ({ municipality: { id }, level }: Place) =>
    0.2 * level + randomFor(seed, `eager ${id}`).normal() + 0.6 * randomFor(seed, `eager ${round.name} ${id}`).normal();
  const free = invited
    .filter(({ municipality }) => !chosen.has(municipality.id))
    .map((place) => ({ id: place.municipality.id, eagerness: eagerness(place) }))
    .toSorted((a, b) => b.eagerness - a.eagerness)
    .map(({ id }) => id);
  const isInvited = new Set(invited.map(({ municipality }) => municipality.id));
  const fates = new Map([...chosen].filter(([id]) => isInvited.has(id)));
  const already = [...fates.values()].filter((fate) => fate !== 'SILENT' && fate !== 'BEGUN').length;
  const answering = free.slice(0, Math.round(invited.length * round.answeredShare) - already);
  const begun = free.slice(answering.length, answering.length + round.counts.BEGUN);
  const shuffled = byChance(answering, randomFor(seed, `fates ${round.name}`).share);
  for (const fate of special) {
    for (const id of shuffled.splice(0, round.counts[fate])) fates.set(id, fate);
  }
  for (const id of shuffled) fates.set(id, 'ON_TIME');
  for (const id of begun) fates.set(id, 'BEGUN');
  for (const id of free) if (!fates.has(id)) fates.set(id, 'SILENT');
  return fates;
}

function byChance(ids: readonly number[], share: () => number): number[] {
  return ids
    .map((id) => ({ id, place: share() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
