import { TextField } from '@mui/material';
import { useState } from 'react';
import { useInput, ValidationError } from 'react-admin';
import { dayAsTyped, typedDay } from '../common/formats.ts';
import { useWords } from './progress/useWords.ts';

/**
 * A day of a form, typed day before month, that must be given. The browser's own field would show the days of whoever runs
 * the browser, and that may be month before day.
 */
export function DayInput({ source, label }: { source: string; label: string }) {
  const { t } = useWords();
  const isDay = (value: string | null | undefined) => {
    if (!value) return 'ra.validation.required';
    return typedDay(value) === null ? 'list.day_wrong' : undefined;
  };
  const { field, fieldState, id } = useInput<string>({ source, validate: isDay });
  const [typed, setTyped] = useState(() => (typedDay(field.value) ? dayAsTyped(field.value) : field.value));
  const said = fieldState.error?.message;
  return (
    <TextField
      id={id}
      label={label}
      autoComplete="off"
      value={typed ?? ''}
      error={fieldState.invalid}
      helperText={said ? <ValidationError error={said} /> : t('list.day_hint')}
      onBlur={field.onBlur}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(typedDay(target.value) ?? target.value);
      }}
      slotProps={{ htmlInput: { maxLength: 20, 'aria-required': true }, inputLabel: { required: true } }}
      sx={{ '& .MuiInputBase-root': { maxWidth: 220 } }}
    />
  );
}
