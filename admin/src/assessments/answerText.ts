import { type Checklist, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';
import type { Value } from './value.ts';

/** An answer in words: the options' texts, the number with its unit, or the kind of missing. */
export function answerText(
  checklist: Checklist,
  criterion: Criterion,
  value: Value,
  t: Translate,
  language: Language,
): string {
  if (value.state === 'DONT_KNOW') return t('form.dontKnow');
  if (value.state === 'NOT_APPLICABLE') return t('form.notApplicable');
  if (value.state === 'UNANSWERED') return t('form.notAnswered');
  if (criterion.answer.kind === 'number') {
    return value.number
      ? `${numberOf(value.number, language)} ${textIn(criterion.answer.unit, language)}`
      : t('form.notAnswered');
  }
  if (criterion.answer.kind === 'text') return value.text ?? '';
  const chosen = optionsOf(checklist, criterion).filter((option) => value.options.includes(option.id));
  return chosen.map((option) => textIn(option.text, language)).join(', ') || t('form.notAnswered');
}
