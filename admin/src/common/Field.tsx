import { type ReactNode, useId } from 'react';

type Shared = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

/** A labelled control with its hint and, where something is wrong, the mend below it. */
export function Field({
  label,
  note,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  /** Softer words after the label, as "optional". */
  note?: string;
  hint?: string;
  error?: string | null | undefined;
  children: (control: Shared) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {note && <span className="soft">{note}</span>}
      </label>
      {hint && (
        <p className="note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
