import type { Option } from '@fritidssjekken/checklist-definitions';
import type { Value } from './value.ts';

/**
 * The value after an option is pressed. One-of-many: that option. Several-of-many: it comes or goes, and "none of
 * these" is never beside another; without any option the criterion is unanswered again.
 */
export function toggled(value: Value, option: Option, options: readonly Option[], isSeveral: boolean): Value {
  const base: Value = { ...value, state: 'ANSWERED', number: null, reason: null };
  if (!isSeveral) return { ...base, options: [option.id] };
  const chosen = new Set(value.state === 'ANSWERED' ? value.options : []);
  if (chosen.has(option.id)) chosen.delete(option.id);
  else {
    for (const other of options) if (option.alone || other.alone) chosen.delete(other.id);
    chosen.add(option.id);
  }
  const inOrder = options.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return { ...base, state: inOrder.length > 0 ? 'ANSWERED' : 'UNANSWERED', options: inOrder };
}
