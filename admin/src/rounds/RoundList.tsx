import { Button } from '@mui/material';
import { Link, ListBase, useListContext } from 'react-admin';
import { ShareBar } from '../charts/ShareBar.tsx';
import { dayOf } from '../common/formats.ts';
import { ListRows } from '../dashboard/list/ListRows.tsx';
import { NothingYet } from '../dashboard/list/NothingYet.tsx';
import { PageHead } from '../dashboard/list/PageHead.tsx';
import type { Column } from '../dashboard/list/Records.tsx';
import { RecordTable } from '../dashboard/list/RecordTable.tsx';
import { useWords } from '../dashboard/progress/useWords.ts';
import { useIsAdministrator } from '../dashboard/useIsAdministrator.ts';
import { answeredOf, type RoundRow, roundsSentence } from './roundsModel.ts';
import '../dashboard/workbench.css';

/** All rounds, the newest first: where each stands. */
export function RoundList() {
  return (
    <div className="wb">
      <ListBase resource="rounds" perPage={25} exporter={false}>
        <Head />
        <ListRows nothing={<Nothing />}>
          <Rows />
        </ListRows>
      </ListBase>
    </div>
  );
}

function Head() {
  const { t, language } = useWords();
  const { data, total } = useListContext<RoundRow>();
  return (
    <PageHead
      about={t('list.rounds.about')}
      title={data && total ? roundsSentence(data, t, language) : t('resources.rounds.name', { smart_count: 2 })}
    >
      {total ? <Make /> : null}
    </PageHead>
  );
}

/** The way to a new round, for those who may make one. */
function Make() {
  const { t } = useWords();
  const isAdministrator = useIsAdministrator();
  if (!isAdministrator) return null;
  return (
    <Button component={Link} to="/rounds/create" variant="outlined">
      {t('list.rounds.make')}
    </Button>
  );
}

function Nothing() {
  const { t } = useWords();
  const isAdministrator = useIsAdministrator();
  return (
    <NothingYet
      text={`${t('list.rounds.nothing')}${isAdministrator ? '' : ` ${t('list.rounds.only_administrators')}`}`}
    >
      <Make />
    </NothingYet>
  );
}

/** How a round's state is drawn beside its word. */
const signs: Readonly<Record<RoundRow['state'], string>> = { PLANNED: '○', OPEN: '◐', CLOSED: '●', PUBLISHED: '●' };

function Rows() {
  const { t, language } = useWords();
  const field = (name: string) => t(`resources.rounds.fields.${name}`);
  const columns: readonly Column<RoundRow>[] = [
    {
      id: 'name',
      label: field('name'),
      cell: ({ id, name, checklistVersion: { title, version } }) => (
        <>
          <Link to={`/rounds/${id}/show`}>{name}</Link>
          <small>{`${title} ${version}`}</small>
        </>
      ),
    },
    {
      id: 'state',
      label: field('state'),
      cell: ({ state }) => (
        <span className="wb-status">
          <span aria-hidden="true">{signs[state]}</span> {t(`round.state.${state}`)}
        </span>
      ),
    },
    {
      id: 'answered',
      label: t('list.rounds.answered'),
      cell: (round) => <Answered round={round} />,
    },
    {
      id: 'days',
      label: t('list.rounds.days'),
      cell: ({ opensOn, closesOn }) =>
        t('list.rounds.from_to', { from: dayOf(opensOn, language), to: dayOf(closesOn, language) }),
    },
    { id: 'publishesOn', label: field('publishesOn'), cell: ({ publishesOn }) => dayOf(publishesOn, language) },
  ];
  return <RecordTable label={t('resources.rounds.name', { smart_count: 2 })} columns={columns} />;
}

function Answered({ round }: { round: RoundRow }) {
  const { t, language } = useWords();
  const answered = answeredOf(round, t, language);
  if (!answered) return t('workbench.sentence.nobody');
  const { share, text, label } = answered;
  return (
    <span className="wb-answered">
      <ShareBar
        label={label}
        parts={[
          { kind: 'accent', share, label },
          { kind: 'missing', share: 100 - share, label: t('workbench.status.SILENT') },
        ]}
      />
      <small>{text}</small>
    </span>
  );
}
