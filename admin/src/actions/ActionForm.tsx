import { type FormEvent, useRef, useState } from 'react';
import { ask } from '../common/ask.ts';
import { ConflictChoice } from '../common/ConflictChoice.tsx';
import { chosen, differences } from '../common/edits.ts';
import { FailureText } from '../common/FailureText.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { useSubmit } from '../common/useSubmit.ts';
import { useThemes } from '../common/useThemes.ts';
import type { ActionField, ActionPartsFragment } from '../generated/form/graphql.ts';
import { ActionFields } from './ActionFields.tsx';
import { type ActionEdits, editsOf, inputOf, wrongIn } from './actionEdits.ts';
import { type ActionContext, partLabels, partWords } from './actionWords.ts';
import { actionDugnadsQuery, createActionMutation, updateActionMutation } from './formQueries.ts';

/** Writes down an action, or changes one; what somebody else changed meanwhile is shown beside, and nothing is lost. */
export function ActionForm({
  municipalityId,
  action,
  initial,
  onSaved,
  onCancel,
}: {
  municipalityId: string;
  /** The one that is changed; null: a new one. */
  action: ActionPartsFragment | null;
  initial: ActionEdits;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}) {
  const t = useTexts();
  const { language } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, failure, submit } = useSubmit();
  const [edits, setEdits] = useState(initial);
  const [base, setBase] = useState({ edits: initial, revision: action?.revision ?? 0 });
  const [current, setCurrent] = useState<ActionPartsFragment | null>(null);
  const [wrong, setWrong] = useState<readonly ActionField[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const checklists = useThemes();
  const { data } = useAnswer(actionDugnadsQuery, { municipalityId });
  const context: ActionContext = {
    ...{ t, language, checklists: checklists ?? [] },
    dugnads: data?.municipality?.dugnads ?? (action?.dugnad ? [action.dugnad] : []),
  };

  const showWrong = (fields: readonly ActionField[]) => {
    setWrong(fields);
    // Once the marks stand.
    if (fields.length > 0)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const send = async (sent: ActionEdits, revisionSeen: number) => {
    const input = inputOf(sent);
    const result = action
      ? (await ask(updateActionMutation, { id: action.id, revisionSeen, input, language: languageCode(language) }))
          .updateAction
      : (await ask(createActionMutation, { municipalityId, input })).createAction;
    setCurrent(null);
    setRefusal(null);
    if (result.__typename === 'Action') return onSaved(result.id);
    if (result.__typename === 'InvalidAction') return showWrong([result.invalidField]);
    if (result.__typename === 'ActionConflict') return setCurrent(result.current);
    setRefusal(t(action ? 'change.removedMeanwhile' : 'errors.refused'));
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(edits);
    showWrong(found);
    if (found.length === 0) void submit(() => send(edits, base.revision));
  };

  if (current) {
    const theirs = editsOf(current);
    return (
      <>
        <ConflictChoice
          key={current.revision}
          parts={differences(base.edits, edits, theirs).map(({ key, preset }) => ({
            ...{ key, preset, label: t(partLabels[key]) },
            mine: partWords(edits, key, context),
            theirs: partWords(theirs, key, context),
          }))}
          isBusy={isBusy}
          onChosen={(choices) => {
            const together = chosen(edits, theirs, choices);
            setEdits(together);
            setBase({ edits: theirs, revision: current.revision ?? 0 });
            void submit(() => send(together, current.revision ?? 0));
          }}
        />
        <FailureText failure={failure} />
      </>
    );
  }
  return (
    <form noValidate ref={form} onSubmit={save} className="record-form">
      <ActionFields {...{ edits, wrong, context }} onEdit={(edit) => setEdits((before) => ({ ...before, ...edit }))} />
      {wrong.length > 0 && (
        <p className="error" role="alert">
          {t('change.fix')}
        </p>
      )}
      {refusal && (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      {failure === 'OFFLINE' ? (
        <p className="error" role="alert">
          {t('change.offline')}
        </p>
      ) : (
        <FailureText failure={failure} />
      )}
      <p className="actions">
        <button type="submit" className="button go" disabled={isBusy}>
          {t('action.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('app.cancel')}
        </button>
      </p>
    </form>
  );
}
