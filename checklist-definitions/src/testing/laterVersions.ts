import * as fc from 'fast-check';
import type { Change, Checklist, Criterion, Theme, Transfer } from '../checklist.ts';
import { allCriteria, optionsOf } from '../questions.ts';
import type { Draw } from './arbitraries.ts';
import { criterion, texts } from './smallChecklist.ts';

const within = (g: Draw, min: number, max: number): number => g(fc.integer, { min, max });
const oneOf = <T>(g: Draw, values: readonly T[]): T => values[within(g, 0, values.length - 1)]!;

type Edit = { readonly criteria: readonly Criterion[]; readonly changes: readonly Change[] };

/** A version made from another by random declared changes of every kind that a comparison knows. */
export function drawLater(g: Draw, from: Checklist, version: string): Checklist {
  const named = new Set(allCriteria(from).flatMap(({ condition }) => (condition ? [condition.criterion] : [])));
  // something is always asked, in every version
  const first = allCriteria(from)[0]?.id;
  const changes: Change[] = [];
  const isKept = ({ id }: Criterion) => named.has(id) || id === first;
  const themes = from.themes.map((before): Theme => {
    const merged = drawMerged(
      g,
      before.criteria.filter((one) => !isKept(one)),
      from,
      version,
    );
    const alone = before.criteria.filter(({ id }) => !merged?.merges.includes(id));
    const edits = [
      ...alone.map((one) => drawEdit(g, one, from, version, isKept(one))),
      ...(merged ? [merged.edit] : []),
    ];
    changes.push(...edits.flatMap((edit) => edit.changes));
    const criteria = edits.flatMap((edit) => edit.criteria);
    const theme = from.aggregate === 'themes' && within(g, 0, 4) === 0 ? reweighted(before) : before;
    if (theme !== before) changes.push({ kind: 'weight-changed', theme: theme.id });
    if (within(g, 0, 4) > 0) return { ...theme, criteria };
    const added = criterion(`${theme.id}-new-${version}`, { answer: { kind: 'one', scale: 'a' }, condition: null });
    changes.push({ kind: 'added', criterion: added.id });
    return { ...theme, criteria: [...criteria, added] };
  });
  const isRescored = within(g, 0, 4) === 0;
  if (isRescored) changes.push({ kind: 'scoring-changed', checklist: true });
  const isOtherPolicy = within(g, 0, 4) === 0;
  if (isOtherPolicy) changes.push({ kind: 'policy-changed', checklist: true });
  const emptied = themes.filter((theme) => theme.criteria.length === 0);
  changes.push(...emptied.map(({ id }): Change => ({ kind: 'retired', theme: id, reason: texts('Empty') })));
  const otherwise = from.aggregate === 'themes' ? 'criteria' : 'themes';
  return {
    ...from,
    version,
    from: from.version,
    aggregate: isRescored ? otherwise : from.aggregate,
    notApplicable: isOtherPolicy ? otherPolicy[from.notApplicable] : from.notApplicable,
    themes: themes.filter((theme) => theme.criteria.length > 0),
    changes,
  };
}

const otherPolicy = { excluded: 'forbidden', forbidden: 'excluded' } as const;

const reweighted = (theme: Theme): Theme => ({ ...theme, weight: theme.weight === '7/2' ? '5/2' : '7/2' });

/** Now and then two of a theme's questions become one, and some pairs of old options one of its options or nothing. */
function drawMerged(g: Draw, criteria: readonly Criterion[], from: Checklist, version: string) {
  const choices = criteria.filter(({ answer }) => answer.kind === 'one');
  if (choices.length < 2 || within(g, 0, 2) > 0) return null;
  const [one, other] = choices as [Criterion, Criterion];
  const answer = { kind: 'one', scale: oneOf(g, ['a', 'b']) } as const;
  const merged = criterion(`${one.id}-merged-${version}`, { answer });
  const now = optionsOf(from, merged).map(({ id }) => id);
  const tuples = optionsOf(from, one).flatMap(({ id }) =>
    optionsOf(from, other)
      .filter(() => within(g, 0, 4) > 0)
      .map((second) => ({ from: [id, second.id], to: within(g, 0, 4) === 0 ? null : oneOf(g, now) })),
  );
  const merges = [one.id, other.id];
  const isRead = within(g, 0, 3) > 0;
  const change: Change = { kind: 'merged', criterion: merged.id, merges, ...(isRead && { tuples }) };
  return { merges, edit: { criteria: [merged], changes: [change] } satisfies Edit };
}

