import { type Criterion, type Option, textIn } from '@fritidssjekken/checklist-definitions';
import { yearOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { toggled } from './toggled.ts';
import { useForm, useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** The options, each with what must be true for it; last year's carries a mark. */
export function Choices({ criterion, options }: { criterion: Criterion; options: readonly Option[] }) {
  const t = useTexts();
  const { language } = useSession();
  const { form } = useForm();
  const { values, standing } = useFormState();
  const value = values[criterion.id] ?? noAnswer;
  const proposal = standing[criterion.id]?.proposal;
  const isSeveral = criterion.answer.kind === 'several';
  return (
    <>
      {isSeveral && <p className="hint">{t('form.several')}</p>}
      <div className="choices">
        {options.map((option) => (
          <label key={option.id} className="choice">
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={criterion.id}
              id={`${criterion.id}-${option.id}`}
              value={option.id}
              checked={value.state === 'ANSWERED' && value.options.includes(option.id)}
              onChange={() => form.choose(criterion.id, toggled(value, option, options, isSeveral))}
            />
            <span className="choice-text">
              {textIn(option.text, language)}
              {proposal?.state === 'ANSWERED' && proposal.options.includes(option.id) && (
                <i className="chip">
                  {t('form.lastYear', { year: proposal.originRoundName ?? yearOf(proposal.originOn) })}
                </i>
              )}
            </span>
            <span className="anchor">{textIn(option.anchor, language)}</span>
          </label>
        ))}
      </div>
    </>
  );
}
