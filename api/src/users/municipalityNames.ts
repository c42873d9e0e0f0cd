import { dayOf } from '../days.ts';
import { codeOn, displayName, slugOn } from '../municipality.ts';
import { addressOf } from '../publicAddress.ts';
import { municipalityOf, register } from '../register.ts';

/** What a municipality is called in a mail: "Drammen kommune", "Herøy kommune (Nordland)". */
export function mailNameOf(municipalityId: number, now: Date): string {
  const name = displayName(register(), municipalityOf(municipalityId), dayOf(now), 'norwegian');
  return name.replace(/( \(.*\))?$/, (county) => ` kommune${county}`);
}

/** What the pages of signing in show of a municipality. */
export function municipalityShown(id: number, now: Date) {
  const municipality = municipalityOf(id);
  const day = dayOf(now);
  const name = displayName(register(), municipality, day, 'norwegian');
  return { id: String(id), code: codeOn(municipality, day).code, name, slug: slugOn(municipality, day) };
}

/** The absolute address of the page where a municipality works. */
export const municipalityAddress = (id: number, now: Date): string =>
  addressOf(`/arbeid/${slugOn(municipalityOf(id), dayOf(now))}`);
