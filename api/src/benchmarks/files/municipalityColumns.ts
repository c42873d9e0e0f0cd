import type { Day } from '../../days.ts';
import { codeOn, displayName, existsOn } from '../../municipality.ts';
import { municipalityOf, register } from '../../register.ts';
import { nameOfGroup } from '../groupTypes.ts';
import { type EditionContent, factOf, type HeldEdition, placeOf, wasInvited } from '../held/edition.ts';
import type { FileLanguage } from './language.ts';
import { type SignKind, sign } from './signs.ts';
import type { Row } from './table.ts';

/** Names a municipality as it was on a day: a file about then does not change when a code or name does. */
export function municipalityCells(id: number, on: Day): Row {
  const municipality = municipalityOf(id);
  const { code } = codeOn(municipality, on);
  return { kommune_id: String(id), kommunenummer: code, kommune: displayName(register(), municipality, on) };
}

/** Why a municipality has nothing in an edition; null where it has. */
export function whyNone(edition: HeldEdition, municipalityId: number): SignKind | null {
  if (placeOf(edition, municipalityId) >= 0) return null;
  if (!existsOn(municipalityOf(municipalityId), edition.round.closesOn)) return 'DID_NOT_EXIST';
  return wasInvited(edition, municipalityId) ? 'NOT_SUBMITTED' : 'NOT_ASKED';
}

/** County and KOSTRA group of a municipality, as they were in the round; of one that was not there then, none. */
export function groupCells({ round, ...edition }: HeldEdition, id: number, language: FileLanguage): Row {
  const fact = factOf(edition, id);
  if (!fact && !existsOn(municipalityOf(id), round.closesOn)) {
    const none = sign('DID_NOT_EXIST');
    return { fylkesnummer: none, fylke: none, kostragruppe: none };
  }
  const fylkesnummer = fact?.countyCode ?? codeOn(municipalityOf(id), round.closesOn).countyCode;
  return {
    fylkesnummer,
    fylke: nameOfGroup({ kind: 'COUNTY', key: fylkesnummer, on: round.closesOn }, language),
    kostragruppe: fact?.kostraGroup ?? sign('GROUP_UNKNOWN'),
  };
}

/** Whom an edition is about, by code on the round's last day: who was invited, and who answered without it. */
export function municipalitiesIn({ municipalityIds, invitedIds }: EditionContent, on: Day): number[] {
  const codeOf = new Map([...municipalityIds, ...invitedIds].map((id) => [id, codeOn(municipalityOf(id), on).code]));
  return [...codeOf].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([id]) => id);
}
