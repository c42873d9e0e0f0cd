import type { ReactNode } from 'react';
import { Scroll } from '../../common/Scroll.tsx';
import { SortHead } from './SortHead.tsx';

/** A column: the first one names the row. */
export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** Where the list around it can be sorted by it: which way first. */
  readonly sort?: 'ASC' | 'DESC';
  readonly cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
};

/** Rows of a table; on a narrow screen a card each, where every value stands beside its column's name. */
export function Records<Row extends { readonly id: string }>({ label, columns, rows }: Props<Row>) {
  const [first, ...rest] = columns;
  return (
    <Scroll label={label}>
      <table className="wb-table wb-records">
        <thead>
          <tr>
            {columns.map(({ id, label: name, isNumber, sort }) =>
              sort ? (
                <SortHead key={id} by={id} first={sort} label={name} isNumber={isNumber} />
              ) : (
                <th key={id} scope="col" className={isNumber ? 'wb-right' : undefined}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{first?.cell(row)}</th>
              {rest.map(({ id, label: name, isNumber, cell }) => (
                <Cell key={id} name={name} isNumber={isNumber} content={cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A cell, which knows its column's name for where the head cannot be seen; nothing is a dash, and no row of a card. */
function Cell({ name, isNumber, content }: { name: string; isNumber?: boolean; content: ReactNode }) {
  const isEmpty = content === null || content === undefined || content === '';
  return (
    <td className={[isNumber && 'wb-right', isEmpty && 'wb-none'].filter(Boolean).join(' ') || undefined}>
      <span className="wb-cell-label" aria-hidden="true">
        {name}
      </span>
      <span>{isEmpty ? '–' : content}</span>
    </td>
  );
}
