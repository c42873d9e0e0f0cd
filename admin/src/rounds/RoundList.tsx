import { DataTable, List, useTranslate } from 'react-admin';
import { EmptyList } from '../dashboard/EmptyList.tsx';
import { day } from '../dashboard/format.ts';
import { RecordLink } from '../dashboard/RecordLink.tsx';
import type { RoundListQuery } from '../generated/dashboard/graphql.ts';

type Row = RoundListQuery['rounds']['items'][number];

/** All rounds, the newest first: where each stands. */
export function RoundList() {
  const translate = useTranslate();
  return (
    <List empty={<EmptyList />} exporter={false} perPage={25}>
      <DataTable<Row> rowClick="show" bulkActionButtons={false}>
        <DataTable.Col<Row> source="name" disableSort render={({ name }) => <RecordLink>{name}</RecordLink>} />
        <DataTable.Col<Row> source="state" disableSort render={({ state }) => translate(`round.state.${state}`)} />
        <DataTable.Col<Row>
          source="checklistVersionId"
          disableSort
          render={({ checklistVersion }) => `${checklistVersion.title} ${checklistVersion.version}`}
        />
        <DataTable.Col<Row> source="opensOn" disableSort render={({ opensOn }) => day(opensOn)} />
        <DataTable.Col<Row> source="closesOn" disableSort render={({ closesOn }) => day(closesOn)} />
        <DataTable.NumberCol<Row> source="invitedCount" disableSort />
        <DataTable.NumberCol<Row> source="startedCount" disableSort />
        <DataTable.NumberCol<Row> source="submittedCount" disableSort />
      </DataTable>
    </List>
  );
}
