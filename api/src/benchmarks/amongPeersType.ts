import { builder } from '../builder.ts';
import { PeerGroupType } from './groupTypes.ts';
import { NotReleasedEnum } from './notReleased.ts';
import { orNull } from './orNull.ts';
import type { AmongPeers } from './releasedFor.ts';
import { ResponseRateRef } from './responseRateType.ts';

export const AmongPeersInterface = builder.interfaceRef<AmongPeers>('AmongPeers').implement({
  description:
    'What was found among a municipality’s peers, and where they are too few or unknown, why, and whom to ask about instead.',
  fields: (t) => ({
    peers: t.expose('peers', {
      type: PeerGroupType,
      ...orNull(
        'Whom it is about; null where nothing is published, or no fact says which group the municipality is in.',
      ),
    }),
    peersRoundName: t.exposeString('peersRoundName', orNull('The round that the peers’ answers are of.')),
    responseRate: t.expose('responseRate', {
      type: ResponseRateRef,
      ...orNull('Of that round as a whole; null where nothing is published.'),
    }),
    n: t.exposeInt('n', { description: 'How many of the peers it rests on.' }),
    because: t.expose('because', {
      type: NotReleasedEnum,
      ...orNull('Why it does not say anything about the group; null where it does.'),
    }),
    wider: t.expose('wider', {
      type: PeerGroupType,
      ...orNull(
        'Where it does not: the next wider group with enough of them, to be asked about instead; null where none has.',
      ),
    }),
  }),
});
