import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { go } from '../common/history.ts';
import { addressOf } from '../common/route.ts';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import type { ResultQuery } from '../generated/form/graphql.ts';
import { publishAssessmentMutation, returnAssessmentMutation } from './formQueries.ts';

type Submitted = NonNullable<ResultQuery['assessment']>;

/** What may still be done with what is submitted: open it again for a correction, publish one's own. */
export function NextSteps({ assessment, onPublished }: { assessment: Submitted; onPublished: () => Promise<void> }) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const [error, setError] = useState<string | null>(null);
  const { id, canReturn, canPublish } = assessment;
  if (!canReturn && !canPublish) return null;

  const reopen = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setError(reason ? null : t('result.reopenMissing'));
    if (!reason) return;
    void submit(async () => {
      const { returnAssessment: result } = await ask(returnAssessmentMutation, { id, reason });
      if (result.__typename !== 'Assessment') return setError(t('errors.refused'));
      go(addressOf.form(result.replacedBy?.id ?? result.id));
    });
  };
  const publish = () =>
    void submit(async () => {
      const { publishAssessment: result } = await ask(publishAssessmentMutation, { id });
      if (result.__typename !== 'Assessment') return setError(t('errors.refused'));
      await onPublished();
    });

  return (
    <section className="noprint">
      {canReturn && (
        <details className="folded">
          <summary>{t('result.reopen')}</summary>
          <p>{t('result.reopenText')}</p>
          <form noValidate className="stack" onSubmit={reopen}>
            <Field label={t('result.reopenReason')} error={error}>
              {(control) => <textarea {...control} name="reason" rows={2} maxLength={2_000} />}
            </Field>
            <p>
              <button type="submit" className="button" disabled={isBusy}>
                {t('result.reopenSubmit')}
              </button>
            </p>
          </form>
        </details>
      )}
      {canPublish && (
        <details className="folded">
          <summary>{t('result.publish')}</summary>
          <p>{t('result.publishText')}</p>
          <p>
            <button type="button" className="button" disabled={isBusy} onClick={publish}>
              {t('result.publish')}
            </button>
          </p>
        </details>
      )}
      <FailureText failure={failure} />
    </section>
  );
}
