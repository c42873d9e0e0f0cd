import { Button } from '@mui/material';
import { Link, ListBase } from 'react-admin';
import { dayOf } from '../common/formats.ts';
import { Choice } from '../dashboard/list/Choice.tsx';
import { ListRows } from '../dashboard/list/ListRows.tsx';
import { NothingYet } from '../dashboard/list/NothingYet.tsx';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import type { Column } from '../dashboard/list/Records.tsx';
import { RecordTable } from '../dashboard/list/RecordTable.tsx';
import { Search } from '../dashboard/list/Search.tsx';
import { useListFilter } from '../dashboard/list/useListFilter.ts';
import { useListTitle } from '../dashboard/list/useListTitle.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { useIsAdministrator } from '../dashboard/useIsAdministrator.ts';
import type { UserFilter, UserListQuery } from '../generated/dashboard/graphql.ts';
import '../dashboard/workbench.css';

type Row = UserListQuery['users']['items'][number];

/** Everybody who can sign in. */
export function UserList() {
  const { t } = useWords();
  return (
    <div className="wb">
      <ListBase resource="users" perPage={25} exporter={false}>
        <Head />
        <Filters />
        <ListRows nothing={<NothingYet text={t('list.users.nothing')} />}>
          <Rows />
        </ListRows>
      </ListBase>
    </div>
  );
}

function Head() {
  const { t } = useWords();
  const isAdministrator = useIsAdministrator();
  return (
    <PageHead about={t('list.users.about')} title={useListTitle('users')} lead={t('list.users.help')}>
      {isAdministrator && (
        <Button component={Link} to="/users/create" variant="outlined">
          {t('list.users.make')}
        </Button>
      )}
    </PageHead>
  );
}

function Filters() {
  const { t } = useWords();
  const { filter, change, clear } = useListFilter<UserFilter>();
  return (
    <div className="wb-filters">
      <Search value={filter.search ?? ''} label={t('list.users.search')} search={(search) => change({ search })} />
      <Choice
        label={t('list.users.where')}
        value={filter.ndfuOnly ? 'ndfu' : ''}
        change={(where) => change({ ndfuOnly: where === 'ndfu' || null })}
      >
        <option value="">{t('list.anything')}</option>
        <option value="ndfu">{t('list.users.ndfu')}</option>
      </Choice>
      {Object.keys(filter).length > 0 && (
        <Button variant="text" onClick={() => clear()}>
          {t('workbench.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Rows() {
  const { t, language } = useWords();
  const isAdministrator = useIsAdministrator();
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      label: t('resources.users.fields.name'),
      cell: ({ id, name, email }) => (
        <>
          {isAdministrator ? <Link to={`/users/${id}`}>{name}</Link> : name}
          <small>{email}</small>
        </>
      ),
    },
    {
      id: 'at',
      label: t('list.users.at'),
      cell: ({ ndfuRole, seats }) =>
        [
          ...(ndfuRole ? [t('list.users.ndfu_role', { role: t(`ndfu.${ndfuRole}`) })] : []),
          ...seats.map(({ municipality, role }) =>
            t('list.users.seat', { municipality: municipality.name, role: t(`seat.${role}`).toLowerCase() }),
          ),
        ].join(', '),
    },
    {
      id: 'access',
      label: t('list.users.access'),
      cell: ({ isActive }) => t(isActive ? 'list.users.active' : 'list.users.inactive'),
    },
    {
      id: 'createdAt',
      label: t('resources.users.fields.createdAt'),
      cell: ({ createdAt }) => dayOf(createdAt, language),
    },
  ];
  return <RecordTable label={t('resources.users.name', { smart_count: 2 })} columns={columns} />;
}
