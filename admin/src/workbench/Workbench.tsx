import { Button } from '@mui/material';
import { Link, ListBase, useGetList } from 'react-admin';
import { CountyTable } from '../dashboard/progress/CountyTable.tsx';
import { NoPage } from '../dashboard/progress/NoPage.tsx';
import { countWord, type Progress } from '../dashboard/progress/progressModel.ts';
import { RoundHead } from '../dashboard/progress/RoundHead.tsx';
import { useProgress } from '../dashboard/progress/useProgress.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { listBegins } from './listParams.ts';
import { StandingChips, useBeside } from './StandingChips.tsx';
import { StandingList } from './StandingList.tsx';
import '../dashboard/workbench.css';

/** NDFU's first page: where the round stands, who waits, and the municipalities that one follows. */
export function Workbench() {
  const { t } = useWords();
  const { rounds, isPending, hasFailed, ask } = useProgress();
  const [round] = rounds;
  if (isPending || hasFailed) {
    return (
      <div className="wb">
        <NoPage title={t('workbench.title')} hasFailed={hasFailed} ask={ask} />
      </div>
    );
  }
  if (!round) return <NoRound />;
  return (
    <div className="wb">
      <RoundHead round={round}>
        <WhoWaits round={round} />
      </RoundHead>
      <Mine round={round} rounds={rounds} />
      <Counties round={round} rounds={rounds} />
    </div>
  );
}

/** How many of one's own municipalities wait; whoever follows none is told of all. */
function WhoWaits({ round }: { round: Progress }) {
  const { t, language } = useWords();
  const { meta } = useGetList('standings', {
    pagination: { page: 1, perPage: 1 },
    filter: { followed: true },
  });
  const counts = (meta as ReturnType<typeof useBeside>)?.counts;
  if (!counts) return null;
  if (counts.all === 0) {
    if (round.answered === 0) return null;
    return round.waiting === 0
      ? t('workbench.lead.all_read')
      : t('workbench.lead.all_wait', { smart_count: round.waiting, count: round.waiting });
  }
  const of = countWord(counts.all, language);
  return counts.waiting === 0
    ? t('workbench.lead.none_wait', { of })
    : t('workbench.lead.mine_wait', { count: countWord(counts.waiting, language), of });
}

function Mine({ round, rounds }: { round: Progress; rounds: readonly Progress[] }) {
  const { t } = useWords();
  return (
    <section className="wb-section">
      <h2>{t('workbench.mine')}</h2>
      <ListBase
        resource="standings"
        storeKey="workbench.mine"
        filter={{ followed: true }}
        {...listBegins}
        exporter={false}
      >
        <MineChips />
        <StandingList round={round} rounds={rounds} label={t('workbench.mine')} empty={<MineEmpty />} />
        <MineWays />
      </ListBase>
    </section>
  );
}

function MineChips() {
  const beside = useBeside();
  return beside?.counts.all ? <StandingChips isMine /> : null;
}

/** Where to go on; who follows nobody is shown the way to all municipalities above already. */
function MineWays() {
  const { t } = useWords();
  const beside = useBeside();
  return (
    <p className="wb-ways">
      {beside?.counts.all !== 0 && <Link to="/municipalities">{t('workbench.see_all')}</Link>}
      <Link to="/municipalities/themes">{t('workbench.see_heat')}</Link>
    </p>
  );
}

/** Nothing that fits, or nobody followed yet: then how to begin. */
function MineEmpty() {
  const { t } = useWords();
  const beside = useBeside();
  if (beside?.counts.all) return <p className="wb-fetching">{t('workbench.empty')}</p>;
  return (
    <div className="wb-fetching">
      <p>
        {t('workbench.none_followed')} {t('workbench.none_followed_next')}
      </p>
      <Button component={Link} to="/municipalities" variant="outlined">
        {t('workbench.see_all')}
      </Button>
    </div>
  );
}

function Counties({ round, rounds }: { round: Progress; rounds: readonly Progress[] }) {
  const { t } = useWords();
  return (
    <section className="wb-section">
      <h2>{t('workbench.counties.title')}</h2>
      <CountyTable round={round} rounds={rounds} />
      <p className="wb-ways">
        <Link to={`/rounds/${round.roundId}/show`}>{t('workbench.see_round')}</Link>
      </p>
    </section>
  );
}

function NoRound() {
  const { t } = useWords();
  return (
    <div className="wb">
      <header className="wb-head">
        <h1>{t('workbench.no_round')}</h1>
        <p className="wb-lead">{t('workbench.no_round_next')}</p>
        <p className="wb-ways">
          <Link to="/municipalities">{t('workbench.see_all')}</Link>
          <Link to="/rounds">{t('workbench.make_round')}</Link>
        </p>
      </header>
    </div>
  );
}
