import { changeKinds, goneCriteriaOf, newCriteriaOf, type SeriesEffect } from './changes.ts';
import type { Change, ChangeKind, Checklist } from './checklist.ts';
import { type PathStep, pathBetween } from './core/path.ts';
import { type CoreCriterion, commonCore } from './core.ts';
import { allCriteria } from './questions.ts';

/** A declared change between two versions that readers of a series are told of. */
export type SeriesMark = {
  /** The version that declares it. */
  readonly version: string;
  readonly change: Change;
  readonly effect: Exclude<SeriesEffect, 'CONTINUES'>;
  /** The criteria that it touches, before and after; none where it is about the checklist or a level. */
  readonly criteria: readonly string[];
};

/** A criterion that has no series from one version to the other. */
export type BrokenCriterion = {
  readonly criterion: string;
  /** Whether it is only in the version that one starts from. */
  readonly isGone: boolean;
  /** Why answers cannot be read across; null where it is gone. */
  readonly because: CoreCriterion['because'];
  /** The kinds of change behind, in the order of the steps; none where the two versions are not related. */
  readonly kinds: readonly ChangeKind[];
};

/**
 * What was changed from one version to another that matters to a series: everything but what leaves it as it is (spec 1.6).
 * @param versions at least those that lie between the two along `from`
 * @returns in the order of the steps; none within one version, nor where the two are not related
 * @throws UnknownVersion when a version between the two is missing
 */
export function seriesMarks(start: Checklist, end: Checklist, versions: readonly Checklist[]): SeriesMark[] {
  return (pathBetween(start, end, versions) ?? []).flatMap(marksOf);
}

/**
 * The criteria that cannot be compared between two versions, whatever is answered: those of `end` that read no answers,
 * then those of `start` that nobody reads any more.
 * @throws UnknownVersion when a version between the two is missing
 */
export function brokenCriteria(start: Checklist, end: Checklist, versions: readonly Checklist[]): BrokenCriterion[] {
  const core = commonCore(start, end, versions);
  const steps = (pathBetween(start, end, versions) ?? []).map(marksOf);
  const read = new Set(core.flatMap(({ origins }) => origins));
  const kept = new Set(allCriteria(end).map(({ id }) => id));
  const gone = allCriteria(start).filter(({ id, answer }) => answer.kind !== 'text' && !read.has(id) && !kept.has(id));
  return [
    ...core
      .filter(({ because }) => because !== null && because !== 'UNSCORED')
      .map(({ criterion, because }) => ({ criterion, isGone: false, because, kinds: kindsBehind(criterion, steps) })),
    ...gone.map(({ id }) => ({ criterion: id, isGone: true, because: null, kinds: kindsBehind(id, steps) })),
  ];
}

function marksOf({ older, newer }: PathStep): SeriesMark[] {
  return newer.changes.flatMap((change) => {
    const { series: effect } = changeKinds[change.kind];
    if (effect === 'CONTINUES' || (effect === 'OUTSIDE' && !('criterion' in change))) return [];
    return [{ version: newer.version, change, effect, criteria: touchedBy(change, older, newer) }];
  });
}

function touchedBy(change: Change, older: Checklist, newer: Checklist): string[] {
  if ('criterion' in change) {
    return [...new Set([change.criterion, ...goneCriteriaOf(change), ...newCriteriaOf(change)])];
  }
  if ('theme' in change) {
    return newer.themes.filter(({ id }) => id === change.theme).flatMap(({ criteria }) => criteria.map(({ id }) => id));
  }
  if (!('scale' in change)) return [];
  const using = (checklist: Checklist) =>
    allCriteria(checklist).filter(({ answer }) => 'scale' in answer && answer.scale === change.scale);
  const before = new Set(using(older).map(({ id }) => id));
  // An entry on a scale counts for the criteria that use it in both versions.
  return using(newer).flatMap(({ id }) => (before.has(id) ? [id] : []));
}

/** What can end a series of answers; the rest only scores or tells it otherwise. */
const breaking = new Set<SeriesEffect>(['OUTSIDE', 'BREAKS', 'TRANSFER']);

/** Kinds of the changes that touch a criterion, or one that it took over from or was handed on to. */
function kindsBehind(criterion: string, steps: readonly (readonly SeriesMark[])[]): ChangeKind[] {
  const marks = steps.flat().filter(({ effect }) => breaking.has(effect));
  const family = new Set([criterion]);
  // As long as it grows: a criterion may have been handed on more than once.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { change, criteria } of marks) {
      if ('criterion' in change && criteria.some((id) => family.has(id))) for (const id of criteria) family.add(id);
    }
  }
  const behind = marks.filter(({ criteria }) => criteria.some((id) => family.has(id)));
  return [...new Set(behind.map(({ change }) => change.kind))];
}
