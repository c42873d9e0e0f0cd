import { Link, ListBase } from 'react-admin';
import { ListRows } from '../dashboard/list/ListRows.tsx';
import { NothingYet } from '../dashboard/list/NothingYet.tsx';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import type { Column } from '../dashboard/list/Records.tsx';
import { RecordTable } from '../dashboard/list/RecordTable.tsx';
import { useListTitle } from '../dashboard/list/useListTitle.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { ChecklistListQuery } from '../generated/dashboard/graphql.ts';
import '../dashboard/workbench.css';

type Row = ChecklistListQuery['checklists'][number];

/** The shipped checklists with their versions. They are files: a new version is made by its authors, not here. */
export function ChecklistList() {
  const { t } = useWords();
  return (
    <div className="wb">
      <ListBase resource="checklists" perPage={100} exporter={false}>
        <Head />
        <ListRows nothing={<NothingYet text={t('list.checklists.nothing')} />}>
          <Rows />
        </ListRows>
      </ListBase>
    </div>
  );
}

function Head() {
  return <PageHead title={useListTitle('checklists')} />;
}

function Rows() {
  const { t } = useWords();
  const newest = ({ versions }: Row) => versions.at(-1);
  const columns: readonly Column<Row>[] = [
    {
      id: 'title',
      label: t('resources.checklists.fields.title'),
      cell: (row) => (
        <>
          <Link to={`/checklists/${row.id}/show`}>{row.title}</Link>
          {newest(row)?.isProvisional && <small>{t('dashboard.provisional')}</small>}
        </>
      ),
    },
    {
      id: 'audience',
      label: t('list.checklists.for_whom'),
      cell: (row) => {
        const audience = newest(row)?.audience;
        return audience && t(`list.checklists.${audience}`);
      },
    },
    { id: 'newest', label: t('list.checklists.newest'), cell: (row) => newest(row)?.version },
    {
      id: 'earlier',
      label: t('list.checklists.earlier'),
      cell: ({ versions }) =>
        versions
          .slice(0, -1)
          .map(({ version }) => version)
          .toReversed()
          .join(', '),
    },
    {
      id: 'criterionCount',
      label: t('resources.checklists.fields.criterionCount'),
      isNumber: true,
      cell: (row) => newest(row)?.criterionCount,
    },
  ];
  return <RecordTable label={t('resources.checklists.name', { smart_count: 2 })} columns={columns} />;
}
