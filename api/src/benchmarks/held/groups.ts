import { LRUCache } from 'lru-cache';
import { countryKey, type FixedGroupKind, groupKeyOf, nearestTo, type PeerGroupKind } from '../rules/groups.ts';
import { type EditionContent, factOf, figureKey, placeOf, wasInvited } from './edition.ts';

/** A peer group in an edition: who of it answered, by place. */
export type HeldGroup = {
  readonly kind: PeerGroupKind;
  /** Empty for NEAREST and OWN_LIST. */
  readonly key: string;
  /** Members that the round invited. */
  readonly members: number;
  /** Places of the members that answered. */
  readonly places: Int32Array;
  /** Whether its figures were stored with the edition; those of any other are made from the values. */
  readonly isStored: boolean;
};

/** Which group of a municipality; a key names another one of a fixed kind, and a list is for OWN_LIST. */
export type AskedPeers = {
  readonly kind: PeerGroupKind;
  readonly key?: string | null;
  readonly municipalityIds?: readonly number[] | null;
};

/** Municipalities whose nearest are kept in an edition: all of today's, or of a large country the last asked for. */
const mostNearest = 500;

/** What follows from an edition and is put together when somebody asks for it. */
type Derived = {
  readonly fixed: Map<FixedGroupKind, ReadonlyMap<string, HeldGroup>>;
  readonly nearest: LRUCache<number, HeldGroup>;
};
const derived = new WeakMap<EditionContent, Derived>();

function derivedOf(edition: EditionContent): Derived {
  const known = derived.get(edition) ?? { fixed: new Map(), nearest: new LRUCache({ max: mostNearest }) };
  derived.set(edition, known);
  return known;
}

/** A municipality's group in an edition; null where the fact behind it is not known. */
export function groupIn(
  edition: EditionContent,
  municipalityId: number,
  { kind, key, municipalityIds }: AskedPeers,
  codeOf: (municipalityId: number) => string,
): HeldGroup | null {
  if (kind === 'OWN_LIST') return listed(edition, kind, municipalityIds ?? []);
  if (kind === 'NEAREST') return nearestIn(edition, municipalityId, codeOf);
  const fact = factOf(edition, municipalityId);
  const own = key ?? (kind === 'COUNTRY' ? countryKey : fact ? groupKeyOf(fact, kind) : null);
  if (own === null) return null;
  return groupsOf(edition, kind).get(own) ?? { kind, key: own, members: 0, places: new Int32Array(), isStored: true };
}

function nearestIn(
  edition: EditionContent,
  municipalityId: number,
  codeOf: (municipalityId: number) => string,
): HeldGroup | null {
  const { nearest } = derivedOf(edition);
  const known = nearest.get(municipalityId);
  if (known) return known;
  const ids = nearestTo(municipalityId, edition.facts, codeOf);
  if (ids.length === 0) return null;
  const group = listed(edition, 'NEAREST', ids);
  nearest.set(municipalityId, group);
  return group;
}

function listed(edition: EditionContent, kind: PeerGroupKind, ids: readonly number[]): HeldGroup {
  const own = [...new Set(ids)];
  const places = own.map((id) => placeOf(edition, id)).filter((place) => place >= 0);
  const members = own.filter((id) => wasInvited(edition, id)).length;
  return { kind, key: '', members, places: Int32Array.from(places).sort(), isStored: false };
}

/** All groups of a kind that divides the country, in no order. */
export const fixedGroups = (edition: EditionContent, kind: FixedGroupKind): HeldGroup[] => [
  ...groupsOf(edition, kind).values(),
];

/** A kind's groups, by key: one pass over all that the round knew of. */
function groupsOf(edition: EditionContent, kind: FixedGroupKind): ReadonlyMap<string, HeldGroup> {
  const { fixed } = derivedOf(edition);
  const known = fixed.get(kind);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const fact of edition.facts) {
    const key = groupKeyOf(fact, kind);
    if (key === null) continue;
    const place = placeOf(edition, fact.municipalityId);
    const group = places.get(key) ?? [];
    places.set(key, group);
    if (place >= 0) group.push(place);
  }
  const members = (key: string) => edition.figures.get(figureKey(kind, key, ''))?.members ?? 0;
  const made = new Map(
    [...places].map(([key, own]) => {
      const group = { kind, key, members: members(key), places: Int32Array.from(own), isStored: true };
      return [key, group];
    }),
  );
  fixed.set(kind, made);
  return made;
}

/** A group with only those answers that a constant panel has. */
export const withinPanel = (
  { municipalityIds }: EditionContent,
  group: HeldGroup,
  panel: ReadonlySet<number>,
): HeldGroup => ({
  ...group,
  ...{ places: group.places.filter((place) => panel.has(municipalityIds[place]!)), isStored: false },
});

/** Members of a group that the round invited and that did not submit. */
export function silentIn(edition: EditionContent, { members, places }: HeldGroup): number {
  let answered = 0;
  for (const place of places) if (wasInvited(edition, edition.municipalityIds[place]!)) answered += 1;
  return members - answered;
}
