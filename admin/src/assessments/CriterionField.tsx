import { allowsNotApplicable, type Criterion, optionsOf, textIn } from '@fritidssjekken/checklist-definitions';
import { type KeyboardEvent, memo } from 'react';
import { useSession } from '../common/session.tsx';
import { Choices } from './Choices.tsx';
import { ConflictBox } from './ConflictBox.tsx';
import { Evidence } from './Evidence.tsx';
import { NumberAnswer } from './NumberAnswer.tsx';
import { OtherAnswers } from './OtherAnswers.tsx';
import { ProposalBox } from './ProposalBox.tsx';
import { Reason } from './Reason.tsx';
import { References } from './References.tsx';
import { SaveLine } from './SaveLine.tsx';
import { TextAnswer } from './TextAnswer.tsx';
import { toggled } from './toggled.ts';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** One criterion: one labelled group of real inputs, with what was said last, and all that belongs to the answer. */
export const CriterionField = memo(function CriterionField({ criterion }: { criterion: Criterion }) {
  const { language } = useSession();
  const { form } = useForm();
  const { checklist, values, assessment } = useFormState();
  const value = values[criterion.id] ?? noAnswer;
  const options = optionsOf(checklist, criterion);
  const { kind } = criterion.answer;
  const canEdit = assessment.canEdit;

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' && target.matches('input')) {
      event.preventDefault();
      return focusNext(event.currentTarget);
    }
    const isTyping = target.matches('textarea, input[type=text]');
    const option = isTyping ? undefined : options[Number(event.key) - 1];
    if (!option || !canEdit) return;
    event.preventDefault();
    form.choose(criterion.id, toggled(value, option, options, kind === 'several'));
    document.getElementById(`${criterion.id}-${option.id}`)?.focus();
  };

  return (
    <fieldset
      id={criterion.id}
      className="criterion"
      data-criterion={criterion.id}
      aria-describedby={criterion.help ? `${criterion.id}-help` : undefined}
      onKeyDown={onKeyDown}
      disabled={!canEdit}
    >
      <legend>
        <span className="number">{criterion.number}</span>
        <span>{textIn(criterion.text, language)}</span>
      </legend>
      <div className="under-legend">
        {criterion.help && (
          <p className="hint" id={`${criterion.id}-help`}>
            {textIn(criterion.help, language)}
          </p>
        )}
        <References references={criterion.references} />
        <ConflictBox criterion={criterion} />
        <ProposalBox criterion={criterion} />
        {(kind === 'one' || kind === 'several') && <Choices criterion={criterion} options={options} />}
        {kind === 'number' && <NumberAnswer criterion={criterion} />}
        {kind === 'text' && <TextAnswer id={criterion.id} />}
        {kind !== 'text' && (
          <OtherAnswers criterion={criterion} mayBeNotApplicable={allowsNotApplicable(checklist, criterion)} />
        )}
        <Reason criterion={criterion} />
        {kind !== 'text' && <Evidence criterion={criterion} />}
        <SaveLine criterion={criterion} />
      </div>
    </fieldset>
  );
});

/** Enter goes on to the next criterion, and from the last one to the way onwards. */
function focusNext(from: HTMLFieldSetElement) {
  const all = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-criterion]')];
  const next = all[all.indexOf(from) + 1];
  const target = next
    ? (next.querySelector<HTMLElement>('input:checked') ?? next.querySelector<HTMLElement>('input, textarea'))
    : document.querySelector<HTMLElement>('.onwards .go');
  target?.focus();
  (next ?? target)?.scrollIntoView({ block: 'center' });
}
