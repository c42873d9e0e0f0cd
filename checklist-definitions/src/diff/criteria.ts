import type { AnswerForm, ChangeKind, Checklist, Condition, Criterion, Texts } from '../checklist.ts';
import { type Difference, paired, textDifferences, valueDifference } from './difference.ts';

const wording: readonly ChangeKind[] = ['editorial', 'clarified', 'modified'];
const support: readonly ChangeKind[] = ['supporting', 'modified'];

type Placed = Criterion & { readonly theme: string };

function placedCriteria(checklist: Checklist): Placed[] {
  return checklist.themes.flatMap((theme) => theme.criteria.map((criterion) => ({ ...criterion, theme: theme.id })));
}

/** The differences of criteria but for their order, which is the theme's business. */
export function criteriaDifferences(older: Checklist, newer: Checklist): Difference[] {
  const { both, gone, added } = paired(placedCriteria(older), placedCriteria(newer));
  return [
    ...gone.map(({ id, text }): Difference => {
      return {
        target: { criterion: id },
        field: 'gone',
        old: text.nb,
        new: null,
        kinds: ['retired', 'split', 'merged', 'covered-by'],
      };
    }),
    ...added.map(({ id, text }): Difference => {
      return {
        target: { criterion: id },
        field: 'added',
        old: null,
        new: text.nb,
        kinds: ['added', 'split', 'merged', 'covered-by'],
      };
    }),
    ...both.flatMap(([old, now]) => [
      ...criterionDifferences(old, now),
      ...anchorDifferences(old, now, new Set([...optionIds(older, old)].filter((id) => optionIds(newer, now).has(id)))),
    ]),
  ];
}

function criterionDifferences(old: Placed, now: Placed): Difference[] {
  const target = { criterion: now.id };
  const value = (field: string, from: string | null, to: string | null, kinds: readonly ChangeKind[]) =>
    valueDifference(target, field, from, to, kinds);
  return [
    ...value('theme', old.theme, now.theme, ['moved']),
    ...value('number', old.number, now.number, ['moved']),
    ...textDifferences(target, 'text', old.text, now.text, wording),
    ...textDifferences(target, 'help', old.help, now.help, ['supporting', ...wording]),
    ...answerDifferences(now.id, old.answer, now.answer),
    ...value('weight', old.weight, now.weight, ['weight-changed']),
    ...value('notApplicable', String(old.notApplicable), String(now.notApplicable), ['policy-changed']),
    ...value('condition', conditionText(old.condition), conditionText(now.condition), ['condition-changed']),
    ...value('evidence', String(old.evidence), String(now.evidence), support),
    ...value('tags', listText(old.tags), listText(now.tags), support),
    ...value(
      'references',
      listText(old.references.map(referenceText)),
      listText(now.references.map(referenceText)),
      support,
    ),
    ...value('sameAs', listText(old.sameAs.map(subjectText)), listText(now.sameAs.map(subjectText)), support),
  ];
}

function optionIds(checklist: Checklist, { answer }: Criterion): Set<string> {
  const scale = 'scale' in answer ? checklist.scales.find(({ id }) => id === answer.scale) : undefined;
  return new Set(scale?.options.map(({ id }) => id));
}

/** Only of options that both versions have: one that came or went is declared itself. */
function anchorDifferences(old: Criterion, now: Criterion, kept: ReadonlySet<string>): Difference[] {
  return [...kept].flatMap((option) =>
    textDifferences({ criterion: now.id }, `anchors.${option}`, old.anchors[option], now.anchors[option], wording),
  );
}

function answerDifferences(criterion: string, old: AnswerForm, now: AnswerForm): Difference[] {
  const target = { criterion };
  if (old.kind !== now.kind) return valueDifference(target, 'answer.kind', old.kind, now.kind, ['modified']);
  if (old.kind === 'number' && now.kind === 'number') {
    return [
      // another unit is another question; only its spelling may change
      ...textDifferences(target, 'answer.unit', old.unit, now.unit, ['editorial', 'modified']),
      ...valueDifference(target, 'answer.bands', bandsText(old), bandsText(now), ['options-changed', 'modified']),
    ];
  }
  if ('scale' in old && 'scale' in now) {
    return valueDifference(target, 'answer.scale', old.scale, now.scale, ['options-changed', 'modified']);
  }
  return [];
}

function bandsText(answer: Extract<AnswerForm, { kind: 'number' }>): string {
  return answer.bands.map(({ band, points }) => `${band} → ${points}`).join('; ');
}

function conditionText(condition: Condition | null): string | null {
  if (condition === null) return null;
  return `${condition.criterion}: ${'options' in condition ? [...condition.options].sort().join(', ') : condition.number}`;
}

function listText(things: readonly string[]): string | null {
  return things.length === 0 ? null : things.join('; ');
}

function referenceText({ title, url }: { title: Texts; url: string }): string {
  return `${Object.entries(title)
    .sort()
    .map(([language, text]) => `${language} ${text}`)
    .join(' / ')} <${url}>`;
}

function subjectText({ checklist, criterion }: { checklist: string; criterion: string }): string {
  return `${checklist}/${criterion}`;
}
