import { expect, test } from 'vitest';
import { wordsIn } from '../testing.ts';
import type { SharedData } from './readShared.ts';
import { statusOf } from './sharedStatus.ts';

const round = { id: 'runde-2026', name: '2026', publishesOn: '2026-12-01' };
const shared = (given: Partial<SharedData['shared']>) => ({
  shared: { state: 'SUBMITTED', publishedAt: null, round: null, ...given } as SharedData['shared'],
  today: '2026-11-23',
});
const unpublished = 'Dette resultatet er ikke publisert. Kommunen viser det til deg med en lenke som går ut.';

test.each([
  ['alone', shared({}), unpublished],
  ['in a round', shared({ round }), `${unpublished} Runde 2026 publiseres 1. desember 2026.`],
  ['after the day', shared({ round: { ...round, publishesOn: '2026-11-22' } }), unpublished],
  [
    'open for correction',
    shared({ state: 'RETURNED', round }),
    `${unpublished} Kommunen har åpnet svarene for retting, så de kan bli endret. Runde 2026 publiseres 1. desember 2026.`,
  ],
  [
    'published, and open for correction',
    shared({ state: 'RETURNED', publishedAt: '2026-11-01T00:00:00Z', round }),
    'Dette resultatet er publisert nå. Kommunen har åpnet svarene for retting, så de kan bli endret.',
  ],
])('a link to a result %s says what may come of it', (_, data, said) => {
  expect(statusOf(data, wordsIn('nb'))).toBe(said);
});
