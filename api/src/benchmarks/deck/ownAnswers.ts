import type { Criterion } from '@fritidssjekken/checklist-definitions';
import type { FileLanguage } from '../files/language.ts';
import { publishedAnswers } from '../files/publishedAnswers.ts';
import { choiceText } from '../files/tables/choices.ts';
import { versionIn } from '../files/tables/series.ts';
import { words } from '../files/texts/words.ts';
import type { HeldEdition } from '../held/edition.ts';
import { choicesOf, topOf } from '../rules/answerRow.ts';
import { deckTexts } from './deckTexts.ts';

/** What a municipality answered to a question: the best answer, another one, or nothing that can be compared. */
export type OwnAnswer = { readonly kind: 'BEST' | 'OTHER' | 'NOT_COMPARED'; readonly text: string };

/** A municipality's published answers in an edition, by criterion, in words. */
export async function ownAnswersIn(
  edition: HeldEdition,
  municipalityId: number,
  language: FileLanguage,
): Promise<(criterion: Criterion) => OwnAnswer> {
  const { notAnswered, notAsked } = deckTexts[language];
  const { dontKnow, notApplicable } = words[language];
  const checklist = versionIn(edition);
  const own = (await publishedAnswers(edition, (id) => id === municipalityId)).get(municipalityId);
  const none = (text: string): OwnAnswer => ({ kind: 'NOT_COMPARED', text });
  return (criterion) => {
    const answer = own?.counted.get(criterion.id);
    if (!answer) return none(own?.asked.has(criterion.id) === false ? notAsked : notAnswered);
    if (answer.state !== 'ANSWERED') return none(answer.state === 'DONT_KNOW' ? dontKnow : notApplicable);
    const isBest = topOf(choicesOf(checklist, criterion)).some((id) => answer.choices.includes(id));
    return {
      kind: isBest ? 'BEST' : 'OTHER',
      text: answer.choices.map((id) => choiceText(checklist, criterion, id, language)).join(', '),
    };
  };
}
