import { changeKinds, type Step } from './changes.ts';
import type { ChangeKind } from './checklist.ts';

const order: readonly Step[] = ['PATCH', 'MINOR', 'MAJOR'];

type Parts = readonly [major: number, minor: number, patch: number];

/** @throws RangeError when the text is not MAJOR.MINOR.PATCH */
function partsOf(version: string): Parts {
  const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
  if (!match) throw new RangeError(`"${version}" is not a version number such as 1.2.0`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** The step that a set of changes needs: the greatest of their kinds; no change needs none but a PATCH. */
export function versionStep(kinds: readonly ChangeKind[]): Step {
  const greatest = Math.max(0, ...kinds.map((kind) => order.indexOf(changeKinds[kind].step)));
  return order[greatest]!;
}

/**
 * The step between two version numbers, or null when the later is not greater.
 * @throws RangeError when a text is not a version number
 */
export function stepBetween(from: string, version: string): Step | null {
  const [older, newer] = [partsOf(from), partsOf(version)];
  const first = older.findIndex((part, place) => part !== newer[place]);
  if (first === -1 || newer[first]! < older[first]!) return null;
  return order[2 - first]!;
}

/** Whether a step is at least as great as the one needed. */
export function isEnough(step: Step, needed: Step): boolean {
  return order.indexOf(step) >= order.indexOf(needed);
}

/** The least version number that takes a step from another: 1.2.3 and MINOR give 1.3.0. */
export function nextVersion(from: string, step: Step): string {
  const [major, minor, patch] = partsOf(from);
  if (step === 'MAJOR') return `${major + 1}.0.0`;
  return step === 'MINOR' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Orders version numbers: negative where the first is the lower. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
