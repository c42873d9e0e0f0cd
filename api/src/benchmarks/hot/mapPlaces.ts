import type { Day } from '../../days.ts';
import { codeOn, countyOn, displayName, existsOn } from '../../municipality.ts';
import { register } from '../../register.ts';
import { type HeldEdition, wasInvited } from '../held/edition.ts';
import { keptForDay } from './keptForDay.ts';
import { type ListedMunicipality, listedMunicipality } from './listedMunicipality.ts';

/** A municipality as it stood on the day of a map, whether or not it has a level there. */
export type MapPlace = {
  readonly municipality: ListedMunicipality;
  /** Code, name and county of that day. */
  readonly code: string;
  readonly name: string;
  readonly countyCode: string;
  readonly countyName: string;
  /** Whether the round had invited it; null where the map is of no one round. */
  readonly isInvited: boolean | null;
};

/** Every municipality of a round's last day, by the code of that day. */
export const placesIn = keptForDay((edition: HeldEdition, today): readonly MapPlace[] =>
  placesOn(edition.round.closesOn, today, (id) => wasInvited(edition, id)),
);

/** Every municipality of a day, by code. */
export function placesOn(on: Day, today: Day, isInvited: (municipalityId: number) => boolean | null): MapPlace[] {
  return [...register().municipalities.values()]
    .filter((municipality) => existsOn(municipality, on))
    .map((municipality) => {
      const { code, countyCode } = codeOn(municipality, on);
      return {
        ...{ municipality: listedMunicipality(municipality.id, today), code, countyCode },
        name: displayName(register(), municipality, on),
        countyName: countyOn(register(), municipality, on)?.name ?? '',
        isInvited: isInvited(municipality.id),
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
