import { useRef, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Removed } from '../common/Removed.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { removeActionMutation, restoreActionMutation } from './formQueries.ts';

/** Takes an action away at once, and offers the way back in the same place. */
export function RemoveAction({
  action,
  label,
  isRemoved,
  onChanged,
}: {
  action: { readonly id: string; readonly what: string };
  label: string;
  isRemoved: boolean;
  onChanged: (isRemoved: boolean) => Promise<void> | void;
}) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const { id, what } = action;
  const remove = () =>
    void submit(async () => {
      await ask(removeActionMutation, { id });
      setSaid('');
      await onChanged(true);
    });
  const restore = () =>
    void submit(async () => {
      await ask(restoreActionMutation, { id });
      await onChanged(false);
      setSaid(t('action.restored'));
      requestAnimationFrame(() => button.current?.focus());
    });
  return (
    <div className="remove">
      {isRemoved ? (
        <Removed text={t('action.removed', { what })} isBusy={isBusy} onUndo={restore} />
      ) : (
        <p className="actions">
          <button
            type="button"
            className="quiet"
            ref={button}
            aria-label={`${label}: ${what}`}
            disabled={isBusy}
            onClick={remove}
          >
            {label}
          </button>
          <span role="status" className="small">
            {said}
          </span>
        </p>
      )}
      <FailureText failure={failure} />
    </div>
  );
}
