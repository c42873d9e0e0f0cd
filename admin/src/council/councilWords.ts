import { dayOf, numberOf } from '../common/formats.ts';
import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from '../public/page.ts';
import type { Words } from '../public/publicWords.ts';

/** "a", "a og b", "a, b og c". */
export function listOf(items: readonly string[], t: PublicTranslate): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${t('peers.and')} ${items.at(-1)}`;
}

/** A day's month and year: "mars 2025". */
export function monthOf(day: string, language: Language): string {
  return dayOf(day, language).replace(/^\d+\.? /, '');
}

/** Points of a change without sign, as people read them: "+18.5" → "18,5". */
export function pointsOf(text: string, language: Language): string {
  return numberOf(text.replace(/^[+-]/, ''), language);
}

/** An answer by its round, or by its day where it stands alone: "i runde 2023", "i en egen vurdering 4. mai 2025". */
export function whenOf(
  { roundName, referenceOn }: { readonly roundName: string | null; readonly referenceOn: string },
  { t, language }: Words,
): string {
  return roundName
    ? t('council.whenRound', { name: roundName })
    : t('council.whenAlone', { day: dayOf(referenceOn, language) });
}

/** A group as people read it, with SSB's number where it is a KOSTRA group. */
export function groupNameOf(
  group: { readonly kind: string; readonly key: string; readonly name: string },
  { t }: Words,
): string {
  if (group.kind === 'KOSTRA') return t('peers.kostra', { number: Number(group.key.slice(3)), name: group.name });
  if (group.kind === 'COUNTY') return t('peers.COUNTY', { name: group.name });
  return group.kind === 'NEAREST' ? t('peers.NEAREST') : group.name;
}

/** Points of a change with its sign, as people read them: "-11.1" → "−11,1". */
export function pointsSigned(text: string, language: Language): string {
  return numberOf(text, language);
}

/** The same where there is little room: a KOSTRA group by its number alone. */
export function groupShort(
  group: { readonly kind: string; readonly key: string; readonly name: string },
  words: Words,
): string {
  return group.kind === 'KOSTRA'
    ? words.t('peers.kostraShort', { number: Number(group.key.slice(3)) })
    : groupNameOf(group, words);
}
