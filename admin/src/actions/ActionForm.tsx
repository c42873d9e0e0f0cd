import { type FormEvent, useRef, useState } from 'react';
import { ask } from '../common/ask.ts';
import { ConflictChoice } from '../common/ConflictChoice.tsx';
import { DraftNotice } from '../common/DraftNotice.tsx';
import { chosen, differences } from '../common/edits.ts';
import { FailureText } from '../common/FailureText.tsx';
import { FormEnd } from '../common/FormEnd.tsx';
import type { ActionAbout } from '../common/route.ts';
import { SectionFailure } from '../common/SectionFailure.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { languageCode } from '../common/translate.ts';
import { useAnswer } from '../common/useAnswer.ts';
import { useDraft } from '../common/useDraft.ts';
import { useFirstWrong } from '../common/useFirstWrong.ts';
import { useSubmit } from '../common/useSubmit.ts';
import { useThemes } from '../common/useThemes.ts';
import type { ActionField, ActionPartsFragment } from '../generated/form/graphql.ts';
import { ActionFields } from './ActionFields.tsx';
import { type ActionEdits, editsOf, inputOf, wrongIn } from './actionEdits.ts';
import { type ActionContext, partLabels, partWords } from './actionWords.ts';
import { actionDugnadsQuery, createActionMutation, updateActionMutation } from './formQueries.ts';

type Draft = { readonly edits: ActionEdits; readonly base: ActionEdits; readonly revision: number };

/** The name that an action's draft is kept under. */
export const actionDraft = (municipalityId: string, action: { readonly id: string } | null, about: ActionAbout = {}) =>
  ['action', action?.id ?? municipalityId, about.criterionId, about.dugnadId].filter(Boolean).join('/');

/** Writes down an action, or changes one; what somebody else changed meanwhile is shown beside, and nothing is lost. */
export function ActionForm({
  municipalityId,
  action,
  about = {},
  initial,
  isGiven = false,
  onSaved,
  onCancel,
}: {
  municipalityId: string;
  /** The one that is changed; null: a new one. */
  action: ActionPartsFragment | null;
  /** What a new one is about. */
  about?: ActionAbout;
  initial: ActionEdits;
  /** Whether the page says already which question it is to lift. */
  isGiven?: boolean;
  onSaved: (id: string, saved: ActionEdits) => void | Promise<void>;
  onCancel: () => void;
}) {
  const t = useTexts();
  const { language } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, failure, submit } = useSubmit();
  const untouched = (): Draft => ({ edits: initial, base: initial, revision: action?.revision ?? 0 });
  const { written, write, isKept, forget } = useDraft<Draft>(actionDraft(municipalityId, action, about), untouched);
  const { edits, base, revision } = written;
  const [isNew, setIsNew] = useState(false);
  const [current, setCurrent] = useState<ActionPartsFragment | null>(null);
  const [wrong, setWrong] = useState<readonly ActionField[]>([]);
  useFirstWrong(form, wrong);
  const [refusal, setRefusal] = useState<string | null>(null);
  const themes = useThemes();
  const dugnads = useAnswer(actionDugnadsQuery, { municipalityId });
  const context: ActionContext = {
    ...{ t, language, checklists: themes.data ?? [] },
    dugnads: dugnads.data?.municipality?.dugnads ?? (action?.dugnad ? [action.dugnad] : []),
  };

  const send = async (sent: ActionEdits, revisionSeen: number) => {
    const input = inputOf(sent);
    const result = action
      ? (await ask(updateActionMutation, { id: action.id, revisionSeen, input, language: languageCode(language) }))
          .updateAction
      : (await ask(createActionMutation, { municipalityId, input })).createAction;
    setCurrent(null);
    setRefusal(null);
    if (result.__typename === 'Action') {
      forget();
      return onSaved(result.id, sent);
    }
    if (result.__typename === 'InvalidAction') return setWrong([result.invalidField]);
    if (result.__typename === 'ActionConflict') return setCurrent(result.current);
    setRefusal(t(action ? 'change.removedMeanwhile' : 'errors.refused'));
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(edits);
    setWrong(found);
    if (found.length === 0) void submit(() => send(edits, revision));
  };

  if (current) {
    const theirs = editsOf(current);
    return (
      <>
        <ConflictChoice
          key={current.revision}
          parts={differences(base, edits, theirs).map(({ key, preset }) => ({
            ...{ key, preset, label: t(partLabels[key]) },
            mine: partWords(edits, key, context),
            theirs: partWords(theirs, key, context),
          }))}
          isBusy={isBusy}
          onChosen={(choices) => {
            const together = chosen(edits, theirs, choices);
            write(() => ({ edits: together, base: theirs, revision: current.revision ?? 0 }));
            void submit(() => send(together, current.revision ?? 0));
          }}
        />
        <FailureText failure={failure} />
      </>
    );
  }
  return (
    <form noValidate ref={form} onSubmit={save} className="record-form">
      <DraftNotice
        isShown={isKept && !isNew}
        onDrop={() => {
          write(untouched);
          forget();
          setIsNew(true);
        }}
      />
      <ActionFields
        key={String(isNew)}
        {...{ edits, wrong, context, isGiven }}
        onEdit={(edit) => write((before) => ({ ...before, edits: { ...before.edits, ...edit } }))}
      />
      <SectionFailure asked={themes} />
      <SectionFailure asked={dugnads} />
      <FormEnd
        error={refusal ?? (wrong.length > 0 ? t('change.fix') : null)}
        {...{ failure, isBusy }}
        save={t('action.save')}
        onCancel={() => {
          forget();
          onCancel();
        }}
      />
    </form>
  );
}
