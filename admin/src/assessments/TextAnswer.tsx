import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** An answer or a note in own words; gives no points. */
export function TextAnswer({ id, label, note }: { id: string; label?: string; note?: string }) {
  const t = useTexts();
  const { form } = useForm();
  const { values, assessment } = useFormState();
  const value = values[id] ?? noAnswer;
  return (
    <Field label={label ?? t('form.textAnswer')} note={note ?? t('form.textHint')}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={10_000}
          readOnly={!assessment.canEdit}
          value={value.text ?? ''}
          onChange={({ target }) =>
            form.write(id, {
              ...value,
              state: target.value.trim() ? 'ANSWERED' : 'UNANSWERED',
              text: target.value || null,
            })
          }
          onBlur={() => form.rest(id)}
        />
      )}
    </Field>
  );
}
