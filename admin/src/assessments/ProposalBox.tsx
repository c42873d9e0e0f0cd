import type { Criterion } from '@fritidssjekken/checklist-definitions';
import { yearOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { answerText } from './answerText.ts';
import { useForm, useFormState } from './useForm.ts';
import { valueIn } from './value.ts';

/** Last time's answer as a question; it counts first when a person says that it is still true. */
export function ProposalBox({ criterion }: { criterion: Criterion }) {
  const t = useTexts();
  const { language } = useSession();
  const { form } = useForm();
  const { checklist, standing, values, assessment } = useFormState();
  const proposal = standing[criterion.id]?.proposal;
  if (!proposal || !assessment.canEdit || (values[criterion.id]?.state ?? 'UNANSWERED') !== 'UNANSWERED') return null;
  const answer = answerText(checklist, criterion, valueIn(proposal), t, language);
  const [before, after] = t('form.proposal', {
    year: proposal.originRoundName ?? yearOf(proposal.originOn),
    answer: '\u0000',
  }).split('\u0000');
  return (
    <div className="proposal">
      <p>
        {before}
        <b>{answer}</b>
        {after}
      </p>
      <button
        type="button"
        className="button"
        aria-label={t('form.stillTrueFor', { number: criterion.number })}
        onClick={() => form.confirm(criterion.id)}
      >
        {t('form.stillTrue')}
      </button>
    </div>
  );
}
