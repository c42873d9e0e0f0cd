import { allCriteria, type Criterion, type Theme } from '@fritidssjekken/checklist-definitions';
import { type Catalogue, type PublishedVersion, readCatalogue } from '@fritidssjekken/checklist-definitions/catalogue';

/** The published checklists, read once at start and held in process: live after `openCatalogue`. */
export let catalogue: Catalogue;

/**
 * Reads the definitions of a folder and makes them the ones that are used.
 * @throws BrokenCatalogue with every issue when a file is broken or a published one differs from the lock
 */
export function openCatalogue(directory: string): Catalogue {
  catalogue = readCatalogue(directory);
  return catalogue;
}

/** What an assessment says about its checklist: a draft has no exact version yet. */
type OfAssessment = {
  readonly checklistId: string;
  readonly versionLine: string;
  readonly version: string | null;
};

/**
 * The definition that an assessment is read with: a submitted one its exact version, a draft the newest PATCH of its
 * MAJOR.MINOR.
 */
export function versionOf({ checklistId, versionLine, version }: OfAssessment): PublishedVersion {
  const found = version ? catalogue.version(checklistId, version) : catalogue.newestPatch(checklistId, versionLine);
  if (!found) throw new Error(`The catalogue lacks ${checklistId}@${version ?? versionLine}.`);
  return found;
}

/** The newest published version of a checklist; null when there is none. */
export const newestOf = (checklistId: string): PublishedVersion | null =>
  catalogue.versionsOf(checklistId).findLast(({ isLocked }) => isLocked) ?? null;

const publishedOf = (checklistId: string) => catalogue.versionsOf(checklistId).filter(({ isLocked }) => isLocked);

/** A theme as the newest published version that has it says it; null when none ever had. */
export const themeOf = (checklistId: string, themeId: string): Theme | null =>
  publishedOf(checklistId)
    .toReversed()
    .flatMap(({ checklist }) => checklist.themes)
    .find(({ id }) => id === themeId) ?? null;

/** A criterion as the newest published version that has it says it; null when none ever had. */
export const criterionIn = (checklistId: string, criterionId: string): Criterion | null =>
  publishedOf(checklistId)
    .toReversed()
    .flatMap(({ checklist }) => allCriteria(checklist))
    .find(({ id }) => id === criterionId) ?? null;

/** MAJOR.MINOR of an exact version. */
export const lineOf = (version: string): string => version.split('.').slice(0, 2).join('.');

/**
 * What the database has used and the catalogue has not, or has otherwise: the server must not start with these.
 * @returns one line for each, none when all is well
 */
export function differingDefinitions(
  used: readonly { readonly checklistId: string; readonly version: string; readonly hash: string }[],
): string[] {
  return used.flatMap(({ checklistId, version, hash }) => {
    const found = catalogue.version(checklistId, version);
    if (!found) return [`${checklistId}@${version} is used in the database (${hash}) and missing from the catalogue`];
    return found.hash === hash ? [] : [`${checklistId}@${version} is used as ${hash}, the catalogue has ${found.hash}`];
  });
}
