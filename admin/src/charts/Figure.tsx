import type { ReactNode } from 'react';
import { Scroll } from '../common/Scroll.tsx';
import type { Language } from '../common/translatorsOf.ts';
import { chartsTranslator } from './chartsTranslator.ts';

/** The numbers of a picture, as a table: columns[0] names the heads of the rows. */
export type FigureTable = {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
};

/**
 * The one wrapper of a picture: what it says, what it is about, the picture, a note, its numbers as a table, and
 * buttons that save it (shown once `downloadPictures` listens).
 * @param props.id the figure's own id on the page; saved files are named after it
 * @param props.message the finding, as a sentence
 * @param props.about unit, group, n and round
 * @param props.hasPicture false where there is nothing to save: the picture is a sentence or a table
 */
export function Figure({
  id,
  language,
  message,
  about,
  table,
  note,
  heading = 3,
  hasPicture = true,
  children,
}: {
  id: string;
  language: Language;
  message: string;
  about?: ReactNode;
  table?: FigureTable | null;
  note?: ReactNode;
  heading?: 2 | 3 | 4;
  hasPicture?: boolean;
  children: ReactNode;
}) {
  const t = chartsTranslator(language);
  const Heading = `h${heading}` as const;
  return (
    <figure id={id} className="chart" aria-labelledby={`${id}-message`}>
      <figcaption>
        <Heading id={`${id}-message`} className={`chart-message chart-message-${heading}`}>
          {message}
        </Heading>
        {about && <p className="chart-about">{about}</p>}
      </figcaption>
      <div className="chart-picture">{children}</div>
      {note && <div className="chart-note">{note}</div>}
      {(table || hasPicture) && (
        <div className="chart-more">
          {table && <Numbers table={table} summary={t('figure.asTable')} label={message} />}
          {hasPicture && (
            <div className="chart-saves">
              <button type="button" data-save-picture="svg">
                {t('figure.saveSvg')}
                <span className="chart-unseen">: {message}</span>
              </button>
              <button type="button" data-save-picture="png">
                {t('figure.savePng')}
                <span className="chart-unseen">: {message}</span>
              </button>
            </div>
          )}
        </div>
      )}
    </figure>
  );
}

/** The picture's numbers, folded away until asked for. */
function Numbers({ table, summary, label }: { table: FigureTable; summary: string; label: string }) {
  const [first, ...others] = table.columns;
  return (
    <details className="chart-table">
      <summary>
        {summary}
        <span className="chart-unseen">: {label}</span>
      </summary>
      <Scroll label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first?.label}</th>
              {others.map((column) => (
                <th key={column.label} scope="col" className={column.isNumber ? 'chart-number' : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.head}>
                <th scope="row">{row.head}</th>
                {others.map((column, place) => (
                  <td key={column.label} className={column.isNumber ? 'chart-number' : undefined}>
                    {row.cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
