import { Button } from '@mui/material';
import { Link, ListBase, useGetList } from 'react-admin';
import { Hexagon } from '../common/Hexagon.tsx';
import { Chip } from '../dashboard/list/Chip.tsx';
import { Choice, Options } from '../dashboard/list/Choice.tsx';
import { ListRows } from '../dashboard/list/ListRows.tsx';
import { NothingYet } from '../dashboard/list/NothingYet.tsx';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import type { Column } from '../dashboard/list/Records.tsx';
import { RecordTable } from '../dashboard/list/RecordTable.tsx';
import { Search } from '../dashboard/list/Search.tsx';
import { useListFilter } from '../dashboard/list/useListFilter.ts';
import { useListTitle } from '../dashboard/list/useListTitle.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { AssessmentFilter, AssessmentState } from '../generated/dashboard/graphql.ts';
import { type AssessmentRow, assessmentRow } from './assessmentRow.ts';
import '../dashboard/workbench.css';

const states: readonly AssessmentState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'];

/** Every assessment that NDFU may know of; of a draft only how far it has come. */
export function AssessmentList() {
  return (
    <div className="wb">
      <ListBase resource="assessments" perPage={25} exporter={false}>
        <Head />
        <Filters />
        <ListRows nothing={<Nothing />}>
          <Rows />
        </ListRows>
      </ListBase>
    </div>
  );
}

function Head() {
  const { t } = useWords();
  return <PageHead about={t('list.assessments.about')} title={useListTitle('assessments')} />;
}

function Filters() {
  const { t } = useWords();
  const { filter, change, clear } = useListFilter<AssessmentFilter>();
  const { data: rounds = [] } = useGetList<{ id: string; name: string }>('rounds', {
    pagination: { page: 1, perPage: 100 },
  });
  const isUnread = filter.state === 'SUBMITTED' && filter.isReviewed === false;
  return (
    <>
      <div className="wb-filters">
        <Search value={filter.search ?? ''} label={t('dashboard.search')} search={(search) => change({ search })} />
        <Choice
          label={t('resources.assessments.fields.round')}
          value={filter.roundId ?? ''}
          change={(roundId) => change({ roundId })}
        >
          <option value="">{t('list.anything')}</option>
          <Options of={rounds} />
        </Choice>
        <Choice
          label={t('resources.assessments.fields.state')}
          value={filter.state ?? ''}
          change={(state) => change({ state: states.find((one) => one === state) ?? null })}
        >
          <option value="">{t('list.anything')}</option>
          <Options of={states.map((id) => ({ id, name: t(`assessment.state.${id}`) }))} />
        </Choice>
        {Object.keys(filter).length > 0 && (
          <Button variant="text" onClick={() => clear()}>
            {t('workbench.filter.clear')}
          </Button>
        )}
      </div>
      <fieldset className="wb-chips">
        <legend className="wb-unseen">{t('workbench.filter.label')}</legend>
        <Chip
          isChosen={isUnread}
          label={t('list.assessments.unread')}
          press={() => change(isUnread ? { state: null, isReviewed: null } : { state: 'SUBMITTED', isReviewed: false })}
        />
        <Chip
          isChosen={filter.isReviewed === true}
          label={t('list.assessments.read')}
          press={() => change(filter.isReviewed ? { isReviewed: null } : { state: null, isReviewed: true })}
        />
      </fieldset>
    </>
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <NothingYet text={`${t('list.assessments.nothing')} ${t('list.assessments.nothing_next')}`}>
      <Button component={Link} to="/rounds" variant="outlined">
        {t('list.assessments.to_rounds')}
      </Button>
    </NothingYet>
  );
}

function Rows() {
  const { t, language } = useWords();
  const field = (name: string) => t(`resources.assessments.fields.${name}`);
  const shown = (row: AssessmentRow) => assessmentRow(row, t, language);
  const columns: readonly Column<AssessmentRow>[] = [
    {
      id: 'municipality',
      label: field('municipality'),
      cell: (row) => (
        <>
          <Link to={`/assessments/${row.id}/show`}>{row.municipality.name}</Link>
          <small>{shown(row).about}</small>
        </>
      ),
    },
    {
      id: 'state',
      label: field('state'),
      cell: (row) => {
        const { sign, word, note } = shown(row).status;
        return (
          <>
            <span className="wb-status">
              <span aria-hidden="true">{sign}</span> {word}
            </span>
            {note && <small>{note}</small>}
          </>
        );
      },
    },
    {
      id: 'level',
      label: field('level'),
      cell: (row) => {
        const { level } = shown(row);
        return (
          level && (
            <span className="wb-level">
              <Hexagon step={level.step} steps={level.of} size={16} />
              {level.word}
            </span>
          )
        );
      },
    },
    { id: 'score', label: field('score'), isNumber: true, cell: (row) => shown(row).score },
    { id: 'completeness', label: field('completeness'), isNumber: true, cell: (row) => shown(row).completeness },
    { id: 'submittedAt', label: field('submittedAt'), cell: (row) => shown(row).submitted },
  ];
  return <RecordTable label={t('resources.assessments.name', { smart_count: 2 })} columns={columns} />;
}
