import { Box, MenuItem, TextField, Typography, useMediaQuery } from '@mui/material';
import {
  BooleanInput,
  DataTable,
  DateInput,
  Link,
  List,
  required,
  SearchInput,
  SelectInput,
  useListContext,
} from 'react-admin';
import { dayOf } from '../common/formats.ts';
import { AskAgain } from '../dashboard/AskAgain.tsx';
import { RecordLink } from '../dashboard/RecordLink.tsx';
import { useInsight } from '../dashboard/useInsight.ts';
import { changeCell, type DugnadRow, outcomeText, practiceCell, statusLines } from './dugnadRow.ts';
import { type Choices, useChoices } from './useChoices.ts';

const statuses = ['COMPARED', 'NO_AFTER', 'NO_BEFORE', 'PLANNED', 'ENDED'] as const;
const outcomes = ['IMPROVED', 'UNCHANGED', 'WORSENED'] as const;
const themeOutcomes = ['BETTER', 'WORSE', 'SAME', 'NOT_COMPARABLE'] as const;

type ThemeFilterProps = { source: string; label: string; themesOf: Choices['themesOf'] };

/** Themes of the checklist that the list is about. */
function ThemeFilter({ themesOf, ...input }: ThemeFilterProps) {
  const { filterValues } = useListContext();
  return <SelectInput {...input} choices={[...themesOf(filterValues.checklistId ?? '')]} translateChoice={false} />;
}

function useFilters({ checklists, counties, themesOf }: Choices) {
  const { say } = useInsight();
  const named = <Id extends string>(ids: readonly Id[], nameOf: (id: Id) => string) =>
    ids.map((id) => ({ id, name: nameOf(id) }));
  const one = { alwaysOn: true, translateChoice: false } as const;
  return [
    <SearchInput key="search" source="search" alwaysOn placeholder={say('dugnads.search')} />,
    <SelectInput
      key="checklist"
      source="checklistId"
      label={say('dugnads.checklist')}
      choices={[...checklists]}
      {...one}
      validate={required()}
    />,
    <SelectInput key="county" source="countyCode" label={say('dugnads.county')} choices={[...counties]} {...one} />,
    <SelectInput
      key="status"
      source="status"
      label={say('dugnads.status')}
      choices={named(statuses, (id) => say(`dugnads.short${id}`))}
      {...one}
    />,
    <BooleanInput key="followed" source="followed" label={say('dugnads.followed')} alwaysOn />,
    <SelectInput
      key="outcome"
      source="outcome"
      label={say('dugnads.outcome')}
      choices={named(outcomes, (id) => say(`dugnads.outcome${id}`))}
      translateChoice={false}
    />,
    <ThemeFilter key="theme" source="themeId" label={say('dugnads.theme')} themesOf={themesOf} />,
    <SelectInput
      key="themeOutcome"
      source="themeOutcome"
      label={say('dugnads.themeOutcome')}
      choices={named(themeOutcomes, (id) => say(`dugnads.word${id}`))}
      translateChoice={false}
    />,
    <DateInput key="from" source="heldFrom" label={say('dugnads.heldFrom')} />,
    <DateInput key="to" source="heldTo" label={say('dugnads.heldTo')} />,
  ];
}

/** How many there are, and what the list is about. */
function Summary() {
  const { say } = useInsight();
  const { total, isPending } = useListContext();
  return (
    <Typography color="text.secondary" sx={{ maxWidth: '64ch', my: 1.5 }}>
      {!isPending && total !== undefined && `${say('dugnads.count', { smart_count: total })} `}
      {say('dugnads.about')}
    </Typography>
  );
}

function Empty() {
  const { say } = useInsight();
  return (
    <Box sx={{ py: 4 }}>
      <Typography color="text.secondary">{say('dugnads.none')}</Typography>
    </Box>
  );
}

