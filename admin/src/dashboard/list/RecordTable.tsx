import { useListContext } from 'react-admin';
import { type Column, Records } from './Records.tsx';

type Props<Row> = { readonly label: string; readonly columns: readonly Column<Row>[] };

/** The rows of a page of the list around it. */
export function RecordTable<Row extends { readonly id: string }>({ label, columns }: Props<Row>) {
  const { data = [] } = useListContext<Row>();
  return <Records label={label} columns={columns} rows={data} />;
}
