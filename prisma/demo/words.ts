import type { Random } from './random.ts';

/** Words of the demonstration. Each says itself that it is made up, wherever it is copied to. */
const comments = [
  'Oppdiktet: Vedtatt i kommunestyret sammen med oppvekstplanen.',
  'Oppdiktet: Folkehelsekoordinatoren har 20 prosent stilling til dette.',
  'Oppdiktet: Vi bruker tall fra Ungdata og fra skolene.',
  'Oppdiktet: Ungdomsrådet har hatt saken to ganger i år.',
  'Oppdiktet: Lagene møter oss vår og høst.',
  'Oppdiktet: NAV og helsestasjonen deler ut samme brosjyre.',
  'Oppdiktet: Gjelder barnetrinnet. Ungdomstrinnet kommer neste år.',
  'Oppdiktet: Bygda har ett lag, så vi samarbeider med nabokommunen.',
  'Oppdiktet: Ordningen er ny, og få kjenner den ennå.',
  'Oppdiktet: Oversikten ble sist rettet før sommeren.',
];
const notes = [
  'Oppdiktet notat: Familier som nettopp har flyttet hit, hører for sjelden fra oss.',
  'Oppdiktet notat: Vi må spørre dem som sluttet, ikke bare dem som er med.',
  'Oppdiktet notat: Kulturskolen og idrettsrådet manglet rundt bordet.',
  'Oppdiktet notat: Utstyr og reise koster mer enn kontingenten.',
];
const reasons = [
  'Oppdiktet grunn: Nabokommunen gjør dette for oss.',
  'Oppdiktet grunn: Kommunen har ikke slike lokaler.',
  'Oppdiktet grunn: Ingen familier her er i denne situasjonen.',
];
const returnReasons = [
  'Oppdiktet: Lenken viser en plan som ikke er vedtatt ennå. Kan dere se på svaret en gang til?',
  'Oppdiktet: Kommentaren sier «noen skoler», men svaret gjelder hele kommunen.',
  'Oppdiktet: Kommunen ba selv om å få rette et svar.',
];
const titles = [
  'Folkehelsekoordinator',
  'Fritidsleder',
  'Rådgiver oppvekst',
  'Kulturleder',
  'SLT-koordinator',
  'Enhetsleder kultur og fritid',
  'Frivillighetskoordinator',
];
const occasions = ['Før dugnaden', 'Etter dugnaden', 'Til oppvekstplanen', 'Vårsjekk', 'Høstsjekk'];

export const commentBy = (random: Random): string => random.pick(comments);
export const noteBy = (random: Random): string => random.pick(notes);
export const reasonBy = (random: Random): string => random.pick(reasons);
export const returnReasonBy = (random: Random): string => random.pick(returnReasons);
export const titleBy = (random: Random): string => random.pick(titles);
export const occasionBy = (random: Random): string => random.pick(occasions);

/** An address that leads nowhere: example.org is nobody's. */
export const evidenceLink = (code: string, criterionId: string): string =>
  `https://example.org/oppdiktet/${code}/${criterionId}`;