/** On a phone a row is read from above: who and when, what is missing, what changed. */
function Cards() {
  const { say, language } = useInsight();
  const { data, isPending } = useListContext<DugnadRow>();
  if (isPending) return null;
  if (!data?.length) return <Empty />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((row) => (
        <Box component="li" key={row.id} sx={{ borderTop: '1px solid', borderColor: 'divider', py: 1.5 }}>
          <Box sx={{ fontWeight: 600 }}>
            <Link to={`/dugnads/${row.id}/show`}>{row.dugnad.municipality.name}</Link>
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-2)' }}>
            {[row.dugnad.municipality.county?.name, dayOf(row.dugnad.heldOn, language)].filter(Boolean).join(' · ')}
          </Box>
          {row.before && row.after && (
            <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {`${say('dugnads.change')}: ${changeCell(row, say, language)} · ${say('dugnads.practice')}: `}
              <Box component="span" sx={{ color: 'var(--fs-practice)', fontWeight: 600 }}>
                {practiceCell(row, say, language)}
              </Box>
            </Box>
          )}
          {statusLines(row, say, language).map((line) => (
            <Box key={line} sx={{ fontSize: 'var(--fs-size-2)' }}>
              {line}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** The sort as a choice where there is no head of a table to press. */
function CardSort() {
  const { say } = useInsight();
  const { sort, setSort } = useListContext();
  const fields = ['heldOn', 'municipality', 'change', 'practice'] as const;
  return (
    <TextField
      select
      label={say('dugnads.sort')}
      value={fields.find((field) => field === sort.field) ?? 'heldOn'}
      onChange={({ target }) =>
        setSort({ field: target.value, order: target.value === 'municipality' ? 'ASC' : 'DESC' })
      }
      sx={{ mb: 2, minWidth: 200 }}
    >
      {fields.map((field) => (
        <MenuItem key={field} value={field}>
          {say(`dugnads.${field}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Rows() {
  const { say, language } = useInsight();
  return (
    <DataTable<DugnadRow> rowClick="show" bulkActionButtons={false} empty={<Empty />}>
      <DataTable.Col<DugnadRow>
        source="municipality"
        label={say('dugnads.municipality')}
        render={({ dugnad: { municipality } }) => (
          <>
            <RecordLink>{municipality.name}</RecordLink>
            <Box sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)' }}>{municipality.county?.name}</Box>
          </>
        )}
      />
      <DataTable.Col<DugnadRow>
        source="heldOn"
        label={say('dugnads.heldOn')}
        render={({ dugnad: { heldOn, place, isDigital } }) => (
          <>
            <Box sx={{ whiteSpace: 'nowrap' }}>{dayOf(heldOn, language)}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 'var(--fs-size-1)' }}>
              {place ?? (isDigital ? say('dugnads.digital') : '')}
            </Box>
          </>
        )}
      />
      <DataTable.Col<DugnadRow>
        align="right"
        source="change"
        label={say('dugnads.change')}
        render={(row) => changeCell(row, say, language)}
      />
      <DataTable.Col<DugnadRow>
        align="right"
        source="practice"
        label={say('dugnads.practice')}
        render={(row) => (
          <Box component="span" sx={{ color: row.practice ? 'var(--fs-practice)' : 'text.secondary', fontWeight: 600 }}>
            {practiceCell(row, say, language)}
          </Box>
        )}
      />
      <DataTable.Col<DugnadRow>
        source="better"
        label={say('dugnads.questions')}
        render={(row) => outcomeText(row, say) || '–'}
      />
      <DataTable.Col<DugnadRow>
        source="statuses"
        label={say('dugnads.status')}
        disableSort
        render={(row) => (
          <Box sx={{ maxWidth: '42ch', minWidth: '24ch' }}>
            {statusLines(row, say, language).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Box>
        )}
      />
    </DataTable>
  );
}

function ListOf({ choices }: { choices: Choices }) {
  const { say } = useInsight();
  const isNarrow = useMediaQuery('(max-width: 700px)');
  const filters = useFilters(choices);
  return (
    <List
      title={say('dugnads.title')}
      filters={filters}
      filterDefaultValues={{ checklistId: choices.usualChecklistId }}
      sort={{ field: 'heldOn', order: 'DESC' }}
      exporter={false}
      empty={false}
      perPage={25}
    >
      <Summary />
      {isNarrow ? (
        <>
          <CardSort />
          <Cards />
        </>
      ) : (
        <Rows />
      )}
    </List>
  );
}

/** All dugnads and what became of the answers around them; filter, sort and page are in the address. */
export default function DugnadList() {
  const { choices, hasFailed, ask } = useChoices();
  if (choices) return <ListOf choices={choices} />;
  return <AskAgain hasFailed={hasFailed} ask={ask} />;
}
