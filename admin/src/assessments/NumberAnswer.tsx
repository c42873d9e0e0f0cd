import { type Criterion, textIn } from '@fritidssjekken/checklist-definitions';
import { useState } from 'react';
import { numberOf, typedNumber } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** A number with its unit. What is typed stays as typed until it is left; only a number is saved. */
export function NumberAnswer({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { language } = useSession();
  const { form } = useForm();
  const value = useFormState().values[criterion.id] ?? noAnswer;
  const [typed, setTyped] = useState<string | null>(null);
  if (criterion.answer.kind !== 'number') return null;
  const unit = textIn(criterion.answer.unit, language);
  const shown = typed ?? (value.state === 'ANSWERED' && value.number ? numberOf(value.number, language) : '');
  const isWrong = typed !== null && typedNumber(typed) === null;
  const write = (text: string) => {
    setTyped(text);
    const number = typedNumber(text);
    if (number === null) return;
    form.write(criterion.id, {
      ...value,
      state: number ? 'ANSWERED' : 'UNANSWERED',
      number: number || null,
      options: [],
      reason: null,
    });
  };
  return (
    <div className="field number-answer">
      <label htmlFor={`${criterion.id}-number`}>{t('form.answer')}</label>
      <span className="with-unit">
        <input
          id={`${criterion.id}-number`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${criterion.id}-unit${isWrong ? ` ${criterion.id}-wrong` : ''}`}
          onChange={(event) => write(event.target.value)}
          onBlur={() => {
            form.rest(criterion.id);
            if (!isWrong) setTyped(null);
          }}
        />
        <span id={`${criterion.id}-unit`}>{unit}</span>
      </span>
      {isWrong && (
        <p className="error" id={`${criterion.id}-wrong`}>
          {t('form.numberWrong')}
        </p>
      )}
    </div>
  );
}
