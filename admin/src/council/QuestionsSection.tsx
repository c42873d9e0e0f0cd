import type { PublicTranslate } from '../public/page.ts';
import type { CouncilModel } from './councilModel.ts';

/** Questions that the first sheet of paper has room for. */
const paperQuestions = 30;

/** What a municipality that has not answered will be asked: something to talk about at the next meeting. */
export function QuestionsSection({ t, questions }: { t: PublicTranslate; questions: CouncilModel['questions'] }) {
  const left = questions.length - paperQuestions;
  return (
    <section>
      <h2>{t('questions.title')}</h2>
      <p className="small soft">{t('questions.about')}</p>
      <ul className="questions">
        {questions.map(({ number, text }, place) => (
          <li key={number} className={place < paperQuestions ? undefined : 'noprint'}>
            <span className="soft">{number}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="note printonly">{t('strengths.morePaper', { smart_count: left })}</p>}
    </section>
  );
}
