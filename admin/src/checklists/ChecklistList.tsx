import { DataTable, List } from 'react-admin';
import { EmptyList } from '../dashboard/EmptyList.tsx';
import { RecordLink } from '../dashboard/RecordLink.tsx';
import type { ChecklistListQuery } from '../generated/dashboard/graphql.ts';

type Row = ChecklistListQuery['checklists'][number];

/** The shipped checklists with their versions. They are files: a new version is made by its authors, not here. */
export function ChecklistList() {
  return (
    <List empty={<EmptyList />} exporter={false} pagination={false}>
      <DataTable<Row> rowClick="show" bulkActionButtons={false}>
        <DataTable.Col<Row> source="title" disableSort render={({ title }) => <RecordLink>{title}</RecordLink>} />
        <DataTable.Col<Row>
          source="versions"
          disableSort
          render={({ versions }) => versions.map(({ version }) => version).join(', ')}
        />
        <DataTable.Col<Row>
          align="right"
          source="criterionCount"
          disableSort
          render={({ versions }) => versions.at(-1)?.criterionCount ?? ''}
        />
      </DataTable>
    </List>
  );
}
