import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { useTexts } from '../common/session.tsx';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer, type Value } from './value.ts';

/** Don't know and not applicable, apart from the options: they are answers, but not on the scale. */
export function OtherAnswers({ criterion, mayBeNotApplicable }: { criterion: Criterion; mayBeNotApplicable: boolean }) {
  const t = useTexts();
  const { form } = useForm();
  const value = useFormState().values[criterion.id] ?? noAnswer;
  const isRadio = criterion.answer.kind === 'one';
  const states = mayBeNotApplicable ? (['DONT_KNOW', 'NOT_APPLICABLE'] as const) : (['DONT_KNOW'] as const);
  const choose = (state: 'DONT_KNOW' | 'NOT_APPLICABLE') => {
    const isTakenBack = !isRadio && value.state === state;
    const next: Value = { ...value, state: isTakenBack ? 'UNANSWERED' : state, options: [], number: null };
    form.choose(criterion.id, next);
  };
  return (
    <div className="other-answers">
      {states.map((state) => (
        <label key={state}>
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={criterion.id}
            value={state}
            checked={value.state === state}
            onChange={() => choose(state)}
          />
          <span>{t(state === 'DONT_KNOW' ? 'form.dontKnow' : 'form.notApplicable')}</span>
        </label>
      ))}
    </div>
  );
}
