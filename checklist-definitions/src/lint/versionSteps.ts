import { changeKinds, type Step, targetText } from '../changes.ts';
import { compareVersions, isEnough, nextVersion, stepBetween, versionStep } from '../versionStep.ts';
import type { Demand, Fault, Subject } from './demand.ts';

/** Version numbers follow from the changes: the first is 1.0.0, a later one takes the greatest step that its changes need. */
export const versionSteps: Demand = (subject) => {
  const { checklist } = subject;
  const { from, version, changes } = checklist;
  if (from === null) return firstVersion(version);
  const step = stepBetween(from, version);
  if (step === null) {
    const mend = `write a higher number, as "${nextVersion(from, versionStep(changes.map(({ kind }) => kind)))}"`;
    return [{ path: ['version'], message: `${version} does not come after ${from}`, mend }];
  }
  const needed = versionStep(changes.map(({ kind }) => kind));
  const faults: Fault[] = [];
  if (!isEnough(step, needed)) {
    const reasons = changes.filter(({ kind }) => changeKinds[kind].step === needed);
    const why = reasons.map((change) => `${change.kind} (${targetText(change)})`).join(', ');
    const message = `${version} is a ${step} step from ${from}, but ${why} needs ${needed}`;
    faults.push({ path: ['version'], message, mend: `write "${nextVersion(from, needed)}" or higher` });
  }
  return [...faults, ...patchesInLine(subject, step)];
};

/** Drafts are read with the newest PATCH of their MAJOR.MINOR: those follow upon each other, and none is passed over. */
function patchesInLine({ checklist: { checklist, version, from }, all }: Subject, step: Step): Fault[] {
  if (from === null || version.endsWith('.0')) return [];
  if (step !== 'PATCH') {
    const message = `${version} is a PATCH of ${version.replace(/\.\d+$/, '.0')}, but was made from ${from}`;
    return [{ path: ['version'], message, mend: `write "${nextVersion(from, step)}"` }];
  }
  const between = all
    .filter((other) => other.checklist === checklist)
    .filter((other) => compareVersions(from, other.version) < 0 && compareVersions(other.version, version) < 0);
  if (between.length === 0) return [];
  const newest = between
    .map((other) => other.version)
    .sort(compareVersions)
    .at(-1);
  const message = `${version} was made from ${from} and passes over ${newest}`;
  return [{ path: ['from'], message, mend: `make it from ${newest}` }];
}

function firstVersion(version: string): Fault[] {
  if (version === '1.0.0') return [];
  const message = `${version} names no version that it was made from`;
  return [{ path: ['version'], message, mend: 'write "from:" below; only the first version has none, and is "1.0.0"' }];
}
