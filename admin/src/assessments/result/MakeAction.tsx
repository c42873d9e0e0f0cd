import { useEffect, useRef, useState } from 'react';
import { ask } from '../../common/ask.ts';
import { FailureText } from '../../common/FailureText.tsx';
import { dayOf } from '../../common/formats.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import { useSubmit } from '../../common/useSubmit.ts';
import type { ForAction, MadeAction } from './forAction.ts';
import { removeStepActionMutation } from './formQueries.ts';
import type { Step } from './stepsModel.ts';

/** Where an action for a step stands: not begun, being written, saved, or taken away again. */
type Stage = 'closed' | 'open' | 'undone' | { readonly made: MadeAction };

/** An action for a step, made in place: filled in beforehand, shown when it is saved, and undone with one press. */
export function MakeAction({ step, forAction }: { step: Step; forAction: ForAction }) {
  const t = useTexts();
  const { language } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [stage, setStage] = useState<Stage>('closed');
  const [isRefused, setIsRefused] = useState(false);
  const { municipalityId, checklistId, role, form, onChanged } = forAction;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  // What had the focus is gone with the stage that it belonged to: the reader goes on where it stood.
  useEffect(() => {
    if (shown.current !== stage) place.current?.querySelector<HTMLElement>('textarea, .button')?.focus();
    shown.current = stage;
  }, [stage]);

  const undo = (id: string) =>
    void submit(async () => {
      const { removeAction: result } = await ask(removeStepActionMutation, { id });
      setIsRefused(result.__typename !== 'Action');
      if (result.__typename !== 'Action') return;
      setStage('undone');
      onChanged();
    });

  return (
    <div className="make-action noprint" ref={place}>
      {stage === 'open' &&
        form({
          ...{ municipalityId, checklistId, criterionId: step.criterionId, what: step.suggestion, role },
          onSaved: (made) => {
            setStage({ made });
            onChanged();
          },
          onCancel: () => setStage('closed'),
        })}
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
      {isRefused && (
        <p className="error" role="alert">
          {t('errors.refused')}
        </p>
      )}
      <FailureText failure={failure} />
    </div>
  );
}
