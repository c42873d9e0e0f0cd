import { changeEntry, changeKinds, targetText } from '../changes.ts';
import type { ChangeKind } from '../checklist.ts';
import { accountsFor, type Difference, diff } from '../diff.ts';
import type { Demand, Fault } from './demand.ts';
import { placeOf } from './placeOf.ts';

/** Every difference from the version that this one was made from is declared, and nothing is declared that is not there. */
export const declaredChanges: Demand = ({ checklist, ancestors: [parent] }) => {
  const { changes, from } = checklist;
  if (from === null && changes.length > 0) {
    return [
      { path: ['changes'], message: 'the first version has nothing to differ from', mend: 'take `changes` away' },
    ];
  }
  if (!parent) return [];
  const differences = diff(parent, checklist);
  const undeclared = differences.filter((difference) => !changes.some((change) => accountsFor(change, difference)));
  return [
    ...undeclared.map((difference): Fault => {
      return {
        path: placeOf(checklist, difference),
        message: messageOf(difference, parent.version),
        mend: mendOf(difference),
      };
    }),
    ...changes.flatMap((change, place): Fault[] => {
      if (differences.some((difference) => accountsFor(change, difference))) return [];
      const message = `${change.kind} is declared for ${targetText(change)}, but nothing of that kind differs from ${parent.version}`;
      const found = differences.filter((difference) => targetText(difference.target) === targetText(change));
      const kinds = [...new Set(found.flatMap((difference) => difference.kinds))];
      const mend = kinds.length > 0 ? `take it away; what differs there may be: ${kinds.join(', ')}` : 'take it away';
      return [{ path: ['changes', place], message, mend }];
    }),
    ...changes.flatMap((change, place): Fault[] => {
      const isSame = (other: typeof change) => targetText(other) === targetText(change) && other.kind === change.kind;
      if (changes.findIndex(isSame) === place) return [];
      const message = `${change.kind} is declared twice for ${targetText(change)}`;
      return [{ path: ['changes', place], message, mend: 'keep one of the two' }];
    }),
  ];
};

function messageOf({ target, field, old, new: now, kinds }: Difference, from: string): string {
  const what = targetText(target);
  if (field === 'gone' && kinds.length > 1) return `${what} of ${from} is not accounted for: ${shown(old)}`;
  if (field === 'gone' || field === 'added')
    return `undeclared: ${what} ${field === 'gone' ? `is gone: ${shown(old)}` : `is new: ${shown(now)}`}`;
  return `undeclared difference in ${what}, ${field}: old ${shown(old)}, new ${shown(now)}`;
}

const shown = (text: string | null) => (text === null ? 'nothing' : `"${text}"`);

function mendOf({ target, field, kinds }: Difference): string {
  if (kinds.length === 0) return 'put it back; for others to answer, make a checklist with an id of its own';
  const entry = (kind: ChangeKind) => `${changeEntry(target, kind)} (${changeKinds[kind].step})`;
  // a merged criterion is declared on the new one, a split or covered one on the old
  const own = kinds
    .filter((kind) => field !== 'gone' || kind !== 'merged')
    .filter((kind) => field !== 'added' || !fromOld.has(kind));
  const elsewhere =
    own.length < kinds.length
      ? `, or name it where ${field === 'gone' ? 'it was merged' : 'an old one was split or is covered'}`
      : '';
  return `put it back, or declare it under changes as ${own.map(entry).join(' or ')}${elsewhere}`;
}

const fromOld: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['split', 'covered-by']);
