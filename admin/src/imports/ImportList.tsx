import { Pagination, Typography } from '@mui/material';
import { useSearchParams } from 'react-router';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { moment, whole } from '../dashboard/format.ts';
import { Records } from '../dashboard/list/Records.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { useQuestion } from '../dashboard/useQuestion.ts';
import { importList } from './queries.ts';

const perPage = 25;

/**
 * Files that came in, newest first: who, when, what. The page is in the address.
 * @param props.turn the list is read again when it changes
 */
export function ImportList({ turn }: { turn: string }) {
  const { say } = useInsight();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(1, Number(search.get('side')) || 1);
  const { data, hasFailed, ask } = useQuestion(importList, { limit: perPage, offset: (page - 1) * perPage }, turn);
  if (!data) return <AskAgain hasFailed={hasFailed} ask={ask} height={120} />;
  const { items, totalCount } = data.imports;
  if (totalCount === 0) return <Typography color="text.secondary">{say('imports.noneYet')}</Typography>;
  return (
    <>
      <Records
        label={say('imports.all')}
        columns={[
          { id: 'file', label: say('imports.head_file'), cell: ({ fileName }) => fileName },
          { id: 'kind', label: say('imports.head_kind'), cell: ({ kind }) => say(`imports.kind${kind}`) },
          {
            id: 'who',
            label: say('imports.head_who'),
            cell: ({ importedBy }) => importedBy ?? say('imports.nobody'),
          },
          { id: 'when', label: say('imports.head_when'), cell: ({ importedAt }) => moment(importedAt) },
          { id: 'rows', label: say('imports.head_rows'), isNumber: true, cell: ({ rows }) => whole(rows) },
          { id: 'created', label: say('imports.head_created'), isNumber: true, cell: ({ created }) => whole(created) },
        ]}
        rows={items}
      />
      {totalCount > perPage && (
        <Pagination
          aria-label={say('imports.pages')}
          count={Math.ceil(totalCount / perPage)}
          page={page}
          onChange={(_event, to) =>
            setSearch((before) => {
              before.set('side', String(to));
              return before;
            })
          }
          sx={{ mt: 2 }}
        />
      )}
    </>
  );
}
