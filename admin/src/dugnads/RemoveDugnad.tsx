import { useRef, useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { Removed } from '../common/Removed.tsx';
import { useTexts } from '../common/session.tsx';
import { useSubmit } from '../common/useSubmit.ts';
import { removeDugnadMutation, restoreDugnadMutation } from './formQueries.ts';

/** Takes a dugnad away at once, and offers the way back in the same place. */
export function RemoveDugnad({
  id,
  isRemoved,
  onChanged,
}: {
  id: string;
  isRemoved: boolean;
  onChanged: () => Promise<void>;
}) {
  const t = useTexts();
  const { isBusy, failure, submit } = useSubmit();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const remove = () =>
    void submit(async () => {
      await ask(removeDugnadMutation, { id });
      setSaid('');
      await onChanged();
    });
  const restore = () =>
    void submit(async () => {
      const { restoreDugnad: result } = await ask(restoreDugnadMutation, { id });
      if (result.__typename === 'DugnadAlreadyRecorded') return setSaid(t('dugnad.cannotRestore'));
      await onChanged();
      setSaid(t('dugnad.restored'));
      requestAnimationFrame(() => button.current?.focus());
    });
  return (
    <div className="remove">
      {isRemoved ? (
        <Removed text={t('dugnad.removed')} isBusy={isBusy} onUndo={restore} />
      ) : (
        <button type="button" className="quiet" ref={button} disabled={isBusy} onClick={remove}>
          {t('dugnad.remove')}
        </button>
      )}
      <span role="status" className="small">
        {said}
      </span>
      <FailureText failure={failure} />
    </div>
  );
}
