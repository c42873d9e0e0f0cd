import { Figure } from '../charts/Figure.tsx';
import { ShareBar } from '../charts/ShareBar.tsx';
import type { ShareRow } from './modelShares.ts';
import type { ViewProps } from './viewProps.ts';

/** How each question was answered: the share of the top option, with n, response rate and what the silent ones could change. */
export function Questions({ t, language, addresses, model }: ViewProps) {
  const { themes, shareTable, aboutRate, query } = model;
  return (
    <section>
      <Figure
        id="sporsmalene"
        language={language}
        heading={2}
        message={t('nationalShares.title')}
        about={`${aboutRate} ${t('nationalShares.about')}`}
        table={shareTable}
        hasPicture={false}
      >
        {themes.map(({ id, name, questions }) => (
          <div key={id} className="national-theme">
            {themes.length > 1 && <h3>{name}</h3>}
            <ul>
              {questions.map((question) => (
                <li key={question.id}>
                  <p className="national-question">
                    {question.number}. {question.text}
                  </p>
                  {question.rows.length === 0 && <p className="note">{t('nationalShares.few')}</p>}
                  {question.rows.map((row) => (
                    <Share key={row.choiceId} t={t} row={row} />
                  ))}
                  <a className="noprint" href={addresses.national({ ...query, indikator: question.id })}>
                    {t('nationalShares.onMap')}
                    <span className="unseen">: {question.text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Figure>
    </section>
  );
}

function Share({ t, row }: Pick<ViewProps, 't'> & { readonly row: ShareRow }) {
  const { option, share, percent, count, n, lowest, highest } = row;
  const whole = String(Math.floor(share + 0.5 + 1e-9));
  const label = t('nationalShares.label', { percent: whole, option });
  return (
    <div className="national-share">
      <ShareBar label={label} parts={[{ kind: 'accent', share, label }]} />
      <b className="number">{percent}</b>
      <p className="note">
        {t('nationalShares.answer', { option, count, n })}
        {lowest && highest && lowest !== highest && (
          <>
            {'. '}
            {t('nationalShares.possible', { from: lowest.replace(/\D/g, ''), to: highest.replace(/\D/g, '') })}
          </>
        )}
        .
      </p>
    </div>
  );
}
