import type { Change, Checklist, Criterion, Transfer } from '../checklist.ts';
import type { Path } from '../issue.ts';
import { allCriteria } from '../questions.ts';
import type { Demand, Fault } from './demand.ts';

/** Transfers lead from options that were to options that are; one of changed options names every old one. */
export const transfers: Demand = ({ checklist, ancestors: [parent] }) => {
  if (!parent) return [];
  return checklist.changes.flatMap((change, place): Fault[] => {
    const path: Path = ['changes', place];
    if (change.kind === 'options-changed') return changedOptions(change, path, parent, checklist);
    if (change.kind === 'covered-by' && 'criterion' in change && change.transfer) {
      const [old, now] = [optionIds(parent, change.criterion), optionIds(checklist, change.by ?? '')];
      return badEntries(change.transfer, old, now, [...path, 'transfer']);
    }
    if (change.kind === 'split' && 'criterion' in change) {
      return (change.into ?? []).flatMap((part, at) => {
        const [old, now] = [optionIds(parent, change.criterion), optionIds(checklist, part.criterion)];
        return badEntries(part.transfer ?? {}, old, now, [...path, 'into', at, 'transfer']);
      });
    }
    return change.kind === 'merged' && 'criterion' in change ? badTuples(change, path, parent, checklist) : [];
  });
};

function changedOptions(change: Change, path: Path, parent: Checklist, checklist: Checklist): Fault[] {
  const { transfer } = change;
  if ('scale' in change && 'option' in change) {
    const isGone = !scaleIds(checklist, change.scale).includes(change.option);
    if (!transfer) return isGone ? [incomplete([change.option], path)] : [];
    return badEntries(transfer, [change.option], scaleIds(checklist, change.scale), [...path, 'transfer']);
  }
  const [old, now] = optionsBeforeAndNow(change, parent, checklist);
  if (old.length === 0) {
    if (!transfer) return [];
    return [
      { path: [...path, 'transfer'], message: 'a number is read across as it is', mend: 'take the transfer away' },
    ];
  }
  const missing = old.filter((option) => !transfer || !(option in transfer));
  const faults = badEntries(transfer ?? {}, old, now, [...path, 'transfer']);
  return missing.length > 0 ? [incomplete(missing, transfer ? [...path, 'transfer'] : path), ...faults] : faults;
}

function optionsBeforeAndNow(change: Change, parent: Checklist, checklist: Checklist) {
  if ('scale' in change) return [scaleIds(parent, change.scale), scaleIds(checklist, change.scale)] as const;
  if (!('criterion' in change)) return [[], []] as const;
  return [optionIds(parent, change.criterion), optionIds(checklist, change.criterion)] as const;
}

function incomplete(options: readonly string[], path: Path): Fault {
  const message = `the transfer does not say what becomes of ${options.join(', ')}`;
  return {
    path,
    message,
    mend: `write "transfer: { ${options.map((option) => `${option}: …`).join(', ')} }", null for nothing`,
  };
}

function badEntries(transfer: Transfer, old: readonly string[], now: readonly string[], path: Path): Fault[] {
  return Object.entries(transfer).flatMap(([from, to]): Fault[] => {
    const at = [...path, from];
    if (!old.includes(from)) return [{ path: at, message: `there was no option ${from}`, mend: oneOf(old) }];
    if (to === null || now.includes(to)) return [];
    return [{ path: at, message: `there is no option ${to} to read ${from} as`, mend: `${oneOf(now)}, or null` }];
  });
}

function badTuples(change: Change, path: Path, parent: Checklist, checklist: Checklist): Fault[] {
  if (!('criterion' in change)) return [];
  const { merges = [], tuples = [] } = change;
  const old = merges.map((criterion) => optionIds(parent, criterion));
  const now = optionIds(checklist, change.criterion);
  return tuples.flatMap(({ from, to }, place): Fault[] => {
    const at = [...path, 'tuples', place];
    if (from.length !== merges.length) {
      const message = `the tuple has ${from.length} options for ${merges.length} merged criteria`;
      return [{ path: at, message, mend: `write one option each of ${merges.join(', ')}` }];
    }
    const unknown = from.findIndex((option, position) => !old[position]!.includes(option));
    if (unknown !== -1) {
      return [
        { path: [...at, 'from', unknown], message: `there was no option ${from[unknown]}`, mend: oneOf(old[unknown]!) },
      ];
    }
    if (to !== null && !now.includes(to)) {
      return [{ path: [...at, 'to'], message: `there is no option ${to}`, mend: `${oneOf(now)}, or null` }];
    }
    const first = tuples.findIndex((other) => other.from.join() === from.join());
    return first === place
      ? []
      : [{ path: at, message: `the tuple ${from.join(', ')} is there twice`, mend: 'keep one' }];
  });
}

const oneOf = (ids: readonly string[]) => (ids.length > 0 ? `write one of: ${ids.join(', ')}` : 'take it away');

function scaleIds(checklist: Checklist, scale: string): string[] {
  return checklist.scales.find(({ id }) => id === scale)?.options.map(({ id }) => id) ?? [];
}

function optionIds(checklist: Checklist, id: string): string[] {
  const criterion: Criterion | undefined = allCriteria(checklist).find((other) => other.id === id);
  return criterion && 'scale' in criterion.answer ? scaleIds(checklist, criterion.answer.scale) : [];
}
