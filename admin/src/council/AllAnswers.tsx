import type { PublicTranslate } from '../public/page.ts';
import type { AnswerRow } from './councilModelAnswers.ts';

/** Every question with its answer, points and public evidence. The links are others' words and vouched for by nobody. */
export function AllAnswers({ t, answers }: { t: PublicTranslate; answers: readonly AnswerRow[] }) {
  return (
    <section className="noprint" id="alle-svar">
      <h2>{t('all.title')}</h2>
      <ul className="all-answers">
        {answers.map(({ criterionId, number, question, answer, points, link }) => (
          <li key={criterionId}>
            <span className="soft">{number}</span>
            <span>{question}</span>
            <span className="all-answer">
              <b>{answer}</b>
              <span className="soft">{points}</span>
              {link ? (
                <a href={link} rel="nofollow noopener ugc">
                  {t('all.link', { number })}
                </a>
              ) : (
                <span className="soft">{t('all.noLink')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
