import { useEffect, useId, useRef, useState } from 'react';
import { FailureText } from './FailureText.tsx';
import { useTexts } from './session.tsx';
import { useSubmit } from './useSubmit.ts';

/**
 * Takes something away at once, and offers the way back in the same place. The focus goes along, so that the keyboard
 * never loses its place.
 */
export function Removable({
  label,
  what,
  isRemoved,
  removedText,
  restoredText,
  remove,
  restore,
}: {
  label: string;
  /** Said after the label where there are several of them. */
  what?: string;
  isRemoved: boolean;
  removedText: string;
  restoredText: string;
  remove: () => Promise<void>;
  /** @returns why it could not be put back, in words, or null */
  restore: () => Promise<string | null>;
}) {
  const t = useTexts();
  const id = useId();
  const { isBusy, failure, submit } = useSubmit();
  const button = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState('');
  const [isPressed, setIsPressed] = useState(false);
  // Once the other button stands and may be pressed.
  useEffect(() => {
    if (!isPressed || isBusy) return;
    button.current?.focus();
    setIsPressed(false);
  }, [isPressed, isBusy]);
  const press = () => {
    setIsPressed(true);
    void submit(async () => {
      if (!isRemoved) {
        await remove();
        return setSaid('');
      }
      setSaid((await restore()) ?? restoredText);
    });
  };
  return (
    <div className={isRemoved ? 'removable removed' : 'removable'}>
      <span role="status" id={id} className="small">
        {isRemoved ? said || removedText : said}
      </span>{' '}
      <button
        type="button"
        className="quiet"
        ref={button}
        disabled={isBusy}
        aria-label={!isRemoved && what ? `${label}: ${what}` : undefined}
        aria-describedby={isRemoved ? id : undefined}
        onClick={press}
      >
        {isRemoved ? t('change.undo') : label}
      </button>
      <FailureText failure={failure} />
    </div>
  );
}
