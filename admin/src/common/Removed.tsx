import { useEffect, useId, useRef } from 'react';
import { useTexts } from './session.tsx';

/** Stands where something was taken away, with the way back: takes the focus, so that the keyboard stays in its place. */
export function Removed({ text, isBusy, onUndo }: { text: string; isBusy: boolean; onUndo: () => void }) {
  const t = useTexts();
  const id = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <div className="removed" role="status">
      <span id={id}>{text}</span>{' '}
      <button type="button" className="quiet" ref={undo} aria-describedby={id} disabled={isBusy} onClick={onUndo}>
        {t('change.undo')}
      </button>
    </div>
  );
}
