import type { Checklist } from '../checklist.ts';

/** A step along `from`; backwards it is read from the newer version to the older. */
export type PathStep = { readonly older: Checklist; readonly newer: Checklist; readonly isBackwards: boolean };

/** The version that names another in `from`, or was named, is not among those given. */
export class UnknownVersion extends Error {
  readonly code = 'UNKNOWN_VERSION';
  readonly version: string;
  constructor(checklist: string, version: string) {
    super(`Version ${version} of ${checklist} is not among the versions given`);
    this.version = version;
  }
}

/** A version and those that it came from, itself first. */
function lineage(start: Checklist, versions: readonly Checklist[]): Checklist[] {
  const line = [start];
  for (let from = start.from; from !== null; from = line.at(-1)!.from) {
    const parent = versions.find(({ checklist, version }) => checklist === start.checklist && version === from);
    if (!parent || line.includes(parent)) throw new UnknownVersion(start.checklist, from);
    line.push(parent);
  }
  return line;
}

/**
 * The steps along `from` that lead from one version to another: back to the nearest version that both came from, then on.
 * @param versions at least those that lie between
 * @returns null when the two have no version in common
 * @throws UnknownVersion when a version between them is missing
 */
export function pathBetween(start: Checklist, end: Checklist, versions: readonly Checklist[]): PathStep[] | null {
  if (start.checklist !== end.checklist) return null;
  const [back, on] = [lineage(start, versions), lineage(end, versions)];
  const common = back.find(({ version }) => on.some((other) => other.version === version));
  if (!common) return null;
  const upTo = (line: readonly Checklist[]) => line.findIndex(({ version }) => version === common.version);
  const steps = (line: readonly Checklist[], isBackwards: boolean): PathStep[] =>
    line.slice(0, upTo(line)).map((newer, place) => ({ older: line[place + 1]!, newer, isBackwards }));
  return [...steps(back, true), ...steps(on, false).reverse()];
}
