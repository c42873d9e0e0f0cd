import type { Level } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../catalogue.ts';
import type { Day } from '../../days.ts';
import { latestOf, type Place, type PublishedChecklist } from '../held/checklist.ts';
import type { HeldEdition } from '../held/edition.ts';
import { responseRateIn } from '../held/responseRate.ts';
import { keptForDay } from './keptForDay.ts';
import { type ListedMunicipality, listedMunicipality } from './listedMunicipality.ts';

/** One municipality's published level. */
export type MunicipalityLevel = {
  readonly municipality: ListedMunicipality;
  readonly assessmentId: string;
  readonly roundName: string;
  readonly editionNumber: number;
  readonly referenceOn: Day;
  readonly score: string | null;
  readonly scoreValue: number | null;
  readonly level: Level | null;
};

/** The level of every municipality of today in the one of its published rounds that is last in time, by code. */
export const latestLevels = keptForDay(({ latest }: PublishedChecklist, today): readonly MunicipalityLevel[] =>
  levelsAt(latest, today).filter(({ municipality }) => municipality.isCurrent),
);

/** The level of every municipality that an edition has, ended ones too, by municipality code; and how many were invited. */
export const levelsIn = keptForDay((edition: HeldEdition, today) => ({
  municipalities: levelsAt(latestOf([edition]), today),
  responseRate: responseRateIn(edition),
}));

const levelsAt = (places: ReadonlyMap<number, Place>, today: Day): readonly MunicipalityLevel[] =>
  [...places]
    .map(([municipalityId, place]) => levelAt(listedMunicipality(municipalityId, today), place))
    .toSorted((a, b) => (a.municipality.code < b.municipality.code ? -1 : 1));

/** The published level at a place of an edition. */
export function levelAt(municipality: ListedMunicipality, { edition, place }: Place): MunicipalityLevel {
  const { round, number } = edition;
  const value = edition.overall.values[place]!;
  const { levels } = catalogue.version(round.checklistId, round.version)!.checklist;
  return {
    ...{ municipality, roundName: round.name, editionNumber: number },
    ...{ assessmentId: edition.assessmentIds[place]!, referenceOn: edition.referenceOn[place]! },
    ...{ score: edition.overall.scores[place]!, scoreValue: Number.isNaN(value) ? null : value },
    level: levels.find(({ id }) => id === edition.levels[place]) ?? null,
  };
}
