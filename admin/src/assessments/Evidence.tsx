import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { useEffect, useRef, useState } from 'react';
import { Field } from '../common/Field.tsx';
import { typedLink } from '../common/formats.ts';
import { useTexts } from '../common/session.tsx';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** Comment and link to evidence: open where something is written, one press away where nothing is. */
export function Evidence({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { form } = useForm();
  const value = useFormState().values[criterion.id] ?? noAnswer;
  const hasText = Boolean(value.comment || value.link);
  const [isOpened, setIsOpened] = useState(hasText);
  const [link, setLink] = useState<string | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  const isAsked = useRef(false);
  const isOpen = isOpened || hasText;
  useEffect(() => {
    if (isOpened && isAsked.current) first.current?.focus();
  }, [isOpened]);

  if (value.state === 'UNANSWERED' && !isOpen) return null;
  if (!isOpen) {
    const open = () => {
      isAsked.current = true;
      setIsOpened(true);
    };
    return (
      <button type="button" className="quiet" onClick={open}>
        {t(criterion.evidence ? 'form.commentAndLink' : 'form.commentOnly')}
      </button>
    );
  }
  const writeLink = (typed: string) => {
    setLink(typed);
    const address = typedLink(typed);
    if (address !== null) form.write(criterion.id, { ...value, link: address || null });
  };
  const isLinkWrong = link !== null && typedLink(link) === null;
  return (
    <div className="side-by-side">
      <Field label={t('form.comment')} note={t('app.optional')}>
        {(control) => (
          <textarea
            {...control}
            ref={first}
            rows={2}
            maxLength={10_000}
            value={value.comment ?? ''}
            onChange={({ target }) => {
              setIsOpened(true);
              form.write(criterion.id, { ...value, comment: target.value || null });
            }}
            onBlur={() => form.rest(criterion.id)}
          />
        )}
      </Field>
      {(criterion.evidence || value.link) && (
        <Field label={t('form.link')} note={t('app.optional')} error={isLinkWrong ? t('form.linkWrong') : null}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="url"
              autoComplete="off"
              value={link ?? value.link ?? ''}
              onChange={({ target }) => {
                setIsOpened(true);
                writeLink(target.value);
              }}
              onBlur={() => {
                form.rest(criterion.id);
                if (!isLinkWrong) setLink(null);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
