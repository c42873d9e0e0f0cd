import { type Answers, asked, type Checklist } from '@fritidssjekken/checklist-definitions';
import { answersOf } from '../../answersOf.ts';
import { versionOf } from '../../catalogue.ts';
import { db } from '../../database.ts';
import type { EditionContent } from '../held/edition.ts';
import { type AnswerRow, answerRowOf } from '../rules/answerRow.ts';
import { readFrozen } from '../store/compared.ts';

/** What a municipality answered in an edition, with what tells the kinds of missing apart. */
export type PublishedAnswers = {
  readonly municipalityId: number;
  readonly checklist: Checklist;
  /** As figures count them. */
  readonly counted: AnswerRow['answers'];
  readonly given: Answers;
  /** Criteria that no condition hides. */
  readonly asked: ReadonlySet<string>;
};

/**
 * The answers that an edition published, by municipality: options, numbers and kinds of missing, which everybody may read one
 * by one. Comments, reasons, texts and links are not read at all.
 * @param only of these municipalities; all when not given
 */
export async function publishedAnswers(
  { assessmentIds, municipalityIds }: EditionContent,
  only: (municipalityId: number) => boolean = () => true,
): Promise<ReadonlyMap<number, PublishedAnswers>> {
  const entries = assessmentIds
    .map((assessmentId, place) => ({ assessmentId, municipalityId: municipalityIds[place]! }))
    .filter(({ municipalityId }) => only(municipalityId));
  const frozen = await readFrozen(db, new Set(entries.map(({ assessmentId }) => assessmentId)));
  return new Map(
    entries.map((entry) => {
      const found = frozen.get(entry.assessmentId)!;
      const { checklist } = versionOf(found);
      const given = answersOf(checklist, found.answers);
      const counted = answerRowOf(entry, checklist, given).answers;
      const { municipalityId } = entry;
      return [municipalityId, { municipalityId, checklist, counted, given, asked: new Set(asked(checklist, given)) }];
    }),
  );
}
