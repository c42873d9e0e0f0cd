import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { clockOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { answerText } from './answerText.ts';
import { useForm, useFormState } from './useForm.ts';
import { type Value, valueIn } from './value.ts';

/** Two answers to one question: both in full, and a choice. Nothing has been written over. */
export function ConflictBox({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { language } = useSession();
  const { form } = useForm();
  const { checklist, waiting } = useFormState();
  const mine = waiting[criterion.id];
  const theirs = mine?.conflict;
  if (!mine || !theirs) return null;
  const words = (value: Value) => answerText(checklist, criterion, value, t, language);
  return (
    <fieldset className="conflict" aria-label={`${criterion.number}: ${t('form.conflict')}`}>
      <p role="alert">
        <b>{t('form.conflict')}</b>{' '}
        {theirs.savedBy ? t('form.conflictWho', { name: theirs.savedBy }) : t('form.conflictSomebody')}
      </p>
      <div className="side-by-side">
        <div className="card">
          <b>{t('form.mine', { answer: words(mine.attempt.value) })}</b>
          <Rest value={mine.attempt.value} />
          <button type="button" className="button go" onClick={() => form.takeMine(criterion.id)}>
            {t('form.useMine')}
          </button>
        </div>
        <div className="card">
          <b>
            {theirs.savedBy
              ? t('form.theirs', { name: theirs.savedBy, answer: words(valueIn(theirs)) })
              : t('form.theirsPlain', { answer: words(valueIn(theirs)) })}
          </b>
          {theirs.savedAt && <span>{clockOf(theirs.savedAt, language)}</span>}
          <Rest value={valueIn(theirs)} />
          <button type="button" className="button" onClick={() => form.takeTheirs(criterion.id)}>
            {t('form.useTheirs')}
          </button>
        </div>
      </div>
    </fieldset>
  );
}

/** What else belongs to the value. */
function Rest({ value }: { value: Value }) {
  const t = useTexts();
  const lines = [
    value.reason && t('form.withReason', { reason: value.reason }),
    value.comment && t('form.withComment', { comment: value.comment }),
    value.link && t('form.withLink', { link: value.link }),
  ].filter(Boolean);
  return lines.map((line) => <span key={line}>{line}</span>);
}
