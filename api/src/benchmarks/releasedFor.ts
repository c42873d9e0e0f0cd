import type { Viewer } from '../access.ts';
import type { Collected } from './collection.ts';
import type { ShownGroup } from './groupTypes.ts';
import { type AskedMembers, type Peers, peersIn } from './peerGroup.ts';
import type { PeerGroupKind } from './rules/groups.ts';
import { type ResponseRate, responseRateOf } from './rules/nonResponse.ts';
import { type Guard, type NotReleased, widerGroup } from './rules/released.ts';

type WiderKind = 'POPULATION' | 'COUNTRY';

/** A group that somebody is compared with, and the wider ones that may be offered instead. */
export type PeerView = {
  readonly user: Viewer | null;
  readonly guard: Guard;
  /** null: nothing is published for the caller. */
  readonly collected: Collected | null;
  readonly kind: PeerGroupKind;
  /** null where the municipality has no group of that kind: the fact behind it is not known. */
  readonly peers: Peers | null;
  readonly widerPeers: (kind: WiderKind) => Peers | null;
};

/** @param panel only these answers count, where given */
export function peerView(
  user: Viewer | null,
  guard: Guard,
  collected: Collected | null,
  asked: AskedMembers,
  panel: ReadonlySet<number> | null = null,
): PeerView {
  const { kind, municipalityId } = asked;
  const peersOf = (group: AskedMembers) => collected && peersIn(collected, group, panel);
  return {
    ...{ user, guard, collected, kind, peers: peersOf(asked) },
    widerPeers: keptByKind((wider) => peersOf({ kind: wider, municipalityId })),
  };
}

/** Each is put together once, when somebody needs it. */
function keptByKind(make: (kind: WiderKind) => Peers | null): PeerView['widerPeers'] {
  const kept = new Map<WiderKind, Peers | null>();
  return (kind) => {
    if (!kept.has(kind)) kept.set(kind, make(kind));
    return kept.get(kind)!;
  };
}

/** What the guard says of a figure of a group. */
export type Told = {
  /** Answers that the figure rests on. */
  readonly n: number;
  readonly because: NotReleased | null;
  /** The nearest wider group that it is shown of, offered where it is not shown of this one; null: of none. */
  readonly wider: ShownGroup | null;
};

/**
 * A figure of the group where it may be shown; else why not, and the next wider group that it is shown of (spec 6.3).
 * @param countIn how many of a group's answers the figure rests on
 */
export function releasedFor<Figure>(
  { user, guard, collected, kind, peers, widerPeers }: PeerView,
  countIn: (rows: Peers['rows']) => number,
  figureOf: (peers: Peers) => Figure,
): Told & { readonly figure: Figure | null } {
  if (!collected) return unpublished;
  const n = peers ? countIn(peers.rows) : 0;
  const { figure, because } = guard.released(user, { source: collected.source, n }, () => peers && figureOf(peers));
  // Of what the caller may not read they are not told either how much there is, in this group or a wider one.
  if (because === 'NOT_PUBLISHED') return unpublished;
  if (because === null) return { n, because, wider: null, figure };
  const wider = widerGroup(kind, guard.fewest, (one) => {
    const peersOfKind = widerPeers(one);
    return peersOfKind && countIn(peersOfKind.rows);
  });
  const told = peers ? because : 'GROUP_UNKNOWN';
  return { n, because: told, wider: (wider && widerPeers(wider)?.shown) ?? null, figure };
}

const unpublished = { n: 0, because: 'NOT_PUBLISHED', wider: null, figure: null } as const;

/** Whom something was found among, and whether they are enough to say anything as a group. */
export type AmongPeers = Told & {
  readonly peers: ShownGroup | null;
  /** The round that the peers' answers are of; null where nothing is published. */
  readonly peersRoundName: string | null;
  readonly responseRate: ResponseRate | null;
};

/** @param countIn how many of a group's answers it rests on */
export function amongPeers(view: PeerView, countIn: (rows: Peers['rows']) => number): AmongPeers {
  const { collected, peers } = view;
  const { n, because, wider } = releasedFor(view, countIn, ({ shown }) => shown);
  return {
    ...{ n, because, wider, peers: peers?.shown ?? null, peersRoundName: collected?.round.name ?? null },
    responseRate: collected && rateOf(collected),
  };
}

/** How many of those that the round invited are among the answers. */
export const rateOf = ({ rows, invited }: Collected): ResponseRate =>
  responseRateOf(
    rows.map(({ municipalityId }) => municipalityId),
    invited,
  );
