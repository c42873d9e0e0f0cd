import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { DayField } from '../common/DayField.tsx';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { dayOf, typedDay } from '../common/formats.ts';
import { go } from '../common/history.ts';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { submitAssessmentMutation } from './formQueries.ts';
import { useForm, useFormState } from './useForm.ts';

type Errors = { role?: string; facilitated?: string; reference?: string; all?: string };

/** Who answered, how and about which day; then the one button that locks the answers. */
export function SubmitForm({ isReady }: { isReady: boolean }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { form } = useForm();
  const { assessment } = useFormState();
  const { isBusy, failure, submit } = useSubmit();
  const [errors, setErrors] = useState<Errors>({});
  const [reference, setReference] = useState(assessment.referenceOn ?? '');
  const { id } = assessment;
  const seat = viewer?.seats.find((one) => one.municipality.id === assessment.municipality.id);

  if (!assessment.canSubmit && !assessment.canEdit) return <p>{t('check.cannotSubmit')}</p>;

  const hand = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const respondentRole = String(data.get('role') ?? '').trim();
    const facilitated = data.get('facilitated');
    const referenceOn = reference || null;
    const wrong: Errors = {
      ...(respondentRole ? {} : { role: t('check.roleMissing') }),
      ...(facilitated ? {} : { facilitated: t('check.facilitatedMissing') }),
      ...(typedDay(reference) === null ? { reference: t('change.dayWrong') } : {}),
      ...(isReady ? {} : { all: t('check.incomplete') }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    void submit(async () => {
      const what = { id, respondentRole, isFacilitated: facilitated === 'yes', referenceOn };
      const { submitAssessment: result } = await ask(submitAssessmentMutation, what);
      switch (result.__typename) {
        case 'Assessment':
        case 'AssessmentLocked':
          return go(addressOf.result(id));
        case 'AssessmentIncomplete':
          await form.poll();
          return setErrors({ all: t('check.incomplete') });
        case 'InvalidReferenceDate':
          return setErrors({
            reference: t('check.referenceWrong', {
              earliest: dayOf(result.earliest, language),
              latest: dayOf(result.latest, language),
            }),
          });
        default:
          return setErrors({ all: t('errors.refused') });
      }
    });
  };

  return (
    <section>
      <h2>{t('check.who')}</h2>
      <form noValidate className="stack" onSubmit={hand}>
        <Field label={t('check.role')} hint={t('check.roleHint')} error={errors.role}>
          {(control) => (
            <input
              {...control}
              name="role"
              maxLength={200}
              defaultValue={assessment.respondentRole ?? seat?.title ?? ''}
            />
          )}
        </Field>
        <fieldset
          className="plain"
          aria-describedby={errors.facilitated ? 'facilitated-hint facilitated-error' : 'facilitated-hint'}
        >
          <legend>{t('check.facilitated')}</legend>
          <p className="note" id="facilitated-hint">
            {t('check.facilitatedHint')}
          </p>
          <div className="other-answers">
            {(['yes', 'no'] as const).map((answer) => (
              <label key={answer}>
                <input
                  type="radio"
                  name="facilitated"
                  value={answer}
                  defaultChecked={assessment.isFacilitated === (answer === 'yes')}
                />
                <span>{t(`check.${answer}`)}</span>
              </label>
            ))}
          </div>
          {errors.facilitated && (
            <p className="error" id="facilitated-error">
              {errors.facilitated}
            </p>
          )}
        </fieldset>
        {assessment.number === 0 && (
          <DayField
            label={t('check.reference')}
            note={t('app.optional')}
            hint={t('check.referenceHint')}
            day={reference}
            error={errors.reference ?? null}
            onChange={setReference}
          />
        )}
        {errors.all && (
          <p className="error" role="alert">
            {errors.all}
          </p>
        )}
        <FailureText failure={failure} />
        <p className="small soft">{t('check.submitWhat')}</p>
        <p>
          <button type="submit" className="button go" disabled={isBusy}>
            {isBusy ? t('check.submitting') : t('check.submit')}
          </button>
        </p>
      </form>
    </section>
  );
}
