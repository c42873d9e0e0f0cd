import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { yearOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { Tick } from '../common/Tick.tsx';
import { answerText } from './answerText.ts';
import { savedText } from './savedText.ts';
import { useForm, useFormState, useOutboxState } from './useForm.ts';

/** Below each criterion: whether its answer is saved, by whom, and the way back. */
export function SaveLine({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { language } = useSession();
  const { form } = useForm();
  const { checklist, standing, waiting, before, values, unfinished } = useFormState();
  const { failure } = useOutboxState();
  const wait = waiting[criterion.id];
  const stands = standing[criterion.id];
  const previous = before[criterion.id];

  if (wait?.conflict) return <p className="state">{t('form.conflictOpen')}</p>;
  if (wait?.refusal) {
    return (
      <p className="state error">
        <b>{t('form.notSaved')}</b>
        <button type="button" className="quiet" onClick={() => form.tryAgain(criterion.id)}>
          {t('app.tryAgain')}
        </button>
      </p>
    );
  }
  const undo = previous && (
    <>
      <span>{t('form.before', { answer: answerText(checklist, criterion, previous, t, language) })}</span>
      <button
        type="button"
        className="quiet"
        aria-label={t('form.undoFor', { number: criterion.number })}
        onClick={() => form.undo(criterion.id)}
      >
        {t('form.undo')}
      </button>
    </>
  );
  if (unfinished[criterion.id]) {
    return (
      <p className="state">
        {t('form.reasonBox')} {undo}
      </p>
    );
  }
  if (wait) {
    return (
      <p className="state">
        <span>{failure ? t('form.waiting') : t('form.saving')}</span>
        {undo}
      </p>
    );
  }
  if ((values[criterion.id]?.state ?? 'UNANSWERED') === 'UNANSWERED') {
    const proposal = stands?.proposal;
    return (
      <p className="state">
        {proposal
          ? t('form.proposalWaits', { year: proposal.originRoundName ?? yearOf(proposal.originOn) })
          : t('form.notAnswered')}
        {undo}
      </p>
    );
  }
  return (
    <p className="state">
      {stands?.savedAt && (
        <>
          <Tick />
          <b>{savedText(stands.savedAt, t, language)}</b>
        </>
      )}
      {stands?.savedBy && <span>{stands.savedBy}</span>}
      {undo}
    </p>
  );
}
