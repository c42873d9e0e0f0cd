import { existsSync, readFileSync } from 'node:fs';
import type { ChangeKind, Checklist, FractionText } from '../checklist.ts';
import { formatFraction, parseFraction, sum } from '../fraction.ts';
import { type Impact, impactOf, type Survival, survivalOf } from '../impact.ts';
import { impactText } from './impactText.ts';
import { readRoundAnswers } from './roundAnswers.ts';
import { Refused, readFiles, readVersion, type Workspace } from './workspace.ts';

/** What an unpublished version would do to a round's answers. */
export type ImpactReport = {
  readonly checklist: string;
  /** The version that was tried. */
  readonly version: string;
  /** The versions that were answered, and how much of the series goes on from each. */
  readonly from: readonly { readonly version: string; readonly answered: number; readonly survives: Survival }[];
  /** How many change level, by how; WITHHELD: too little can be read to say. */
  readonly levels: Readonly<Record<NonNullable<Impact['levelChange']> | 'WITHHELD', number>>;
  /** What moves scores, the greatest mean first. */
  readonly criteria: readonly {
    readonly criterion: string;
    readonly kinds: readonly ChangeKind[];
    /** Mean effect over those whose two scores can be compared, −1 to 1. */
    readonly mean: FractionText;
    /** In how many of the changes of level it is the greatest cause in that direction, alone or with others. */
    readonly decides: number;
  }[];
  readonly municipalities: readonly (Impact & { readonly code: string; readonly name: string })[];
};

/** Says what a round's answers would score under a version: who would change level, why, and how much of the series goes on. */
export function impactCommand(
  workspace: Workspace,
  id: string,
  version: string,
  answersFile: string,
  isJson: boolean,
): number {
  const newer = readVersion(workspace, id, version).checklist;
  const versions = readFiles(workspace)
    .filter(({ file }) => file.startsWith(`${id}/`))
    .map(({ file }) => readVersion(workspace, id, file.slice(id.length + 1, -'.yaml'.length)).checklist);
  if (!existsSync(answersFile)) throw new Refused(`${answersFile} cannot be read`);
  const report = impactReport(readFileSync(answersFile, 'utf8'), newer, versions);
  if (isJson) workspace.print(JSON.stringify(report, null, 2));
  else for (const line of impactText(report, newer, versions)) workspace.print(line);
  return 0;
}

/** @throws Refused when the answers cannot be read, or are of a version that is not there */
function impactReport(text: string, newer: Checklist, versions: readonly Checklist[]): ImpactReport {
  const versionOf = (name: string): Checklist => {
    const found = versions.find(({ version }) => version === name);
    if (!found) throw new Refused(`the answers are of ${newer.checklist} ${name}, which is not here`);
    return found;
  };
  const answered = readRoundAnswers(text, newer.checklist, versionOf);
  const municipalities = answered.map(({ code, name, version, answers }) => ({
    ...{ code, name },
    ...impactOf({ checklist: versionOf(version), answers }, newer, versions),
  }));
  const names = [...new Set(answered.map(({ version }) => version))];
  return {
    ...{ checklist: newer.checklist, version: newer.version },
    from: names.map((version) => ({
      version,
      answered: answered.filter((one) => one.version === version).length,
      survives: survivalOf(versionOf(version), newer, versions),
    })),
    levels: levelCounts(municipalities),
    criteria: criteriaOf(municipalities),
    municipalities,
  };
}

function levelCounts(impacts: readonly Impact[]): ImpactReport['levels'] {
  const counts = { UP: 0, DOWN: 0, SAME: 0, GAINED: 0, LOST: 0, WITHHELD: 0 };
  for (const { levelChange } of impacts) counts[levelChange ?? 'WITHHELD'] += 1;
  return counts;
}

function criteriaOf(impacts: readonly Impact[]): ImpactReport['criteria'] {
  const compared = impacts.filter(({ before, after }) => before.score !== null && after?.score != null);
  const ids = [...new Set(compared.flatMap(({ effects }) => effects.map(({ criterion }) => criterion)))];
  const decisive = impacts.flatMap(decidedBy);
  return ids
    .map((criterion) => {
      const own = compared.flatMap(({ effects }) => effects.filter((one) => one.criterion === criterion));
      const mean = sum(own.map(({ effect }) => parseFraction(effect))).div(compared.length);
      const kinds = [...new Set(own.flatMap((one) => one.kinds))];
      return { criterion, kinds, mean, decides: decisive.filter((one) => one === criterion).length };
    })
    .toSorted((a, b) => b.decides - a.decides || b.mean.abs().compare(a.mean.abs()))
    .map((one) => ({ ...one, mean: formatFraction(one.mean) }));
}

/** The changed criteria with the greatest effect in the direction in which the level went; none where it did not go up or down. */
function decidedBy({ levelChange, isByBands, effects }: Impact): string[] {
  if ((levelChange !== 'UP' && levelChange !== 'DOWN') || isByBands) return [];
  const isUp = levelChange === 'UP';
  const own = effects.filter(({ effect, kinds }) => kinds.length > 0 && effect.startsWith('-') !== isUp);
  return own.filter(({ effect }) => effect === own[0]!.effect).map(({ criterion }) => criterion);
}
