import { type RefObject, useEffect } from 'react';

/**
 * Takes the focus to the first field of the form that is marked as wrong, once the marks stand.
 * @param wrong what was found, a new value each time that somebody tried to save
 */
export function useFirstWrong(form: RefObject<HTMLFormElement | null>, wrong: unknown): void {
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [form, wrong]);
}
