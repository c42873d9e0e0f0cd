import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { catalogue, newestOf } from '../catalogue.ts';
import { db } from '../database.ts';
import { NotFound, UnknownVersion } from '../errors.ts';
import { isUuid } from '../ids.ts';
import { plainText } from '../plainText.ts';
import { InvalidImport } from './errors.ts';
import type { Target } from './store/importAssessments.ts';

type Query = Readonly<Record<string, string | undefined>>;

/**
 * What a file's assessments belong to: `round`, an id or a name; or `checklist` and `version`, with the `name` that
 * stand-alone ones go by.
 * @throws InvalidImport, NotFound, UnknownVersion
 */
export async function whatIsAsked(query: Query): Promise<Target> {
  const { round, checklist, version, name } = query;
  if (round && (checklist || version || name)) {
    throw new InvalidImport('A round has its checklist, version and name: leave those out.');
  }
  if (round) return { roundId: (await roundCalled(round)).id };
  return { published: publishedVersion(checklist, version), name: plainText(name).slice(0, 200) || null };
}

/** @throws InvalidImport, NotFound, UnknownVersion */
export async function versionAsked({ round, checklist, version }: Query): Promise<PublishedVersion> {
  if (!round) return publishedVersion(checklist, version);
  const found = await roundCalled(round);
  return catalogue.version(found.checklistId, found.version)!;
}

/** Checklists whose themes a dugnad may have worked with; where a theme's name is in several, the one asked for. */
export function themeScope(checklistId: string | undefined): readonly PublishedVersion[] {
  const ids = checklistId ? [checklistId] : catalogue.ids;
  const versions = ids.flatMap((id) => catalogue.versionsOf(id)).filter(isForMunicipalities);
  if (versions.length === 0) throw new UnknownVersion(checklistId ?? '', '');
  return versions;
}

/** @throws NotFound */
async function roundCalled(asked: string) {
  const round = await db.round.findUnique({ where: isUuid(asked) ? { id: asked } : { name: asked } });
  if (!round) throw new NotFound('round', asked);
  return round;
}

/** @throws InvalidImport, UnknownVersion */
function publishedVersion(checklistId: string | undefined, version: string | undefined): PublishedVersion {
  if (!checklistId) throw new InvalidImport('Say the round, or the checklist and its version.');
  const found = version ? catalogue.version(checklistId, version) : newestOf(checklistId);
  if (!found || !isForMunicipalities(found)) throw new UnknownVersion(checklistId, version ?? '');
  return found;
}

const isForMunicipalities = ({ isLocked, checklist }: PublishedVersion): boolean =>
  isLocked && checklist.audience === 'municipality';
