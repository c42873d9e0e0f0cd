import { textIn } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../../days.ts';
import type { EditionContent } from '../held/edition.ts';
import { type ResponseRate, responseRateOf } from '../rules/nonResponse.ts';
import type { FileLanguage } from './language.ts';
import type { ShownEdition } from './shownEdition.ts';
import type { About } from './table.ts';
import { words } from './texts/words.ts';

/** Where a file lies and whether it is invented. */
export type Place = { readonly address: string; readonly isDemonstration: boolean };

/** Submitted ÷ invited, from who is in an edition alone: no answer is read. */
export const rateOfEdition = ({ municipalityIds, invitedIds }: EditionContent): ResponseRate =>
  responseRateOf(municipalityIds, new Set(invitedIds));

/** What a file of an edition says about itself. */
export function aboutEdition(shown: ShownEdition, place: Place, language: FileLanguage): About {
  const { edition, checklist, publishedAt } = shown;
  const { facts, notes, demonstration, ofAll } = words[language];
  const responseRate = rateOfEdition(edition);
  return {
    ...{ address: place.address, publishedAt, responseRate },
    facts: [
      [facts.checklist, `${textIn(checklist.title, language)} (${checklist.checklist})`],
      [facts.version, checklist.version],
      [facts.round, edition.round.name],
      [facts.edition, String(edition.number)],
      [facts.published, dayOf(publishedAt)],
      [facts.responseRate, ofAll(responseRate.submitted, responseRate.invited)],
      [facts.address, place.address],
    ],
    notes: [notes.selfReport, ...(checklist.provisional ? [notes.provisional] : []), notes.signs],
    demonstration: place.isDemonstration ? demonstration : null,
  };
}

/** What a file of one municipality through the rounds says about itself. */
export function aboutMunicipality(
  of: { readonly name: string; readonly title: string; readonly publishedAt: Date },
  place: Place,
  language: FileLanguage,
): About {
  const { facts, notes, demonstration } = words[language];
  return {
    ...{ address: place.address, publishedAt: of.publishedAt, responseRate: null },
    facts: [
      [facts.municipality, of.name],
      [facts.checklist, of.title],
      [facts.published, dayOf(of.publishedAt)],
      [facts.address, place.address],
    ],
    notes: [notes.selfReport, notes.signs],
    demonstration: place.isDemonstration ? demonstration : null,
  };
}
