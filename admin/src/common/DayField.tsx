import { useState } from 'react';
import { Field } from './Field.tsx';
import { dayAsTyped, typedDay } from './formats.ts';
import { useTexts } from './session.tsx';

/**
 * A day that is typed, day before month. The browser's own field would show the days of whoever runs the browser, and
 * that may be month before day.
 */
export function DayField({
  label,
  note,
  hint,
  day,
  error,
  onChange,
}: {
  label: string;
  note?: string;
  hint?: string;
  /** YYYY-MM-DD, "" for none; what is no day stays as it was typed. */
  day: string;
  error: string | null;
  onChange: (day: string) => void;
}) {
  const t = useTexts();
  const [typed, setTyped] = useState(() => (typedDay(day) ? dayAsTyped(day) : day));
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = isLeft && typedDay(typed) === null;
  return (
    <Field
      label={label}
      {...(note ? { note } : {})}
      hint={[hint, t('change.dayHint')].filter(Boolean).join(' ')}
      error={isWrong ? t('change.dayWrong') : error}
    >
      {(control) => (
        <input
          {...control}
          className="day"
          autoComplete="off"
          maxLength={20}
          value={typed}
          onBlur={() => setIsLeft(true)}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(typedDay(target.value) ?? target.value);
          }}
        />
      )}
    </Field>
  );
}
