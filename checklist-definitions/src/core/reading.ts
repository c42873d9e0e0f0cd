import { changeKinds } from '../changes.ts';
import type { AnswerForm, Change, ChangeKind, Checklist, Criterion, Transfer } from '../checklist.ts';
import { allCriteria } from '../questions.ts';
import type { PathStep } from './path.ts';

/** Why a criterion has no answers to compare with in another version. */
export type NotReadable =
  | 'ADDED'
  | 'MODIFIED'
  | 'CONDITION_CHANGED'
  | 'SPLIT'
  | 'MERGED'
  | 'COVERED_BY'
  | 'NO_TRANSFER';

/** How the answers to a criterion are read from another version of the checklist. */
export type Reading =
  | { readonly how: 'SAME'; readonly from: string; readonly isClarified: boolean }
  | {
      readonly how: 'TRANSFER';
      readonly from: string;
      readonly transfer: Transfer;
      /** Whether it is the same criterion with other options, not one that took over. */
      readonly isSameCriterion: boolean;
      readonly isClarified: boolean;
    }
  | { readonly how: 'TUPLES'; readonly from: readonly string[]; readonly tuples: NonNullable<Change['tuples']> }
  | { readonly how: 'NONE'; readonly because: NotReadable };

const none = (because: NotReadable): Reading => ({ how: 'NONE', because });

type Readings = ReadonlyMap<string, Reading>;

/** Definitions never change, and hundreds of pairs are compared over the same step. */
const known = {
  onwards: new WeakMap<Checklist, WeakMap<Checklist, Readings>>(),
  backwards: new WeakMap<Checklist, WeakMap<Checklist, Readings>>(),
};

/** How each criterion of a step's end reads the answers of its start, by criterion id. */
export function readingsOf(step: PathStep): Readings {
  const { older, newer, isBackwards } = step;
  const held = isBackwards ? known.backwards : known.onwards;
  const byOlder = held.get(newer) ?? new WeakMap<Checklist, Readings>();
  held.set(newer, byOlder);
  const readings = byOlder.get(older) ?? findReadings(step);
  byOlder.set(older, readings);
  return readings;
}

function findReadings({ older, newer, isBackwards }: PathStep): Readings {
  const readings = new Map(allCriteria(newer).map((criterion) => [criterion.id, readingOf(criterion, older, newer)]));
  if (!isBackwards) return readings;
  return new Map(allCriteria(older).map(({ id }) => [id, backwards(id, readings.get(id))]));
}

/** Backwards an answer is read only where the same criterion goes on, and a transfer only where it leads back to one option. */
function backwards(id: string, reading: Reading | undefined): Reading {
  if (reading === undefined) return none('ADDED');
  if (reading.how === 'SAME' || reading.how === 'NONE') return reading;
  if (reading.how === 'TUPLES') return none('MERGED');
  if (!reading.isSameCriterion || reading.from !== id) return none('COVERED_BY');
  const entries = Object.entries(reading.transfer);
  const alone = entries.filter(([, to]) => to !== null && entries.filter(([, other]) => other === to).length === 1);
  return { ...reading, transfer: Object.fromEntries(alone.map(([from, to]) => [to!, from])) };
}

function readingOf(criterion: Criterion, older: Checklist, newer: Checklist): Reading {
  const before = allCriteria(older).find(({ id }) => id === criterion.id);
  return before ? readingOfKept(before, criterion, older, newer) : readingOfNew(criterion, newer.changes);
}

function readingOfNew({ id }: Criterion, changes: readonly Change[]): Reading {
  const merged = changes.find((change) => isAbout(change, id) && change.kind === 'merged');
  if (merged) {
    const usable = merged.merges && merged.tuples;
    return usable ? { how: 'TUPLES', from: merged.merges, tuples: merged.tuples } : none('MERGED');
  }
  for (const change of changes) {
    if (!('criterion' in change)) continue;
    const part = change.kind === 'split' ? change.into?.find((into) => into.criterion === id) : undefined;
    if (part) return takenOver(change.criterion, part.transfer, 'SPLIT');
    if (change.kind === 'covered-by' && change.by === id)
      return takenOver(change.criterion, change.transfer, 'COVERED_BY');
  }
  return none('ADDED');
}

function takenOver(from: string, transfer: Transfer | undefined, because: NotReadable): Reading {
  return transfer ? { how: 'TRANSFER', from, transfer, isSameCriterion: false, isClarified: false } : none(because);
}

function readingOfKept(before: Criterion, now: Criterion, older: Checklist, newer: Checklist): Reading {
  const changes = newer.changes.filter(
    (change) => isAbout(change, now.id) || isAboutScale(change, before.answer, now.answer),
  );
  const has = (kind: ChangeKind) => changes.some((change) => change.kind === kind);
  if (has('modified') || before.answer.kind !== now.answer.kind) return none('MODIFIED');
  if (has('condition-changed')) return none('CONDITION_CHANGED');
  const isClarified = changes.some(({ kind }) => changeKinds[kind].series === 'MARKED');
  const same: Reading = { how: 'SAME', from: now.id, isClarified };
  if (!('scale' in before.answer) || !('scale' in now.answer)) return same;
  const isOtherScale = before.answer.scale !== now.answer.scale;
  if (!has('options-changed')) return isOtherScale ? none('NO_TRANSFER') : same;
  const transfer = transferAmong(changes, before.answer.scale, older);
  return transfer
    ? { how: 'TRANSFER', from: now.id, transfer, isSameCriterion: true, isClarified }
    : none('NO_TRANSFER');
}

/** The criterion's own transfer, else its scale's; else option by option, where one that is not named stays itself. */
function transferAmong(changes: readonly Change[], scale: string, older: Checklist): Transfer | undefined {
  const declared = changes.filter(({ kind }) => kind === 'options-changed');
  const whole = (key: 'criterion' | 'scale') =>
    declared.find((change) => key in change && !('option' in change) && change.transfer)?.transfer;
  const own = whole('criterion') ?? whole('scale');
  if (own || declared.some((change) => !('option' in change))) return own;
  const options = older.scales.find(({ id }) => id === scale)?.options ?? [];
  const named = Object.assign({}, ...declared.map((change) => change.transfer));
  return Object.fromEntries(options.map(({ id }) => [id, id in named ? named[id] : id]));
}

function isAbout(change: Change, criterion: string): boolean {
  return 'criterion' in change && change.criterion === criterion;
}

/** An entry on a scale or option counts for every criterion that uses the scale in both versions. */
function isAboutScale(change: Change, before: AnswerForm, now: AnswerForm): boolean {
  if (!('scale' in change) || !('scale' in before) || !('scale' in now)) return false;
  return change.scale === before.scale && change.scale === now.scale;
}
