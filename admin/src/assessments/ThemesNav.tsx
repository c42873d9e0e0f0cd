import { optionsOf, type Theme, textIn } from '@fritidssjekken/checklist-definitions';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import { progressOf } from './progress.ts';
import { useFormState } from './useForm.ts';

/** The themes with how far each has come: a column on wide screens, behind one line on narrow ones. */
export function ThemesNav({ current }: { current: Theme }) {
  const t = useTexts();
  const state = useFormState();
  const { themes } = state.checklist;
  const keys = Math.max(0, ...current.criteria.map((criterion) => optionsOf(state.checklist, criterion).length));
  const number = themes.findIndex((theme) => theme.id === current.id) + 1;
  return (
    <>
      <nav className="themes-wide noprint" aria-label={t('form.themes')}>
        <Steps current={current} />
        {keys > 0 && <p className="note keys">{t('form.keys', { count: keys })}</p>}
      </nav>
      <details className="themes-narrow noprint">
        <summary>
          <b>{t('form.theme', { number, count: themes.length })}</b>
          <span className="soft">{t('form.answered', progressOf(state))}</span>
        </summary>
        <nav aria-label={t('form.themes')}>
          <Steps current={current} />
        </nav>
      </details>
    </>
  );
}

function Steps({ current }: { current: Theme }) {
  const t = useTexts();
  const { language } = useSession();
  const state = useFormState();
  const closeDetails = (element: HTMLElement) => element.closest('details')?.removeAttribute('open');
  const words = ({ answered, asked }: { answered: number; asked: number }) => {
    if (asked === 0) return t('form.themeNothing');
    if (answered === asked) return t('form.themeDone', { answered, asked });
    return answered > 0 ? t('form.themeBegun', { answered, asked }) : t('form.themeNot', { asked });
  };
  return (
    <ol className="steps">
      {state.checklist.themes.map((theme) => {
        const progress = progressOf(state, theme);
        const isCurrent = theme.id === current.id;
        return (
          <li key={theme.id}>
            <Link
              href={addressOf.form(state.assessment.id, theme.id)}
              aria-current={isCurrent ? 'step' : undefined}
              onClick={(event) => closeDetails(event.currentTarget)}
            >
              <span>{textIn(theme.name, language)}</span>
              <span className="note">{words(progress)}</span>
              <span className="bar" aria-hidden="true">
                <i style={{ width: `${progress.asked === 0 ? 0 : (100 * progress.answered) / progress.asked}%` }} />
              </span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
