import { goneCriteriaOf, newCriteriaOf, targetText } from '../changes.ts';
import type { Change } from '../checklist.ts';
import type { Path } from '../issue.ts';
import { allCriteria } from '../questions.ts';
import type { Demand, Fault } from './demand.ts';

/**
 * Split, merged, covered and retired criteria lead somewhere: what is said to be gone was there and is there no more, what
 * takes over is there, and nothing is taken over twice.
 */
export const successors: Demand = ({ checklist, ancestors: [parent] }) => {
  if (!parent) return [];
  const before = new Set(allCriteria(parent).map(({ id }) => id));
  const now = new Set(allCriteria(checklist).map(({ id }) => id));
  return checklist.changes.flatMap((change, place): Fault[] => {
    const path: Path = ['changes', place];
    return [
      ...goneCriteriaOf(change).flatMap((id) => stillThere(id, change, path, before, now)),
      ...newCriteriaOf(change).flatMap((id) => badSuccessor(id, change, path, before, now)),
      ...tooFew(change, path),
      ...goneCriteriaOf(change).flatMap((id) =>
        twice(id, 'is said to be gone', goneCriteriaOf, checklist.changes, place),
      ),
      ...newCriteriaOf(change).flatMap((id) => twice(id, 'takes over', takersOf, checklist.changes, place)),
    ];
  });
};

type Ids = ReadonlySet<string>;

function stillThere(id: string, change: Change, path: Path, before: Ids, now: Ids): Fault[] {
  if (!before.has(id)) {
    return [
      {
        path,
        message: `${change.kind}: there was no criterion ${id}`,
        mend: `write one of: ${[...before].join(', ')}`,
      },
    ];
  }
  if (!now.has(id)) return [];
  const message = `${change.kind} says that ${id} is gone, but it is still asked`;
  return [
    {
      path,
      message,
      mend: `take it out of its theme and give what is asked now an id of its own, or declare another kind`,
    },
  ];
}

function badSuccessor(id: string, change: Change, path: Path, before: Ids, now: Ids): Fault[] {
  if (!now.has(id)) {
    return [
      { path, message: `${change.kind}: there is no criterion ${id}`, mend: `write one of: ${[...now].join(', ')}` },
    ];
  }
  if (!before.has(id)) return [];
  if (change.kind === 'covered-by') {
    if (!change.transfer) return [];
    const message = `${id} was asked before: its own answers are read, so the transfer does nothing`;
    return [{ path: [...path, 'transfer'], message, mend: 'take it away' }];
  }
  return [{ path, message: `${change.kind}: ${id} was asked before`, mend: 'give what is new an id of its own' }];
}

function tooFew(change: Change, path: Path): Fault[] {
  const [parts, key] = change.kind === 'split' ? [change.into, 'into'] : [change.merges, 'merges'];
  if ((change.kind !== 'split' && change.kind !== 'merged') || !parts || parts.length >= 2) return [];
  const message = `${change.kind} (${targetText(change)}) names ${parts.length} criteria`;
  return [{ path: [...path, key as string], message, mend: 'name at least two, or declare it as covered-by' }];
}

/** What a change hands answers on to: covered-by without a transfer hands on none. */
function takersOf(change: Change): readonly string[] {
  return change.kind === 'covered-by' && !change.transfer ? [] : newCriteriaOf(change);
}

function twice(
  id: string,
  what: string,
  idsOf: (change: Change) => readonly string[],
  changes: readonly Change[],
  place: number,
): Fault[] {
  const first = changes.findIndex((change) => idsOf(change).includes(id));
  if (first === -1 || first === place || !idsOf(changes[place]!).includes(id)) return [];
  const message = `${id} ${what} twice: ${changes[first]!.kind} and ${changes[place]!.kind}`;
  return [{ path: ['changes', place], message, mend: 'keep one of the two' }];
}
