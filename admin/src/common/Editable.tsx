import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from './session.tsx';

/** A record that is read until somebody changes it: then its form stands alone, and afterwards the focus is where it was. */
export function Editable({
  canEdit,
  isBegun,
  label,
  facts,
  form,
  children,
}: {
  canEdit: boolean;
  /** Whether somebody was in the midst of changing it when the page was left. */
  isBegun: boolean;
  /** The words of the button. */
  label: string;
  facts: ReactNode;
  /** @param end closes the form, and says so where something was saved */
  form: (end: (isSaved: boolean) => void) => ReactNode;
  /** What stands below the facts, and waits while the form is open. */
  children: ReactNode;
}) {
  const t = useTexts();
  const [isEditing, setIsEditing] = useState(isBegun && canEdit);
  const [said, setSaid] = useState('');
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(isEditing);
  // Once the button stands again.
  useEffect(() => {
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const end = (isSaved: boolean) => {
    setIsEditing(false);
    setSaid(isSaved ? t('change.saved') : '');
  };
  if (isEditing) return form(end);
  return (
    <>
      {facts}
      {canEdit && (
        <p className="actions">
          <button type="button" className="button" ref={edit} onClick={() => setIsEditing(true)}>
            {label}
          </button>
          <span role="status" className="small">
            {said}
          </span>
        </p>
      )}
      {children}
    </>
  );
}
