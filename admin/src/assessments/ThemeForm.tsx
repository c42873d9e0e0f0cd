import { type Theme, textIn } from '@fritidssjekken/checklist-definitions';
import { Link } from '../common/Link.tsx';
import { Heading } from '../common/Page.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { CriterionField } from './CriterionField.tsx';
import { progressOf, unansweredNow } from './progress.ts';
import { TextAnswer } from './TextAnswer.tsx';
import { useFormState } from './useForm.ts';

/** One theme: what it asks, its criteria, what to talk about, and the way on. */
export function ThemeForm({ theme }: { theme: Theme }) {
  const t = useTexts();
  const { language } = useSession();
  const state = useFormState();
  const { themes } = state.checklist;
  const place = themes.findIndex((one) => one.id === theme.id);
  const previous = themes[place - 1];
  const next = themes[place + 1];
  const { id } = state.assessment;
  const name = (one: Theme) => textIn(one.name, language);

  return (
    <>
      <div className="intro">
        <p className="meta">{t('form.theme', { number: place + 1, count: themes.length })}</p>
        <Heading>{name(theme)}</Heading>
        {theme.lead && <p className="lead">{textIn(theme.lead, language)}</p>}
        <p className="small soft">
          {t('form.answered', progressOf(state, theme))}. {t('form.together')}
        </p>
        <NextUnanswered theme={theme} />
      </div>
      <form onSubmit={(event) => event.preventDefault()}>
        {theme.criteria
          .filter((criterion) => state.shown.has(criterion.id))
          .map((criterion) => (
            <CriterionField key={criterion.id} criterion={criterion} />
          ))}
        {theme.cards.length > 0 && (
          <section className="think">
            <h2>{t('form.cards')}</h2>
            {theme.cards.map((card) => (
              <div key={card.id} className="talk-card">
                <h3>{textIn(card.title, language)}</h3>
                <p>{textIn(card.text, language)}</p>
              </div>
            ))}
          </section>
        )}
        {theme.reflection.length > 0 && (
          <section className="think">
            <h2>{t('form.talk')}</h2>
            {theme.reflection.map((question) => (
              <div key={question.id}>
                <p>{textIn(question.text, language)}</p>
                <TextAnswer id={question.id} label={t('form.noteLabel')} note={t('form.noteHint')} />
              </div>
            ))}
          </section>
        )}
        <div className="onwards">
          {previous && (
            <Link className="button" href={addressOf.form(id, previous.id)}>
              {t('form.previous', { theme: name(previous) })}
            </Link>
          )}
          <Link className="button go" href={next ? addressOf.form(id, next.id) : addressOf.check(id)}>
            {next ? t('form.next', { theme: name(next) }) : t('form.toCheck')}
          </Link>
        </div>
      </form>
    </>
  );
}

/** The way to what is left, here or in another theme. */
function NextUnanswered({ theme }: { theme: Theme }) {
  const t = useTexts();
  const { language } = useSession();
  const state = useFormState();
  const { id } = state.assessment;
  const left = unansweredNow(state);
  const next = left.find((one) => one.theme.id === theme.id) ?? left[0];
  if (!state.assessment.canEdit) return null;
  if (!next) {
    return (
      <p>
        <Link className="small" href={addressOf.check(id)}>
          {t('form.allAnswered')}
        </Link>
      </p>
    );
  }
  const { number } = next.criterion;
  return (
    <p>
      <Link className="small" href={addressOf.form(id, next.theme.id, next.criterion.id)}>
        {next.theme.id === theme.id
          ? t('form.toNext', { number })
          : t('form.toNextIn', { number, theme: textIn(next.theme.name, language) })}
      </Link>
    </p>
  );
}
