import type { Outcome, Texts } from '@fritidssjekken/checklist-definitions';
import { catalogue } from '../../catalogue.ts';
import { fold } from '../../municipality.ts';
import { editionWith, type HeldChange, type Place, type PublishedChecklist } from '../held/checklist.ts';
import { columnOf, factOf } from '../held/edition.ts';
import { keptForDay } from './keptForDay.ts';
import { levelAt, type MunicipalityLevel } from './levelMap.ts';
import { listedMunicipality } from './listedMunicipality.ts';

/** A theme's published score. */
export type OwnThemeScore = {
  readonly themeId: string;
  readonly titles: Texts;
  readonly own: string | null;
  readonly ownValue: number | null;
};

/** A municipality's latest published round assessment, and how it differs from the one before, on the same questions. */
export type LatestChange = MunicipalityLevel & {
  readonly earlierRoundName: string | null;
  readonly earlierAssessmentId: string | null;
  /** null: it has none before, or too little is the same. */
  readonly change: string | null;
  readonly changeValue: number | null;
  readonly coreShare: string | null;
  readonly outcome: Outcome;
  readonly kostraGroup: string | null;
  readonly at: Place;
};

export type ChangeOrder = 'CHANGE' | 'SCORE' | 'NAME' | 'REFERENCE_ON';
export type Direction = 'ASCENDING' | 'DESCENDING';

export type ChangeFilter = {
  readonly countyCode?: string | null;
  readonly kostraGroup?: string | null;
  readonly search?: string | null;
  readonly outcome?: Outcome | null;
  /** Only these, or all but these. */
  readonly ids?: ReadonlySet<number> | null;
  readonly isIn?: boolean;
};

/** The rows of municipalities of today that the filter leaves, in order; who lacks what is ordered by comes last. */
export function latestChanges(
  checklist: PublishedChecklist,
  today: string,
  filter: ChangeFilter,
  [by, direction]: readonly [ChangeOrder, Direction],
): readonly LatestChange[] {
  const { orders, changes } = ordered(checklist, today);
  const order = `${by} ${direction}`;
  const sorted = orders.get(order) ?? changes.toSorted(comparing(by, direction));
  orders.set(order, sorted);
  const fits = fitting(filter);
  return fits === null ? sorted : sorted.filter(fits);
}

/** Scores of each theme of an assessment, in the order of its version. */
export function themesAt({ edition, place }: Place): OwnThemeScore[] {
  const { checklistId, version } = edition.round;
  return catalogue.version(checklistId, version)!.checklist.themes.map(({ id, name }) => {
    const column = columnOf(edition, id);
    const value = column?.values[place] ?? Number.NaN;
    const ownValue = Number.isNaN(value) ? null : value;
    return { themeId: id, titles: name, own: column?.scores[place] ?? null, ownValue };
  });
}

/** Rows and the orders that somebody has asked for: eight at most. */
const ordered = keptForDay((checklist: PublishedChecklist, today) => ({
  changes: [...checklist.latest]
    .map(([id, at]) => changeAt(checklist, listedMunicipality(id, today), at))
    .filter(({ municipality }) => municipality.isCurrent),
  orders: new Map<string, readonly LatestChange[]>(),
}));

function changeAt(
  checklist: PublishedChecklist,
  municipality: MunicipalityLevel['municipality'],
  at: Place,
): LatestChange {
  const level = levelAt(municipality, at);
  const known = checklist.changes.get(municipality.id);
  // A change to another assessment than the latest one is not this row's.
  const change: HeldChange | null = known?.laterId === level.assessmentId ? known : null;
  const earlier = change && editionWith(checklist.editions, municipality.id, change.earlierId);
  return {
    ...level,
    ...{ earlierRoundName: earlier?.round.name ?? null, earlierAssessmentId: change?.earlierId ?? null },
    ...{
      change: change?.change ?? null,
      changeValue: change?.changeValue ?? null,
      coreShare: change?.coreShare ?? null,
    },
    outcome: outcomeOf(change?.change ?? null),
    kostraGroup: factOf(at.edition, municipality.id)?.kostraGroup ?? null,
    at,
  };
}

function outcomeOf(change: string | null): Outcome {
  if (change === null) return 'NOT_COMPARABLE';
  if (change === '0') return 'SAME';
  return change.startsWith('-') ? 'WORSE' : 'BETTER';
}

const norwegian = new Intl.Collator('nb');

function comparing(by: ChangeOrder, direction: Direction): (a: LatestChange, b: LatestChange) => number {
  const sign = direction === 'ASCENDING' ? 1 : -1;
  const byName = (a: LatestChange, b: LatestChange) =>
    norwegian.compare(a.municipality.shortName, b.municipality.shortName) || a.municipality.id - b.municipality.id;
  if (by === 'NAME') return (a, b) => sign * byName(a, b);
  const orderedBy = (row: LatestChange): number | string | null => {
    if (by === 'REFERENCE_ON') return row.referenceOn;
    return by === 'CHANGE' ? row.changeValue : row.scoreValue;
  };
  return (a, b) => {
    const [one, other] = [orderedBy(a), orderedBy(b)];
    if (one === other) return byName(a, b);
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -sign : sign;
  };
}

/** @returns null when everybody fits */
function fitting({
  countyCode,
  kostraGroup,
  search,
  outcome,
  ids,
  isIn = true,
}: ChangeFilter): ((row: LatestChange) => boolean) | null {
  const wanted = search ? fold(search.trim()) : '';
  if (countyCode == null && kostraGroup == null && outcome == null && ids == null && wanted === '') return null;
  return (row) =>
    (countyCode == null || row.municipality.countyCode === countyCode) &&
    (kostraGroup == null || row.kostraGroup === kostraGroup) &&
    (outcome == null || row.outcome === outcome) &&
    (ids == null || ids.has(row.municipality.id) === isIn) &&
    (wanted === '' ||
      row.municipality.code.startsWith(wanted) ||
      row.municipality.searched.some((form) => form.includes(wanted)));
}
