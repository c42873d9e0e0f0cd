import { Scroll } from '../common/Scroll.tsx';
import type { PublicTranslate } from '../public/page.ts';
import type { AnswerRow } from './councilModelAnswers.ts';

/** Every question with its answer, points and public evidence. The links are others' words and vouched for by nobody. */
export function AllAnswers({ t, answers }: { t: PublicTranslate; answers: readonly AnswerRow[] }) {
  return (
    <section className="noprint" id="alle-svar">
      <h2>{t('all.title')}</h2>
      <Scroll label={t('all.title')}>
        <table className="all-answers">
          <thead>
            <tr>
              <th scope="col">{t('all.number')}</th>
              <th scope="col">{t('all.question')}</th>
              <th scope="col">{t('all.answer')}</th>
              <th scope="col">{t('all.points')}</th>
              <th scope="col">{t('all.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ criterionId, number, question, answer, points, link }) => (
              <tr key={criterionId}>
                <td>{number}</td>
                <th scope="row">{question}</th>
                <td>{answer}</td>
                <td>{points}</td>
                <td>
                  {link ? (
                    <a href={link} rel="nofollow noopener ugc">
                      {t('all.link', { number })}
                    </a>
                  ) : (
                    t('all.noLink')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
