import type { FormEvent } from 'react';
import { Field } from '../../common/Field.tsx';
import { useTexts } from '../../common/session.tsx';
import type { ActionField } from '../../generated/form/graphql.ts';
import type { Step } from './stepsModel.ts';

/** The few things an action needs, filled in as far as they are known. */
export function ActionForm({
  step,
  role,
  refused,
  isBusy,
  onSave,
  onCancel,
}: {
  step: Step;
  role: string;
  refused: ActionField | 'OTHER' | null;
  isBusy: boolean;
  onSave: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
}) {
  const t = useTexts();
  return (
    <form noValidate className="stack" onSubmit={onSave}>
      <Field label={t('resultSteps.what')} error={refused === 'WHAT' ? t('resultSteps.whatMissing') : null}>
        {(control) => <textarea {...control} name="what" rows={4} maxLength={1_000} defaultValue={step.suggestion} />}
      </Field>
      <Field
        label={t('resultSteps.role')}
        hint={t('resultSteps.roleHint')}
        error={refused === 'RESPONSIBLE_ROLE' ? t('resultSteps.roleMissing') : null}
      >
        {(control) => <input {...control} name="role" maxLength={200} defaultValue={role} />}
      </Field>
      <Field
        label={t('resultSteps.due')}
        note={t('app.optional')}
        error={refused === 'DUE_ON' ? t('resultSteps.dueWrong') : null}
      >
        {(control) => <input {...control} name="due" type="date" min="2013-01-01" max="2099-12-31" />}
      </Field>
      <label className="check-line">
        <input type="checkbox" name="public" /> {t('resultSteps.public')}
      </label>
      <p className="actions">
        <button type="submit" className="button go" disabled={isBusy}>
          {t('resultSteps.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
      </p>
    </form>
  );
}
