import { withPercent } from '@fritidssjekken/checklist-definitions';
import type { ViewProps } from './viewProps.ts';

type Props = ViewProps & { readonly isAnswers: boolean; readonly hrefOf: (slug: string) => string };

/** Everybody on the map as a table behind one button, by county and name: the way in where a tile is too small to press. */
export function MunicipalityTable({ t, language, model, isAnswers, hrefOf }: Props) {
  const { table } = model;
  const smart_count = table.reduce((total, { rows }) => total + rows.length, 0);
  const heads = isAnswers
    ? (['nationalMap.municipality', 'nationalMap.answer'] as const)
    : (['nationalMap.municipality', 'nationalMap.level', 'nationalMap.score'] as const);
  return (
    <details className="national-table" id="kommunene">
      <summary>{t('nationalMap.table', { smart_count })}</summary>
      <table aria-label={t('nationalMap.tableTitle')}>
        <thead>
          <tr>
            {heads.map((key) => (
              <th key={key} scope="col" className={key === 'nationalMap.score' ? 'right' : undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {table.map(({ county, rows }) => (
          <tbody key={county}>
            <tr>
              <th scope="rowgroup" colSpan={heads.length} className="group">
                {county}
              </th>
            </tr>
            {rows.map(({ place, standing }) => (
              <tr key={place.code}>
                <th scope="row">
                  <a href={hrefOf(place.municipality.slug)}>{place.name}</a>
                </th>
                <td>{standing.word}</td>
                {!isAnswers && (
                  <td className="right">{standing.score ? withPercent(standing.score, language) : '–'}</td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
