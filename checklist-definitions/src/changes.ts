import type { Change, ChangeKind, ChangeTarget } from './checklist.ts';

export type Step = 'PATCH' | 'MINOR' | 'MAJOR';

/**
 * What a kind of change does to a series of answers:
 * CONTINUES answers are read as they are · MARKED the same, and readers are told · OUTSIDE no answer to compare with ·
 * TRANSFER as far as the declared transfer reaches · BREAKS not at all · RESCORED answers continue, the newer rule scores them.
 */
export type SeriesEffect = 'CONTINUES' | 'MARKED' | 'OUTSIDE' | 'TRANSFER' | 'BREAKS' | 'RESCORED';

/** The table of change kinds: what each does to the series, and the least step of the version number that it needs. */
export const changeKinds: Readonly<Record<ChangeKind, { readonly series: SeriesEffect; readonly step: Step }>> = {
  editorial: { series: 'CONTINUES', step: 'PATCH' },
  supporting: { series: 'CONTINUES', step: 'PATCH' },
  clarified: { series: 'MARKED', step: 'MINOR' },
  moved: { series: 'CONTINUES', step: 'MINOR' },
  added: { series: 'OUTSIDE', step: 'MINOR' },
  'weight-changed': { series: 'RESCORED', step: 'MAJOR' },
  'policy-changed': { series: 'RESCORED', step: 'MAJOR' },
  'options-changed': { series: 'TRANSFER', step: 'MAJOR' },
  modified: { series: 'BREAKS', step: 'MAJOR' },
  'condition-changed': { series: 'BREAKS', step: 'MAJOR' },
  split: { series: 'TRANSFER', step: 'MAJOR' },
  merged: { series: 'TRANSFER', step: 'MAJOR' },
  'covered-by': { series: 'TRANSFER', step: 'MAJOR' },
  retired: { series: 'OUTSIDE', step: 'MAJOR' },
  'levels-changed': { series: 'RESCORED', step: 'MAJOR' },
  'scoring-changed': { series: 'RESCORED', step: 'MAJOR' },
};

/** What a change is about, as one text: "criterion overview", "option yes-no/yes", "checklist". */
export function targetText(target: ChangeTarget): string {
  if ('checklist' in target) return 'checklist';
  if ('theme' in target) return `theme ${target.theme}`;
  if ('level' in target) return `level ${target.level}`;
  if ('criterion' in target) return `criterion ${target.criterion}`;
  return 'option' in target ? `option ${target.scale}/${target.option}` : `scale ${target.scale}`;
}

/** Whether two changes (or a change and a difference) are about the same thing. */
export function sameTarget(one: ChangeTarget, other: ChangeTarget): boolean {
  return targetText(one) === targetText(other);
}

/** How a change is written in a definition's `changes`: "{ criterion: overview, kind: clarified }". */
export function changeEntry(target: ChangeTarget, kind: ChangeKind): string {
  const keys = Object.entries(target).map(([key, value]) => `${key}: ${value}`);
  return `{ kind: ${kind}, ${keys.join(', ')} }`;
}

/** The criteria of `into`, `by` and the changed one itself: those in the newer version that a change accounts for. */
export function newCriteriaOf(change: Change): readonly string[] {
  if (!('criterion' in change)) return [];
  if (change.kind === 'added' || change.kind === 'merged') return [change.criterion];
  if (change.kind === 'split') return (change.into ?? []).map((part) => part.criterion);
  return change.kind === 'covered-by' && change.by !== undefined ? [change.by] : [];
}

/** The criteria of the older version that a change says are gone. */
export function goneCriteriaOf(change: Change): readonly string[] {
  if (!('criterion' in change)) return [];
  if (change.kind === 'merged') return change.merges ?? [];
  return change.kind === 'retired' || change.kind === 'split' || change.kind === 'covered-by' ? [change.criterion] : [];
}
