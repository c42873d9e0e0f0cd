import { type Checklist, percentOf, percentText, textIn, withPercent } from '@fritidssjekken/checklist-definitions';
import { Scroll } from '../common/Scroll.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import type { ResultQuery } from '../generated/form/graphql.ts';
import { withheldText } from './withheldText.ts';

export type AssessmentScore = NonNullable<NonNullable<ResultQuery['assessment']>['score']>;

/** One strip per theme in the checklist's order; what is withheld is hatched and says why. */
export function ThemeScores({
  checklist,
  score,
  hasPicture,
}: {
  checklist: Checklist;
  score: AssessmentScore;
  /** False where the strips of the group show the same scores already: then the table alone. */
  hasPicture: boolean;
}) {
  const t = useTexts();
  const { language } = useSession();
  const rows = checklist.themes.map((theme) => {
    const found = score.themes.find((one) => one.themeId === theme.id);
    const fraction = found?.score?.fraction ?? null;
    return {
      id: theme.id,
      name: textIn(theme.name, language),
      fraction,
      percent: fraction && withPercent(percentText(fraction), language),
      withheld: found?.withheld ?? null,
      completeness: found?.completeness,
      coverage: found ? withPercent(percentText(found.coverage.fraction), language) : '',
    };
  });
  const table = (
    <Scroll label={t('result.themes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('result.theme')}</th>
            <th scope="col" className="right">
              {t('result.score')}
            </th>
            <th scope="col" className="right">
              {t('result.answered')}
            </th>
            <th scope="col" className="right">
              {t('result.coverage')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name}
                {row.withheld && <small className="block soft">{withheldText(row.withheld, t, language)}</small>}
              </th>
              <td className="right">{row.percent ?? t('result.notShown')}</td>
              <td className="right">{row.completeness && `${row.completeness.answered}/${row.completeness.asked}`}</td>
              <td className="right">{row.coverage}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
  return (
    <section>
      <h2>{t('result.themes')}</h2>
      {!hasPicture && table}
      {hasPicture && (
        <>
          <p className="small soft">{t('result.themesHint')}</p>
          <ul className="strips">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="strip-name">{row.name}</span>
                {row.fraction ? (
                  <svg width="100%" height="20" aria-hidden="true">
                    <line x1="0" x2="100%" y1="10" y2="10" className="strip-line" />
                    <rect x="0" width={`${percentOf(row.fraction)}%`} y="6" height="8" className="strip-bar" />
                    <circle cx={`${percentOf(row.fraction)}%`} cy="10" r="7" className="own-dot" />
                  </svg>
                ) : (
                  <span className="strip-withheld">
                    <span className="hatch" aria-hidden="true" />
                    {row.withheld ? withheldText(row.withheld, t, language) : t('result.notShown')}
                  </span>
                )}
                <b className="strip-value">{row.percent ?? t('result.notShown')}</b>
              </li>
            ))}
          </ul>
          <details className="folded">
            <summary>{t('result.asTable')}</summary>
            {table}
          </details>
        </>
      )}
    </section>
  );
}
