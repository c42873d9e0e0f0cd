import { expect, test } from 'vitest';
import type { Peers } from './peerGroup.ts';
import { type PeerView, releasedFor } from './releasedFor.ts';
import { guardOf } from './rules/released.ts';

/** Seven that were submitted and are not published, of a group and of the country. */
const peers = {
  shown: { kind: 'KOSTRA', key: 'EKG02', members: 9, answered: 7, on: '2026-05-31', vintages: ['2026'] },
  rows: Array.from({ length: 7 }, (_, at) => ({ municipalityId: at })),
  silent: 2,
} as unknown as Peers;
const seenBy = (ndfuRole: 'ADVISER' | null, own: Peers | null) =>
  releasedFor(
    {
      ...{ guard: guardOf(5), kind: 'KOSTRA', peers: own, widerPeers: () => peers },
      user: { id: 'x', name: 'X', ndfuRole, seats: [] },
      collected: { source: 'COUNTING' },
    } as unknown as PeerView,
    (rows) => rows.length,
    ({ silent }) => silent,
  );

test('who may not read the answers is not told how many they are, nor of which group there are enough', () => {
  const nothing = { n: 0, because: 'NOT_PUBLISHED', wider: null, figure: null };
  expect(seenBy(null, peers)).toEqual(nothing);
  expect(seenBy(null, null)).toEqual(nothing);
});

test('who may read them is told the figure, and of an unknown group which one to ask of instead', () => {
  expect(seenBy('ADVISER', peers)).toEqual({ n: 7, because: null, wider: null, figure: 2 });
  const { shown: wider } = peers;
  expect(seenBy('ADVISER', null)).toEqual({ n: 0, because: 'GROUP_UNKNOWN', wider, figure: null });
});
