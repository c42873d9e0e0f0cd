import { useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { Removable } from '../common/Removable.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { type Action, stepOnwards } from './actionGroups.ts';
import { changeActionStateMutation, removeActionMutation, restoreActionMutation } from './formQueries.ts';

/** One action of the list: what, by whom, when, what it is to lift; and the one step on that needs no reason. */
export function ActionRow({
  action,
  slug,
  onStep,
}: {
  action: Action;
  slug: string;
  /** Says in words what came of it, and asks anew. */
  onStep: (said: string) => Promise<void>;
}) {
  const t = useTexts();
  const { language } = useSession();
  const { isBusy, failure, submit } = useSubmit();
  const [isRemoved, setIsRemoved] = useState(false);
  const { id, what, criterion, dueOn, barrier, isOverdue } = action;
  const onwards = stepOnwards(action);
  const step = () =>
    void submit(async () => {
      if (!onwards) return;
      const { changeActionState: result } = await ask(changeActionStateMutation, { id, to: onwards, note: null });
      await onStep(
        result.__typename === 'Action'
          ? t('action.stateSaved', { what, state: t(`action.${result.state}`) })
          : t('change.removedMeanwhile'),
      );
    });
  const facts = [
    action.responsibleRole,
    dueOn ? t('action.due', { date: dayOf(dueOn, language) }) : t('action.noDue'),
    barrier && t(`action.${barrier}`),
    t(action.isPublic ? 'action.isPublic' : 'action.isPrivate'),
  ].filter(Boolean);
  return (
    <li>
      {!isRemoved && (
        <div className="row-text">
          <Link href={addressOf.action(slug, id)}>
            <b>{what}</b>
          </Link>
          {isOverdue && <span className="mark late">{t('action.late')}</span>}
          <span className="note block">{facts.join(' · ')}</span>
          {criterion && (
            <span className="note block">
              {t('action.criterionShort')}: {t('action.criterionText', criterion)}
            </span>
          )}
          <FailureText failure={failure} />
        </div>
      )}
      {action.canEdit && (
        <div className="actions">
          {!isRemoved && onwards && (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              aria-label={`${t(onwards === 'STARTED' ? 'action.start' : 'action.finish')}: ${what}`}
              onClick={step}
            >
              {t(onwards === 'STARTED' ? 'action.start' : 'action.finish')}
            </button>
          )}
          <Removable
            label={t('action.removeShort')}
            what={what}
            isRemoved={isRemoved}
            removedText={t('action.removed', { what })}
            restoredText={t('action.restored')}
            remove={async () => {
              await ask(removeActionMutation, { id });
              setIsRemoved(true);
            }}
            restore={async () => {
              await ask(restoreActionMutation, { id });
              setIsRemoved(false);
              return null;
            }}
          />
        </div>
      )}
    </li>
  );
}
