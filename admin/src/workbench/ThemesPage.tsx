import { useDeferredValue } from 'react';
import { Link, ListBase, useGetList, useListContext } from 'react-admin';
import { Figure } from '../charts/Figure.tsx';
import { HeatMap } from '../charts/HeatMap.tsx';
import { Pages } from '../dashboard/list/Pages.tsx';
import { Fetching } from '../dashboard/progress/Fetching.tsx';
import { NoPage } from '../dashboard/progress/NoPage.tsx';
import { useProgress } from '../dashboard/progress/useProgress.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { type HeatItem, heatMessage, heatRows, type ThemesPage as Page } from './heatModel.ts';
import { latestOf, listBegins, sharedChoice } from './listParams.ts';
import { ListHead, roundOf, scopesOf } from './MunicipalitiesPage.tsx';
import { StandingChips, useFilters } from './StandingChips.tsx';
import { StandingFilters } from './StandingFilters.tsx';
import { NothingFits } from './StandingList.tsx';
import '../dashboard/workbench.css';

type Checklist = { id: string; title: string; versions: readonly { audience: string }[] };

/** The same municipalities in the same order as in the list, by theme. */
export function ThemesPage() {
  return (
    <div className="wb">
      <ListBase resource="standingThemes" storeKey={sharedChoice} {...listBegins} exporter={false}>
        <Themes />
      </ListBase>
    </div>
  );
}

function Themes() {
  const { t } = useWords();
  const { rounds, isPending, hasFailed, ask } = useProgress();
  const { data: checklists = [] } = useGetList<Checklist>('checklists');
  const { filter } = useFilters();
  if (isPending || hasFailed) return <NoPage title={t('workbench.heat.page')} hasFailed={hasFailed} ask={ask} />;
  const latest = checklists
    .filter(({ versions }) => versions.some(({ audience }) => audience === 'MUNICIPALITY'))
    .map(({ id, title }) => ({ id: latestOf(id), name: t('workbench.filter.latest', { title }) }));
  const scopes = [...scopesOf(rounds), ...latest];
  const about = scopes.find(({ id }) => id === filter.of)?.name ?? scopes[0]?.name ?? '';
  return (
    <>
      <ListHead view="heat" title={t('workbench.heat.page')} about={about} />
      <StandingFilters round={roundOf(rounds, {})} scopes={scopes} scopeLabel={t('workbench.filter.of_heat')} />
      <StandingChips isMine={false} />
      <Heat about={about} />
    </>
  );
}

function Heat({ about }: { about: string }) {
  const { t, language } = useWords();
  const {
    data,
    meta,
    error,
    isPending,
    refetch,
    page,
    perPage,
    total = 0,
  } = useListContext<HeatItem & { id: string }>();
  const beside = meta as Omit<Page, 'items'> | undefined;
  // As the list's first rows: drawn in slices.
  const isThere = useDeferredValue(!isPending);
  if (isPending || !isThere || error) return <Fetching hasFailed={Boolean(error)} ask={() => void refetch()} />;
  if (!beside || !data || data.length === 0) return <NothingFits />;
  const rows = heatRows(data, beside.themes, t, language);
  const { message, n } = heatMessage(beside, t);
  const from = (page - 1) * perPage + 1;
  return (
    <>
      <Figure
        id="temaer"
        language={language}
        heading={2}
        hasPicture={false}
        message={message}
        about={[
          t('workbench.heat.about', { checklist: about }),
          n !== null && t('workbench.heat.middle', { n }),
          t('workbench.heat.rows', { from, to: from + rows.length - 1, total }),
        ]
          .filter(Boolean)
          .join(' ')}
      >
        <HeatMap
          caption={t('workbench.heat.caption')}
          columns={beside.themes.map(({ id, name }) => ({ id, label: name }))}
          rows={rows.map(({ id, name, county, cells }) => ({
            id,
            cells,
            head: (
              <>
                <Link to={`/municipalities/${id}/show`}>{name}</Link>
                <small>{county}</small>
              </>
            ),
          }))}
          missing={`${t('workbench.heat.silent')}, ${t('workbench.heat.low_coverage')}`}
        />
      </Figure>
      <Pages />
    </>
  );
}
