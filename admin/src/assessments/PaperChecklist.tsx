import {
  allCriteria,
  allowsNotApplicable,
  type Checklist,
  type Criterion,
  optionsOf,
  textIn,
} from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { noAnswer, type Value } from './value.ts';

/** A checklist as it is printed. Without values it is empty, with lines to write on. */
export function PaperChecklist({
  checklist,
  values,
  shown,
}: {
  checklist: Checklist;
  values: Readonly<Record<string, Value>> | null;
  /** What no condition hides; null: everything, each condition in words. */
  shown: ReadonlySet<string> | null;
}) {
  const t = useTexts();
  const { language } = useSession();
  return checklist.themes.map((theme) => (
    <section key={theme.id} className="paper-theme">
      <h2>{textIn(theme.name, language)}</h2>
      {theme.lead && <p>{textIn(theme.lead, language)}</p>}
      {theme.criteria.map((criterion) => (
        <PaperCriterion
          key={criterion.id}
          checklist={checklist}
          criterion={criterion}
          value={values && (values[criterion.id] ?? noAnswer)}
          isHidden={shown !== null && !shown.has(criterion.id)}
        />
      ))}
      {theme.reflection.map((question) => (
        <div key={question.id} className="paper-criterion">
          <h3>{textIn(question.text, language)}</h3>
          {values?.[question.id]?.text ? (
            <p className="written">{values[question.id]?.text}</p>
          ) : (
            <Lines label={t('paper.notes')} count={3} />
          )}
        </div>
      ))}
    </section>
  ));
}

type Shared = { checklist: Checklist; criterion: Criterion; value: Value | null };

function PaperCriterion({ checklist, criterion, value, isHidden }: Shared & { isHidden: boolean }) {
  const t = useTexts();
  const { language } = useSession();
  return (
    <div className="paper-criterion">
      <h3>
        <span className="number">{criterion.number}</span> {textIn(criterion.text, language)}
      </h3>
      {isHidden ? (
        <p className="note">{t('paper.hidden')}</p>
      ) : (
        <PaperAnswer checklist={checklist} criterion={criterion} value={value} />
      )}
    </div>
  );
}

function PaperAnswer({ checklist, criterion, value }: Shared) {
  const t = useTexts();
  const { language } = useSession();
  const { answer } = criterion;
  const state = value?.state ?? 'UNANSWERED';
  const isOpen = state === 'UNANSWERED';
  return (
    <>
      {value === null && <ConditionWords checklist={checklist} criterion={criterion} />}
      {criterion.help && <p className="note">{textIn(criterion.help, language)}</p>}
      {answer.kind === 'several' && <p className="note">{t('form.several')}</p>}
      <ul className="paper-options">
        {optionsOf(checklist, criterion).map((option) => (
          <li key={option.id}>
            <Box isTicked={state === 'ANSWERED' && Boolean(value?.options.includes(option.id))} />
            <b>{textIn(option.text, language)}</b>
            <span>{textIn(option.anchor, language)}</span>
          </li>
        ))}
      </ul>
      {answer.kind === 'number' && (
        <p>
          {value?.number ? <b>{numberOf(value.number, language)}</b> : <span className="blank" />}{' '}
          {textIn(answer.unit, language)}
        </p>
      )}
      {answer.kind === 'text' &&
        (value?.text ? <p className="written">{value.text}</p> : <Lines label={t('form.answer')} count={3} />)}
      {answer.kind !== 'text' && (
        <p className="paper-others">
          <span>
            <Box isTicked={state === 'DONT_KNOW'} /> {t('form.dontKnow')}
          </span>
          {allowsNotApplicable(checklist, criterion) && (
            <span>
              <Box isTicked={state === 'NOT_APPLICABLE'} /> {t('form.notApplicable')}
            </span>
          )}
        </p>
      )}
      {value?.reason && <p className="written">{t('form.withReason', { reason: value.reason })}</p>}
      {value?.comment && <p className="written">{value.comment}</p>}
      {value?.link && <p className="written">{value.link}</p>}
      {isOpen && answer.kind !== 'text' && <Lines label={t('paper.commentLine')} count={value ? 1 : 2} />}
    </>
  );
}

/** What must have been answered for this to be asked, where somebody must find it out by reading. */
function ConditionWords({ checklist, criterion }: Omit<Shared, 'value'>) {
  const t = useTexts();
  const { language } = useSession();
  const { condition } = criterion;
  const other = allCriteria(checklist).find((one) => one.id === condition?.criterion);
  if (!condition || !other) return null;
  const words =
    'options' in condition
      ? t('paper.askedWhen', {
          number: other.number,
          answer: optionsOf(checklist, other)
            .filter((option) => condition.options.includes(option.id))
            .map((option) => textIn(option.text, language))
            .join(', '),
        })
      : t('paper.askedWhenNumber', { number: other.number, interval: condition.number });
  return <p className="note">{words}</p>;
}

function Box({ isTicked }: { isTicked: boolean }) {
  return <span className={isTicked ? 'box ticked' : 'box'} role="img" aria-label={isTicked ? '×' : '–'} />;
}

function Lines({ label, count }: { label: string; count: number }) {
  return (
    <div className="lines">
      <span className="note">{label}</span>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike and never move
        <i key={line} />
      ))}
    </div>
  );
}
