import type { Day } from '../../days.ts';
import type { PlacedAssessment } from '../../inTime.ts';
import type { PeerFact } from '../rules/groups.ts';

/** Scores of many municipalities, by their place in the edition. */
export type ScoreColumn = {
  /** Fractions as text; null where withheld. */
  readonly scores: readonly (string | null)[];
  /** The same as doubles; NaN where withheld. */
  readonly values: Float64Array;
};

/** Spread of a score over a group, as it was stored with the edition; null where there is no value. */
export type StoredFigure = {
  readonly members: number;
  readonly n: number;
  readonly mean: number | null;
  readonly minimum: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly maximum: number | null;
};

/** What an edition of a round published: never changes. */
export type EditionContent = {
  readonly id: string;
  /** 1, 2, … within its round. */
  readonly number: number;
  /** Whose assessments it holds, ascending: a municipality's place in every column. */
  readonly municipalityIds: Int32Array;
  readonly assessmentIds: readonly string[];
  readonly referenceOn: readonly Day[];
  /** Moments of submission, in milliseconds since 1970. */
  readonly submittedAt: Float64Array;
  /** Numbers of the corrections; 0 for what was never corrected. */
  readonly numbers: Int32Array;
  readonly overall: ScoreColumn;
  readonly levels: readonly (string | null)[];
  readonly themes: ReadonlyMap<string, ScoreColumn>;
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, StoredFigure>;
  /** What the round's groups are made from, by ascending municipality. */
  readonly facts: readonly PeerFact[];
  /** Whom the round had invited when it was published, ascending. */
  readonly invitedIds: Int32Array;
  /** About how much memory it takes. */
  readonly bytes: number;
};

/** A round as its editions name it. */
export type HeldRound = {
  readonly id: string;
  readonly name: string;
  readonly checklistId: string;
  readonly version: string;
  readonly closesOn: Day;
};

/** An edition with the round that it is of. */
export type HeldEdition = EditionContent & { readonly round: HeldRound };

/** @param themeId empty for the overall score */
export const figureKey = (kind: string, groupKey: string, themeId: string): string => `${kind} ${groupKey} ${themeId}`;

/** The column of a theme; the overall one for an empty id. */
export const columnOf = (edition: EditionContent, themeId: string): ScoreColumn | undefined =>
  themeId === '' ? edition.overall : edition.themes.get(themeId);

/** A municipality's place in an edition's columns; -1 when the edition has nothing of it. */
export const placeOf = ({ municipalityIds }: EditionContent, municipalityId: number): number =>
  search(municipalityIds.length, (at) => municipalityIds[at]! - municipalityId);

/** The assessment at a place as it stands in time. */
export const placedAt = (edition: EditionContent, place: number): PlacedAssessment => ({
  id: edition.assessmentIds[place]!,
  number: edition.numbers[place]!,
  referenceOn: edition.referenceOn[place]!,
  submittedAt: new Date(edition.submittedAt[place]!),
});

export const wasInvited = ({ invitedIds }: EditionContent, municipalityId: number): boolean =>
  search(invitedIds.length, (at) => invitedIds[at]! - municipalityId) >= 0;

/** A municipality's facts in the edition's round; undefined when it did not exist then. */
export const factOf = ({ facts }: EditionContent, municipalityId: number): PeerFact | undefined =>
  facts[search(facts.length, (at) => facts[at]!.municipalityId - municipalityId)];

/** Binary search. @returns the index where `compare` gives 0, else -1 */
function search(length: number, compare: (at: number) => number): number {
  let [low, high] = [0, length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
