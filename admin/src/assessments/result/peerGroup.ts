import type { PeerGroupInput, PeerGroupKind, ResultGroupFragment } from '../../generated/form/graphql.ts';
import type { Words } from './figures.ts';

/** How the address names each kind of group. */
const names: Readonly<Record<PeerGroupKind, string>> = {
  KOSTRA: 'kostra',
  COUNTY: 'fylke',
  POPULATION: 'folketall',
  CENTRALITY: 'sentralitet',
  NEAREST: 'naermest',
  COUNTRY: 'landet',
  OWN_LIST: 'egen',
};

const kinds = Object.keys(names) as PeerGroupKind[];

/** The group that the address asks for; the KOSTRA group where it names none. `kommuner` names an own list. */
export function groupIn(search: string): PeerGroupInput {
  const asked = new URLSearchParams(search);
  const kind = kinds.find((one) => names[one] === asked.get('gruppe')) ?? 'KOSTRA';
  const ids = (asked.get('kommuner') ?? '').split(',').filter((id) => /^\d{1,9}$/.test(id));
  return kind === 'OWN_LIST' && ids.length > 0 ? { kind, municipalityIds: ids } : { kind };
}

/** The same address with another group; all else in it stays. */
export function withGroup(address: string, kind: PeerGroupKind): string {
  const [path = '', search = ''] = address.replace(/#.*$/, '').split('?');
  const asked = new URLSearchParams(search);
  asked.set('gruppe', names[kind]);
  asked.delete('kommuner');
  return `${path}?${asked}`;
}

/** A group as people choose it: what kind it is, and which. */
export function groupName({ kind, name }: Pick<ResultGroupFragment, 'kind' | 'name'>, { t }: Words): string {
  return t(`resultPeers.group${kind}`, { name });
}

/** The group within a sentence, short: "gruppa", "fylket". */
export const groupWord = (kind: PeerGroupKind, { t }: Words): string => t(`resultPeers.word${kind}`);
