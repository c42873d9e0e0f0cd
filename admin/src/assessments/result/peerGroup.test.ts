import { expect, test } from 'vitest';
import { groupIn, withGroup } from './peerGroup.ts';

test('the address says which group; without one it is the KOSTRA group', () => {
  expect(groupIn('')).toEqual({ kind: 'KOSTRA' });
  expect(groupIn('gruppe=fylke')).toEqual({ kind: 'COUNTY' });
  expect(groupIn('gruppe=noe')).toEqual({ kind: 'KOSTRA' });
});

test('an own list is named by its municipalities, or else is whom one follows', () => {
  expect(groupIn('gruppe=egen&kommuner=12,186,x')).toEqual({ kind: 'OWN_LIST', municipalityIds: ['12', '186'] });
  expect(groupIn('gruppe=egen')).toEqual({ kind: 'OWN_LIST' });
});

test('another group leaves the rest of the address as it is', () => {
  expect(withGroup('/egenvurdering/x/resultat?dugnad=d&gruppe=egen&kommuner=1#tiltak', 'NEAREST')).toBe(
    '/egenvurdering/x/resultat?dugnad=d&gruppe=naermest',
  );
});
