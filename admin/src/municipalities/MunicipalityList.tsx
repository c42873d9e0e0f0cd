import { BooleanInput, DataTable, List, SearchInput, useTranslate } from 'react-admin';
import { EmptyList } from '../dashboard/EmptyList.tsx';
import { RecordLink } from '../dashboard/RecordLink.tsx';

type Row = {
  id: string;
  code: string;
  name: string;
  county: { name: string } | null;
  postAddress: string | null;
  seats: readonly { id: string }[];
};

/** All municipalities, found by any form of their name or by code. */
export function MunicipalityList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="search" source="search" alwaysOn placeholder={translate('dashboard.search')} />,
    <BooleanInput key="hasSeat" source="hasSeat" />,
  ];
  return (
    <List empty={<EmptyList />} filters={filters} exporter={false} perPage={25}>
      <DataTable<Row> rowClick="show" bulkActionButtons={false}>
        <DataTable.Col<Row> source="code" disableSort />
        <DataTable.Col<Row> source="name" disableSort render={({ name }) => <RecordLink>{name}</RecordLink>} />
        <DataTable.Col<Row> source="county" disableSort render={({ county }) => county?.name ?? ''} />
        <DataTable.Col<Row> source="postAddress" disableSort />
        <DataTable.Col<Row> align="right" source="people" disableSort render={({ seats }) => seats.length} />
      </DataTable>
    </List>
  );
}
