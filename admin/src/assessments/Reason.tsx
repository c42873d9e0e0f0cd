import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { useState } from 'react';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useForm, useFormState } from './useForm.ts';

/** Why a criterion is not applicable; without it the answer does not count and is not saved. */
export function Reason({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { form } = useForm();
  const { values, unfinished } = useFormState();
  const [isLeft, setIsLeft] = useState(false);
  const value = values[criterion.id];
  if (value?.state !== 'NOT_APPLICABLE') return null;
  return (
    <Field label={t('form.why')} error={isLeft && unfinished[criterion.id] ? t('form.reasonMissing') : null}>
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={2_000}
          value={value.reason ?? ''}
          onChange={({ target }) => form.write(criterion.id, { ...value, reason: target.value })}
          onBlur={() => {
            setIsLeft(true);
            form.rest(criterion.id);
          }}
        />
      )}
    </Field>
  );
}
