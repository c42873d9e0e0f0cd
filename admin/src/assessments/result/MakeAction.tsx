import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask } from '../../common/ask.ts';
import { FailureText } from '../../common/FailureText.tsx';
import { dayOf } from '../../common/formats.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { useSubmit } from '../../common/useSubmit.ts';
import type { ActionField, ResultActionFragment } from '../../generated/form/graphql.ts';
import { ActionForm } from './ActionForm.tsx';
import { createStepActionMutation, removeStepActionMutation } from './formQueries.ts';
import type { ForAction } from './StepsSection.tsx';
import type { Step } from './stepsModel.ts';

/** Where an action for a step stands: not begun, being written, saved, or taken away again. */
type Stage = 'closed' | 'open' | 'undone' | { readonly made: ResultActionFragment };

/** An action for a step, made in place: filled in beforehand, shown when it is saved, and undone with one press. */
export function MakeAction({ step, forAction }: { step: Step; forAction: ForAction }) {
  const t = useTexts();
  const { language } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [stage, setStage] = useState<Stage>('closed');
  const [refused, setRefused] = useState<ActionField | 'OTHER' | null>(null);
  const { municipalityId, checklistId, role, onChanged } = forAction;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  // What had the focus is gone with the stage that it belonged to: the reader goes on where it stood.
  useEffect(() => {
    if (shown.current !== stage) place.current?.querySelector<HTMLElement>('textarea, .button')?.focus();
    shown.current = stage;
  }, [stage]);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const written = (name: string) => String(given.get(name) ?? '').trim();
    const [what, responsibleRole] = [written('what'), written('role')];
    const wrong = !what ? 'WHAT' : !responsibleRole ? 'RESPONSIBLE_ROLE' : null;
    setRefused(wrong);
    if (wrong) return;
    const input = {
      ...{ what, responsibleRole, dueOn: written('due') || null, isPublic: given.has('public') },
      ...{ origin: 'NEXT_STEP' as const, checklistId, criterionId: step.criterionId },
    };
    void submit(async () => {
      const { createAction: result } = await ask(createStepActionMutation, { municipalityId, input });
      if (result.__typename === 'Action') {
        setStage({ made: result });
        onChanged();
      } else setRefused(result.__typename === 'InvalidAction' ? result.invalidField : 'OTHER');
    });
  };
  const undo = (id: string) =>
    void submit(async () => {
      const { removeAction: result } = await ask(removeStepActionMutation, { id });
      if (result.__typename !== 'Action') return setRefused('OTHER');
      setStage('undone');
      onChanged();
    });

  return (
    <div className="make-action noprint" ref={place}>
      {stage === 'open' && (
        <ActionForm
          step={step}
          role={role}
          refused={refused}
          isBusy={isBusy}
          onSave={save}
          onCancel={() => setStage('closed')}
        />
      )}
      <div role="status">
        {stage === 'undone' && <p>{t('resultSteps.undone')}</p>}
        {typeof stage === 'object' && (
          <p className="made">
            <b>{t('resultSteps.made')}</b> {stage.made.what} <br />
            {t('resultSteps.madeWho', { role: stage.made.responsibleRole })}{' '}
            {stage.made.dueOn && t('resultSteps.madeDue', { date: dayOf(stage.made.dueOn, language) })}
          </p>
        )}
      </div>
      {typeof stage === 'object' ? (
        <button type="button" className="button" disabled={isBusy} onClick={() => undo(stage.made.id)}>
          {t('resultSteps.undo')}
        </button>
      ) : (
        stage !== 'open' && (
          <button type="button" className="button" onClick={() => setStage('open')}>
            {t('resultSteps.make')}
            <span className="unseen">{t('resultSteps.makeFor', { number: step.number })}</span>
          </button>
        )
      )}
      {refused === 'OTHER' && (
        <p className="error" role="alert">
          {t('resultSteps.refused')}
        </p>
      )}
      <FailureText failure={failure} />
    </div>
  );
}
