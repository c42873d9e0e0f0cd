import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from '../public/page.ts';
import type { RoundData } from './asked.ts';

const tables = ['landet', 'fylker', 'nivaa', 'svar'] as const;
const endings = { xlsx: 'XLSX', csv: 'CSV', json: 'JSON-stat' } as const;

type Props = {
  readonly t: PublicTranslate;
  readonly language: Language;
  readonly round: RoundData;
  readonly edition: string | null;
};

/** The page's figures as files, at addresses that stay. */
export function Files({ t, language, round, edition }: Props) {
  const at = `/tall/${round.checklistVersion.checklistId}/${round.id}`;
  const query = new URLSearchParams({
    ...(language === 'nb' ? {} : { sprak: language }),
    ...(edition === null ? {} : { utgave: edition }),
  });
  const asked = query.size > 0 ? `?${query}` : '';
  return (
    <section className="noprint">
      <h2>{t('nationalFiles.title')}</h2>
      <p className="soft">{t('nationalFiles.about')}</p>
      <ul className="rows">
        {tables.map((table) => (
          <li key={table}>
            <span>{t(`nationalFiles.${table}`)}</span>
            <span className="national-files">
              {Object.entries(endings).map(([ending, name]) => (
                <a key={ending} href={`${at}/${table}.${ending}${asked}`}>
                  {name}
                  <span className="unseen">: {t(`nationalFiles.${table}`)}</span>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
