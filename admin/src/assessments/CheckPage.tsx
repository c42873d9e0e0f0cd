import { textIn } from '@fritidssjekken/checklist-definitions';
import { Link } from '../common/Link.tsx';
import { Heading, Page } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { answerText } from './answerText.ts';
import { progressOf, unansweredNow } from './progress.ts';
import { SaveBar } from './SaveBar.tsx';
import { SubmitForm } from './SubmitForm.tsx';
import { useFormState } from './useForm.ts';
import { noAnswer } from './value.ts';

/** Before submitting: what is missing, what was answered, and who answers. */
export function CheckPage({ name }: { name: string }) {
  const t = useTexts();
  const { language } = useSession();
  const state = useFormState();
  const { assessment, checklist, values, shown, waiting } = state;
  const left = unansweredNow(state);
  const { asked } = progressOf(state);
  const conflicts = Object.values(waiting).filter((one) => one.conflict);
  const unsent = Object.values(waiting).filter((one) => !one.conflict);
  const dontKnows = [...shown].filter((id) => values[id]?.state === 'DONT_KNOW').length;
  const criteria = checklist.themes.flatMap((theme) => theme.criteria.map((criterion) => ({ theme, criterion })));
  const conflicting = criteria.filter(({ criterion }) => conflicts.some((one) => one.criterionId === criterion.id));
  const isReady = left.length === 0 && conflicts.length === 0;

  return (
    <>
      <SaveBar name={name} />
      <Page title={t('check.title')} of="check">
        <Heading>{t('check.title')}</Heading>
        <p className="lead">{t('check.lead')}</p>
        {isReady ? (
          <p>{t('check.complete', { asked })}</p>
        ) : (
          <section className="notice" aria-labelledby="fix">
            <h2 id="fix">{t('check.fix')}</h2>
            {left.length > 0 && <p>{t('check.missing', { smart_count: left.length })}</p>}
            {conflicts.length > 0 && <p>{t('check.conflicts', { smart_count: conflicts.length })}</p>}
            <ul className="links">
              {[...conflicting, ...left].map(({ theme, criterion }) => (
                <li key={criterion.id}>
                  <Link href={addressOf.form(assessment.id, theme.id, criterion.id)}>
                    {criterion.number}. {textIn(criterion.text, language)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {dontKnows > 0 && (
          <p>
            {checklist.levelCoverage === '1'
              ? t('check.dontKnows', { count: dontKnows })
              : t('check.dontKnowsOther', { count: dontKnows })}
          </p>
        )}
        {unsent.length > 0 && <p>{t('check.unsent', { smart_count: unsent.length })}</p>}
        <SubmitForm isReady={isReady && unsent.length === 0} />
        <section>
          <h2>{t('check.answers')}</h2>
          {checklist.themes.map((theme) => (
            <div key={theme.id}>
              <h3 className="theme-name">{textIn(theme.name, language)}</h3>
              <dl className="answers">
                {theme.criteria
                  .filter((criterion) => shown.has(criterion.id))
                  .map((criterion) => {
                    const value = values[criterion.id] ?? noAnswer;
                    return (
                      <div key={criterion.id}>
                        <dt>
                          <span className="number">{criterion.number}</span> {textIn(criterion.text, language)}
                        </dt>
                        <dd>
                          <b>{answerText(checklist, criterion, value, t, language)}</b>
                          {value.reason && (
                            <span className="block small">{t('form.withReason', { reason: value.reason })}</span>
                          )}
                          {value.comment && <span className="block small">{value.comment}</span>}
                          {value.link && (
                            <a className="block small" href={value.link} target="_blank" rel="noreferrer">
                              {value.link}
                            </a>
                          )}
                        </dd>
                        <dd>
                          <Link
                            href={addressOf.form(assessment.id, theme.id, criterion.id)}
                            aria-label={t('check.changeFor', { number: criterion.number })}
                          >
                            {t('check.change')}
                          </Link>
                        </dd>
                      </div>
                    );
                  })}
              </dl>
            </div>
          ))}
        </section>
        <p className="actions">
          <Link className="button" href={addressOf.form(assessment.id)}>
            {t('check.toForm')}
          </Link>
          <Link className="button" href={addressOf.paper(assessment.id)}>
            {t('form.paper')}
          </Link>
        </p>
      </Page>
    </>
  );
}
