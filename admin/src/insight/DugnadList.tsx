import { Button } from '@mui/material';
import { Link, ListBase, useListContext } from 'react-admin';
import { dayOf } from '../common/formats.ts';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { ListRows } from '../dashboard/list/ListRows.tsx';
import { NothingYet } from '../dashboard/list/NothingYet.tsx';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import type { Column } from '../dashboard/list/Records.tsx';
import { RecordTable } from '../dashboard/list/RecordTable.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { DugnadFilters } from './DugnadFilters.tsx';
import { changeCell, type DugnadRow, outcomeText, practiceCell, statusLines } from './dugnadRow.ts';
import { type Choices, useChoices } from './useChoices.ts';
import '../dashboard/workbench.css';

/** All dugnads and what became of the answers around them; filter, sort and page are in the address. */
export default function DugnadList() {
  const { choices, hasFailed, ask } = useChoices();
  if (choices) return <ListOf choices={choices} />;
  return <AskAgain hasFailed={hasFailed} ask={ask} />;
}

function ListOf({ choices }: { choices: Choices }) {
  return (
    <div className="wb">
      <ListBase
        resource="dugnads"
        filterDefaultValues={{ checklistId: choices.usualChecklistId }}
        sort={{ field: 'heldOn', order: 'DESC' }}
        perPage={25}
        exporter={false}
      >
        <Head />
        <DugnadFilters choices={choices} />
        <ListRows kept="checklistId" nothing={<Nothing />}>
          <Rows />
        </ListRows>
      </ListBase>
    </div>
  );
}

/** How many there are, and what the list is about. */
function Head() {
  const { say } = useInsight();
  const { total } = useListContext();
  const title = total === undefined ? say('dugnads.title') : say('dugnads.head', { smart_count: total });
  return <PageHead title={title} lead={say('dugnads.about')} />;
}

function Nothing() {
  const { say } = useInsight();
  return (
    <NothingYet text={say('dugnads.nothing')}>
      <Button component={Link} to="/imports" variant="outlined">
        {say('dugnads.toImport')}
      </Button>
    </NothingYet>
  );
}

function Rows() {
  const { say, language } = useInsight();
  const columns: readonly Column<DugnadRow>[] = [
    {
      id: 'municipality',
      label: say('dugnads.municipality'),
      sort: 'ASC',
      cell: ({ id, dugnad: { municipality } }) => (
        <>
          <Link to={`/dugnads/${id}/show`}>{municipality.name}</Link>
          <small>{municipality.county?.name}</small>
        </>
      ),
    },
    {
      id: 'heldOn',
      label: say('dugnads.heldOn'),
      sort: 'DESC',
      cell: ({ dugnad: { heldOn, place, isDigital } }) => (
        <>
          {dayOf(heldOn, language)}
          <small>{place ?? (isDigital ? say('dugnads.digital') : '')}</small>
        </>
      ),
    },
    {
      ...{ id: 'change', label: say('dugnads.change'), isNumber: true, sort: 'DESC' },
      cell: (row) => (row.before && row.after ? changeCell(row, say, language) : null),
    },
    {
      ...{ id: 'practice', label: say('dugnads.practice'), isNumber: true, sort: 'DESC' },
      cell: (row) =>
        row.before && row.after ? (
          <span className={row.practice ? 'wb-practice' : undefined}>{practiceCell(row, say, language)}</span>
        ) : null,
    },
    { id: 'better', label: say('dugnads.questions'), sort: 'DESC', cell: (row) => outcomeText(row, say) },
    {
      id: 'statuses',
      label: say('dugnads.status'),
      cell: (row) => statusLines(row, say, language).map((line) => <div key={line}>{line}</div>),
    },
  ];
  return <RecordTable label={say('dugnads.title')} columns={columns} />;
}
