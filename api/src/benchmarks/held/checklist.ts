import { inTime } from '../../inTime.ts';
import { type HeldEdition, placedAt, placeOf } from './edition.ts';

/** Where a municipality's assessment stands: in which edition, at which place of its columns. */
export type Place = { readonly edition: HeldEdition; readonly place: number };

/** How a municipality's latest published round assessment differs from its preceding one, on the same questions. */
export type HeldChange = {
  /** The assessment that it is the change to. */
  readonly laterId: string;
  readonly earlierId: string;
  /** Fraction as text; null below half of the weight. */
  readonly change: string | null;
  readonly changeValue: number | null;
  readonly coreShare: string;
};

/** What is published of one checklist. */
export type PublishedChecklist = {
  readonly checklistId: string;
  /** In force, one for each round, by closing day. */
  readonly editions: readonly HeldEdition[];
  /** Each municipality's latest published round assessment. */
  readonly latest: ReadonlyMap<number, Place>;
  /** By municipality, to its latest one. */
  readonly changes: ReadonlyMap<number, HeldChange>;
};

/** @param editions by closing day */
export function makePublishedChecklist(
  checklistId: string,
  editions: readonly HeldEdition[],
  changes: ReadonlyMap<number, HeldChange>,
): PublishedChecklist {
  return { checklistId, editions, latest: latestOf(editions), changes };
}

/** Each municipality's last assessment in time. */
export function latestOf(editions: readonly HeldEdition[]): ReadonlyMap<number, Place> {
  const latest = new Map<number, Place>();
  for (const edition of editions) {
    edition.municipalityIds.forEach((municipalityId, place) => {
      const known = latest.get(municipalityId);
      if (!known || inTime(placedAt(known.edition, known.place), placedAt(edition, place)) < 0) {
        latest.set(municipalityId, { edition, place });
      }
    });
  }
  return latest;
}

/** The round that a municipality's assessment is published in; undefined when it is in none of these. */
export const editionWith = (
  editions: readonly HeldEdition[],
  municipalityId: number,
  assessmentId: string,
): HeldEdition | undefined =>
  editions.find((edition) => edition.assessmentIds[placeOf(edition, municipalityId)] === assessmentId);
