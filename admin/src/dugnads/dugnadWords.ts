import { dayOf, today } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';
import type { TextKey } from '../i18n/nb.ts';
import { type DugnadEdits, participantKinds } from './dugnadEdits.ts';

/** What each part of a dugnad is called. */
export const partLabels: Readonly<Record<keyof DugnadEdits, TextKey>> = {
  heldOn: 'dugnad.heldOn',
  place: 'dugnad.place',
  isDigital: 'dugnad.isDigital',
  processLeader: 'dugnad.processLeader',
  participants: 'dugnad.participants',
  themes: 'dugnad.themes',
  minutes: 'dugnad.minutes',
};

/**
 * A part of a dugnad in words; "" where nothing is written.
 * @param themeNames by "<checklist>/<theme>"
 */
export function partWords(
  edits: DugnadEdits,
  part: keyof DugnadEdits,
  { t, language, themeNames }: { t: Translate; language: Language; themeNames: ReadonlyMap<string, string> },
): string {
  switch (part) {
    case 'heldOn':
      return edits.heldOn && dayOf(edits.heldOn, language);
    case 'isDigital':
      return t(edits.isDigital ? 'change.yes' : 'change.no');
    case 'participants':
      return participantKinds
        .filter((kind) => edits.participants[kind])
        .map((kind) => `${t(`dugnad.${kind}`)}: ${edits.participants[kind]}`)
        .join('. ');
    case 'themes':
      return edits.themes.map((key) => themeNames.get(key) ?? key).join(', ');
    default:
      return edits[part];
  }
}

/** What a dugnad is called: by its day, and whether that lies ahead. */
export function dugnadTitle(heldOn: string, t: Translate, language: Language, now = today()): string {
  return t(heldOn > now ? 'dugnad.planned' : 'dugnad.one', { date: dayOf(heldOn, language) });
}
