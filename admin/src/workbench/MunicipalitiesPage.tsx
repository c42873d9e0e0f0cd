import type { ReactNode } from 'react';
import { Link, ListBase, useListContext } from 'react-admin';
import { useLocation } from 'react-router';
import { NoPage } from '../dashboard/progress/NoPage.tsx';
import type { Progress } from '../dashboard/progress/progressModel.ts';
import { useProgress } from '../dashboard/progress/useProgress.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { type ListFilter, listBegins, sharedChoice } from './listParams.ts';
import { StandingChips, useFilters } from './StandingChips.tsx';
import { StandingFilters } from './StandingFilters.tsx';
import { StandingList } from './StandingList.tsx';
import '../dashboard/workbench.css';

/** The rounds to choose between, as "Nasjonale indikatorer 2026". */
export const scopesOf = (rounds: readonly Progress[]) =>
  rounds.map(({ roundId, roundName, checklistVersion }) => ({
    id: roundId,
    name: `${roundName}: ${checklistVersion.title}`,
  }));

/** All municipalities in one list; its rows and the rounds are asked for side by side. */
export function MunicipalitiesPage() {
  return (
    <div className="wb">
      <ListBase resource="standings" storeKey={sharedChoice} {...listBegins} exporter={false}>
        <Everybody />
      </ListBase>
    </div>
  );
}

function Everybody() {
  const { t } = useWords();
  const { filter } = useFilters();
  const { rounds, isPending, hasFailed, ask } = useProgress();
  if (isPending || hasFailed) return <NoPage title={t('workbench.all')} hasFailed={hasFailed} ask={ask} />;
  const round = roundOf(rounds, filter);
  return (
    <>
      <ListHead view="list" title={<Total />} about={round?.checklistVersion.title ?? ''} />
      <StandingFilters round={rounds[0] ?? null} scopes={scopesOf(rounds)} scopeLabel={t('workbench.filter.of')} />
      <StandingChips isMine={false} />
      {round && <StandingList round={round} rounds={rounds} label={t('workbench.all')} />}
    </>
  );
}

/** The round that a list is of: the one chosen, or the newest. */
export const roundOf = (rounds: readonly Progress[], { of }: ListFilter): Progress | null =>
  rounds.find(({ roundId }) => roundId === of) ?? rounds[0] ?? null;

function Total() {
  const { t } = useWords();
  const { total } = useListContext();
  return total === undefined ? t('workbench.all') : t('workbench.all_sentence', { smart_count: total, count: total });
}

/** The head of the two pages: what is listed, and the way to the other picture of the same. */
export function ListHead({ view, title, about }: { view: 'list' | 'heat'; title: ReactNode; about: ReactNode }) {
  const { t } = useWords();
  const { search } = useLocation();
  return (
    <header className="wb-head wb-head-list">
      <div>
        <p className="wb-meta">{about}</p>
        <h1>{title}</h1>
      </div>
      <nav aria-label={t('workbench.view.label')} className="wb-views">
        <Link to={{ pathname: '/municipalities', search }} aria-current={view === 'list' ? 'page' : undefined}>
          {t('workbench.view.list')}
        </Link>
        <Link to={{ pathname: '/municipalities/themes', search }} aria-current={view === 'heat' ? 'page' : undefined}>
          {t('workbench.view.heat')}
        </Link>
      </nav>
    </header>
  );
}
