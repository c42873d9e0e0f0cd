import { BooleanInput, DataTable, List, SearchInput, useTranslate } from 'react-admin';
import { EmptyList } from '../dashboard/EmptyList.tsx';
import { day } from '../dashboard/format.ts';
import { RecordLink } from '../dashboard/RecordLink.tsx';
import type { UserListQuery } from '../generated/dashboard/graphql.ts';

type Row = UserListQuery['users']['items'][number];

/** Everybody who can sign in. */
export function UserList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="search" source="search" alwaysOn placeholder={translate('ra.action.search')} />,
    <BooleanInput key="ndfuOnly" source="ndfuOnly" />,
  ];
  return (
    <List empty={<EmptyList />} filters={filters} exporter={false} perPage={25}>
      <DataTable<Row> rowClick="edit" bulkActionButtons={false}>
        <DataTable.Col<Row>
          source="name"
          disableSort
          render={({ name }) => <RecordLink to="edit">{name}</RecordLink>}
        />
        <DataTable.Col<Row> source="email" disableSort />
        <DataTable.Col<Row>
          source="ndfuRole"
          disableSort
          render={({ ndfuRole }) => (ndfuRole ? translate(`ndfu.${ndfuRole}`) : '')}
        />
        <DataTable.Col<Row>
          source="seats"
          disableSort
          render={({ seats }) =>
            seats.map(({ municipality, role }) => `${municipality.name} (${translate(`seat.${role}`)})`).join(', ')
          }
        />
        <DataTable.Col<Row>
          source="isActive"
          disableSort
          render={({ isActive }) => translate(`ra.boolean.${isActive}`)}
        />
        <DataTable.Col<Row> source="createdAt" disableSort render={({ createdAt }) => day(createdAt)} />
      </DataTable>
    </List>
  );
}