function drawEdit(g: Draw, one: Criterion, from: Checklist, version: string, isNamed: boolean): Edit {
  const { id } = one;
  const isChoice = one.answer.kind === 'one';
  const kind = oneOf(g, [
    'none',
    'none',
    'none',
    'clarified',
    'weight',
    'modified',
    'condition',
    'retired',
    'split',
    'covered',
    'options',
  ] as const);
  const transfer = (): Transfer =>
    drawTransfer(
      g,
      optionsOf(from, one).map((option) => option.id),
      from,
    );
  const heir = (suffix: string) => ({ ...one, id: `${id}-${suffix}-${version}`, anchors: {}, condition: null });
  // what a condition names stays as it is, so that the condition still says the same
  if (kind === 'none' || (isNamed && kind !== 'clarified' && kind !== 'weight'))
    return { criteria: [one], changes: [] };
  if (kind === 'clarified') {
    const text = texts(`${one.text.nb}, in ${version}`);
    return { criteria: [{ ...one, text }], changes: [{ kind, criterion: id, secondReader: 'Kari' }] };
  }
  if (kind === 'weight') {
    const weight = one.weight === '7/3' ? '5/3' : '7/3';
    return { criteria: [{ ...one, weight }], changes: [{ kind: 'weight-changed', criterion: id }] };
  }
  if (kind === 'modified') {
    return { criteria: [{ ...one, text: texts(`Otherwise in ${version}`) }], changes: [{ kind, criterion: id }] };
  }
  if (kind === 'condition' && one.condition) {
    return { criteria: [{ ...one, condition: null }], changes: [{ kind: 'condition-changed', criterion: id }] };
  }
  if (kind === 'retired') return { criteria: [], changes: [{ kind, criterion: id, reason: texts('Settled') }] };
  if (!isChoice || kind === 'condition') return { criteria: [one], changes: [] };
  const scale = oneOf(g, ['a', 'b']);
  const answer = { kind: 'one', scale } as const;
  if (kind === 'options') {
    const other = one.answer.kind === 'one' && one.answer.scale === 'a' ? 'b' : 'a';
    const told = drawTransfer(
      g,
      optionsOf(from, one).map((option) => option.id),
      from,
      other,
    );
    return {
      criteria: [{ ...one, answer: { kind: 'one', scale: other } }],
      changes: [{ kind: 'options-changed', criterion: id, transfer: told }],
    };
  }
  if (kind === 'covered') {
    const now = { ...heir('wide'), answer };
    const told = drawTransfer(
      g,
      optionsOf(from, one).map((option) => option.id),
      from,
      scale,
    );
    return { criteria: [now], changes: [{ kind: 'covered-by', criterion: id, by: now.id, transfer: told }] };
  }
  const [first, second] = [heir('first'), heir('second')];
  const into = [{ criterion: first.id, transfer: transfer() }, { criterion: second.id }];
  return { criteria: [first, second], changes: [{ kind: 'split', criterion: id, into }] };
}

/** Each old option as one of the scale's, or as nothing. */
function drawTransfer(g: Draw, old: readonly string[], checklist: Checklist, scale?: string): Transfer {
  const now = scale ? checklist.scales.find(({ id }) => id === scale)!.options.map(({ id }) => id) : old;
  return Object.fromEntries(old.map((option) => [option, within(g, 0, 3) === 0 ? null : oneOf(g, now)]));
}
