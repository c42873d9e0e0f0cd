import { ShareBar } from '../charts/ShareBar.tsx';
import type { ViewProps } from './viewProps.ts';

/** The counties by their numbers: how many answered, their levels, the middle. Never ranked. */
export function CountyTable({ t, addresses, model }: ViewProps) {
  const { countyRows, levelNames, query } = model;
  return (
    <section id="fylkene">
      <h2>{t('nationalCounties.title')}</h2>
      <p className="soft">{t('nationalCounties.about')}</p>
      <table className="national-counties">
        <thead>
          <tr>
            <th scope="col">{t('nationalCounties.county')}</th>
            <th scope="col" className="right">
              {t('nationalCounties.answered')}
            </th>
            <th scope="col">{t('nationalCounties.levels')}</th>
            {levelNames.map((name) => (
              <th key={name} scope="col" className="right national-count">
                {name}
              </th>
            ))}
            <th scope="col" className="right">
              {t('nationalCounties.middle')}
            </th>
          </tr>
        </thead>
        <tbody>
          {countyRows.map(({ code, name, answered, levels, middle, isShown }) => (
            <tr key={code}>
              <th scope="row">
                <a href={addresses.national({ ...query, fylke: code })} aria-current={isShown ? 'true' : undefined}>
                  {name}
                </a>
              </th>
              <td className="right">{answered}</td>
              <td className="national-bar">
                {levels ? (
                  <ShareBar label={levels.label} parts={levels.parts} />
                ) : (
                  <span className="national-few">
                    <span className="hatch" />
                    <span className="note">{t('nationalCounties.few')}</span>
                  </span>
                )}
              </td>
              {levelNames.map((level, at) => (
                <td key={level} className="right national-count">
                  {levels?.counts[at] ?? '–'}
                </td>
              ))}
              <td className="right">{middle ?? t('nationalCounties.notShown')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('nationalCounties.middleAbout')}</p>
    </section>
  );
}
