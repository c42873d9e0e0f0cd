import { type FormEvent, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Field } from '../common/Field.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import type { ActionState } from '../generated/form/graphql.ts';
import { type actionStates, needsNote } from './actionGroups.ts';
import { changeActionStateMutation } from './formQueries.ts';

/** Takes an action a step on or back, with a note where the rules ask for one; or a note alone. */
export function ActionStep({
  action,
  onSaved,
}: {
  action: { readonly id: string; readonly what: string; readonly state: ActionState };
  onSaved: () => Promise<void>;
}) {
  const t = useTexts();
  const { failure, submit } = useSubmit();
  const [to, setTo] = useState(action.state);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const isNeeded = needsNote(action.state, to);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaid('');
    if (to === action.state && !note.trim()) return event.currentTarget.querySelector('textarea')?.focus();
    if (isNeeded && !note.trim()) {
      setError(t('action.noteMissing'));
      return event.currentTarget.querySelector('textarea')?.focus();
    }
    void submit(async () => {
      const { changeActionState: result } = await ask(changeActionStateMutation, { id: action.id, to, note });
      if (result.__typename === 'NoteMissing') return setError(t('action.noteMissing'));
      if (result.__typename === 'InvalidAction') return setError(t('action.wrongNOTE'));
      if (result.__typename !== 'Action') return setError(t('change.removedMeanwhile'));
      setError(null);
      setNote('');
      await onSaved();
      setSaid(t('action.stateSaved', { what: action.what, state: t(`action.${result.state}`) }));
    });
  };
  return (
    <form noValidate className="record-form" onSubmit={save}>
      <fieldset className="plain ticks across">
        <legend>{t('action.how')}</legend>
        {(['PLANNED', 'STARTED', 'DONE', 'DROPPED'] satisfies typeof actionStates).map((state) => (
          <label key={state}>
            <input type="radio" name="state" checked={to === state} onChange={() => setTo(state)} />
            {t(`action.${state}`)}
          </label>
        ))}
      </fieldset>
      <Field
        label={t('action.note')}
        {...(isNeeded ? {} : { note: t('app.optional') })}
        hint={t('action.noteHint')}
        error={error}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <FailureText failure={failure} />
      <p className="actions">
        <button type="submit" className="button">
          {t('action.saveState')}
        </button>
        <span role="status" className="small">
          {said}
        </span>
      </p>
    </form>
  );
}
