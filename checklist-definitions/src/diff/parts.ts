import type { Card, ChangeKind, Checklist, Level, Option, Reflection, Scale, Theme } from '../checklist.ts';
import { type Difference, paired, textDifferences, valueDifference } from './difference.ts';
import { movedAmong } from './order.ts';

const naming: readonly ChangeKind[] = ['editorial', 'clarified'];
const wording: readonly ChangeKind[] = ['editorial', 'clarified', 'modified'];
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** Title, description, policy and aggregation. */
export function checklistDifferences(older: Checklist, newer: Checklist): Difference[] {
  const target = { checklist: true } as const;
  const value = (field: keyof Checklist, kinds: readonly ChangeKind[]) =>
    valueDifference(target, field, String(older[field]), String(newer[field]), kinds);
  return [
    ...textDifferences(target, 'title', older.title, newer.title, naming),
    ...textDifferences(target, 'description', older.description, newer.description, ['supporting', ...naming]),
    ...value('provisional', ['editorial', 'supporting']),
    ...value('audience', []),
    ...value('aggregate', ['scoring-changed']),
    ...value('notApplicable', ['policy-changed']),
    ...value('minCoverage', ['policy-changed']),
    ...value('levelCoverage', ['policy-changed', 'levels-changed']),
  ];
}

/** Levels: beyond names every difference is `levels-changed`. Their order follows from the bands. */
export function levelDifferences(older: readonly Level[], newer: readonly Level[]): Difference[] {
  const { both, gone, added } = paired(older, newer);
  return [
    ...gone.flatMap(({ id, name }) => valueDifference({ level: id }, 'gone', name.nb, null, ['levels-changed'])),
    ...added.flatMap(({ id, name }) => valueDifference({ level: id }, 'added', null, name.nb, ['levels-changed'])),
    ...both.flatMap(([old, now]) => [
      ...textDifferences({ level: now.id }, 'name', old.name, now.name, naming),
      ...textDifferences({ level: now.id }, 'description', old.description, now.description, ['supporting', ...naming]),
      ...valueDifference({ level: now.id }, 'band', old.band, now.band, ['levels-changed']),
    ]),
  ];
}

/** Themes, the order of themes and of the criteria that stay in one, reflection questions and cards. */
export function themeDifferences(older: Checklist, newer: Checklist): Difference[] {
  const { both, gone, added } = paired(older.themes, newer.themes);
  const declared = newer.changes.filter(({ kind }) => kind === 'moved');
  const movedThemes = declared.flatMap((change) => ('theme' in change ? [change.theme] : []));
  const movedCriteria = declared.flatMap((change) => ('criterion' in change ? [change.criterion] : []));
  return [
    ...gone.flatMap(({ id, name }) => valueDifference({ theme: id }, 'gone', name.nb, null, ['retired'])),
    ...added.flatMap(({ id, name }) => valueDifference({ theme: id }, 'added', null, name.nb, ['added'])),
    ...movedAmong(ids(older.themes), ids(newer.themes), movedThemes).flatMap(({ id, old, new: now }) =>
      orderDifference({ theme: id }, old, now, ['moved']),
    ),
    ...both.flatMap(([old, now]) => [
      ...oneThemeDifferences(old, now),
      ...movedAmong(ids(old.criteria), ids(now.criteria), movedCriteria).flatMap((moved) =>
        orderDifference({ criterion: moved.id }, moved.old, moved.new, ['moved']),
      ),
    ]),
  ];
}

function orderDifference(
  target: Difference['target'],
  old: string | null,
  now: string | null,
  kinds: readonly ChangeKind[],
) {
  const place = (predecessor: string | null) => (predecessor === null ? 'first' : `after ${predecessor}`);
  return [{ target, field: 'order', old: place(old), new: place(now), kinds }];
}

function oneThemeDifferences(old: Theme, now: Theme): Difference[] {
  const target = { theme: now.id };
  return [
    ...textDifferences(target, 'name', old.name, now.name, naming),
    ...textDifferences(target, 'lead', old.lead, now.lead, ['supporting', ...naming]),
    ...valueDifference(target, 'weight', old.weight, now.weight, ['weight-changed']),
    ...valueDifference(target, 'reflection', reflectionText(old.reflection), reflectionText(now.reflection), [
      'supporting',
    ]),
    ...valueDifference(target, 'cards', cardText(old.cards), cardText(now.cards), ['supporting']),
  ];
}

const inEveryLanguage = (texts: object) =>
  Object.entries(texts)
    .sort()
    .map(([language, text]) => `${language} ${text}`)
    .join(' / ');

function reflectionText(questions: readonly Reflection[]): string | null {
  return questions.length === 0 ? null : questions.map(({ id, text }) => `${id}: ${inEveryLanguage(text)}`).join('; ');
}

function cardText(cards: readonly Card[]): string | null {
  if (cards.length === 0) return null;
  return cards.map(({ id, title, text }) => `${id}: ${inEveryLanguage(title)}. ${inEveryLanguage(text)}`).join('; ');
}

/** Scales and options. What `options-changed` says of a scale holds for its options' points, not for their words. */
export function scaleDifferences(older: Checklist, newer: Checklist): Difference[] {
  const { both, gone, added } = paired(older.scales, newer.scales);
  return [
    ...gone.flatMap(({ id, options }) =>
      valueDifference({ scale: id }, 'gone', ids(options).join(', '), null, ['retired']),
    ),
    ...added.flatMap(({ id, options }) =>
      valueDifference({ scale: id }, 'added', null, ids(options).join(', '), ['added']),
    ),
    ...both.flatMap(([old, now]) => [
      ...textDifferences({ scale: now.id }, 'name', old.name, now.name, ['supporting', ...naming]),
      ...optionDifferences(old, now, newer),
    ]),
  ];
}

function optionDifferences(old: Scale, now: Scale, newer: Checklist): Difference[] {
  const { both, gone, added } = paired(old.options, now.options);
  const target = (option: Option) => ({ scale: now.id, option: option.id });
  const declared = newer.changes.flatMap((change) =>
    change.kind === 'moved' && 'option' in change && change.scale === now.id ? [change.option] : [],
  );
  return [
    ...gone.flatMap((option) => valueDifference(target(option), 'gone', option.text.nb, null, ['options-changed'])),
    ...added.flatMap((option) => valueDifference(target(option), 'added', null, option.text.nb, ['options-changed'])),
    ...movedAmong(ids(old.options), ids(now.options), declared).flatMap((moved) =>
      orderDifference({ scale: now.id, option: moved.id }, moved.old, moved.new, ['moved', 'options-changed']),
    ),
    ...both.flatMap(([before, option]) => [
      ...textDifferences(target(option), 'text', before.text, option.text, wording),
      ...textDifferences(target(option), 'anchor', before.anchor, option.anchor, wording),
      ...valueDifference(target(option), 'points', before.points, option.points, ['options-changed']),
      ...valueDifference(target(option), 'alone', String(before.alone), String(option.alone), ['options-changed']),
    ]),
  ];
}
