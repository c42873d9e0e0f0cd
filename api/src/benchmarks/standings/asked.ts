import type { Day } from '../../days.ts';
import { findMunicipalities } from '../../findMunicipalities.ts';
import type { Register } from '../../municipality.ts';
import { register } from '../../register.ts';
import { keptForDay } from '../hot/keptForDay.ts';
import { listedMunicipality } from '../hot/listedMunicipality.ts';

export type StandingStatus = 'PUBLISHED' | 'SUBMITTED' | 'RETURNED' | 'BEGUN' | 'SILENT' | 'NOT_INVITED';
export type StandingOrder = 'NAME' | 'COUNTY' | 'STATUS' | 'SCORE' | 'CHANGE' | 'SUBMITTED_AT';

/** What the list is of: a round, or with `roundId` null each municipality’s latest of the checklist. */
export type StandingScope = {
  readonly checklistId: string;
  readonly roundId: string | null;
  readonly today: Day;
};

/** What the list is narrowed to; null narrows nothing. */
export type StandingFilter = {
  readonly municipalityIds: readonly number[] | null;
  /** Only those that this user follows. */
  readonly followerId: string | null;
  readonly statuses: readonly StandingStatus[] | null;
  readonly isWaiting: boolean;
  readonly hasFallen: boolean;
  /** Only those with a dugnad in these days, both included. */
  readonly dugnadFrom: Day | null;
  readonly dugnadTo: Day | null;
};

export type StandingPage = {
  readonly sortBy: StandingOrder;
  readonly isDescending: boolean;
  readonly take: number;
  readonly skip: number;
};

/** Every municipality in the order of its name, with what the database does not know of it: put together once a day. */
export const municipalitiesInOrder = keptForDay((held: Register, today) => {
  const all = findMunicipalities(held, { includeEnded: true }, today).map(({ id }) => listedMunicipality(id, today));
  return {
    ids: all.map(({ id }) => id),
    isCurrent: all.map(({ isCurrent }) => isCurrent),
    counties: all.map(({ countyCode }) => countyCode),
  };
});

/** Municipalities that a search or a county leaves; null when neither narrows. */
export function narrowedIds(
  { search, countyCode }: { readonly search?: string | null; readonly countyCode?: string | null },
  today: Day,
): readonly number[] | null {
  if (!countyCode && !search?.trim()) return null;
  return findMunicipalities(register(), { search, countyCode, includeEnded: true }, today).map(({ id }) => id);
}
