import { type FormEvent, useState } from 'react';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { newestVersion } from '../common/newestVersion.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { useSubmit } from '../common/useSubmit.ts';
import { startableQuery } from './formQueries.ts';
import { startAssessment } from './startAssessment.ts';

/** Starts an assessment outside any round, with the newest version of a checklist. */
export function StartOwn({ municipalityId }: { municipalityId: string }) {
  const t = useTexts();
  const { language } = useSession();
  const { data } = useAnswer(startableQuery, { language: languageCode(language) });
  const { isBusy, failure, submit } = useSubmit();
  const [refusal, setRefusal] = useState<string | null>(null);
  const ours = data?.checklists.filter((one) => one.versions.at(-1)?.audience === 'MUNICIPALITY') ?? [];
  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const checklistId = String(form.get('checklist'));
    const version = newestVersion(data?.checklists.find((one) => one.id === checklistId)?.versions ?? []);
    const name = String(form.get('name') ?? '').trim();
    void submit(async () => {
      setRefusal(await startAssessment({ municipalityId, checklistId, version, name: name || null }, t));
    });
  };
  return (
    <details className="folded">
      <summary>{t('municipality.own')}</summary>
      <p>{t('municipality.ownText')}</p>
      <form className="stack" onSubmit={start}>
        <Field label={t('municipality.ownChecklist')}>
          {(control) => (
            <select {...control} name="checklist">
              {ours.map((checklist) => (
                <option key={checklist.id} value={checklist.id}>
                  {checklist.title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('municipality.ownName')} note={t('app.optional')} hint={t('municipality.ownNameHint')}>
          {(control) => <input {...control} name="name" maxLength={200} />}
        </Field>
        {refusal && (
          <p className="error" role="alert">
            {refusal}
          </p>
        )}
        <FailureText failure={failure} />
        <p>
          <button type="submit" className="button" disabled={isBusy || !data}>
            {t('municipality.ownStart')}
          </button>
        </p>
      </form>
    </details>
  );
}
