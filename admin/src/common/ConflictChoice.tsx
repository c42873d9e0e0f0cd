import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Side } from './edits.ts';
import { useTexts } from './session.tsx';

/** A part that two people wrote differently, in words. */
export type ShownDifference = {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Chosen beforehand where only one of them changed it. */
  readonly preset: Side | null;
};

/** Both values of every part that differs, and a choice for each. Nothing has been written over. */
export function ConflictChoice({
  parts,
  isBusy,
  onChosen,
}: {
  parts: readonly ShownDifference[];
  isBusy: boolean;
  onChosen: (choices: Readonly<Record<string, Side>>) => void;
}) {
  const t = useTexts();
  const box = useRef<HTMLFormElement>(null);
  const [isUndecided, setIsUndecided] = useState(false);
  useEffect(() => box.current?.focus(), []);
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const choices = parts.map(({ key }) => [key, form.get(key)] as const);
    const open = choices.find(([, side]) => side === null);
    setIsUndecided(open !== undefined);
    if (open) box.current?.querySelector<HTMLElement>(`input[name="${open[0]}"]`)?.focus();
    else onChosen(Object.fromEntries(choices) as Record<string, Side>);
  };
  return (
    <form className="conflict" ref={box} tabIndex={-1} aria-label={t('change.conflict')} onSubmit={choose}>
      <p role="alert">
        <b>{t('change.conflict')}</b> {t('change.conflictText')}
      </p>
      {parts.map(({ key, label, preset, ...values }) => (
        <fieldset key={key} className="conflict-part">
          <legend>{label}</legend>
          <div className="side-by-side">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="card conflict-side">
                <span className="pick">
                  <input type="radio" name={key} value={side} defaultChecked={preset === side} />
                  <b>{t(`change.${side}`)}</b>
                </span>
                <span className="conflict-value">{values[side] || t('change.empty')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {isUndecided && (
        <p className="error" role="alert">
          {t('change.choose')}
        </p>
      )}
      <p className="actions">
        <button type="submit" className="button go" disabled={isBusy}>
          {t('change.saveChosen')}
        </button>
      </p>
    </form>
  );
}
