import { Button } from '@mui/material';
import { useState } from 'react';
import { Choice, Options } from '../dashboard/list/Choice.tsx';
import { Search } from '../dashboard/list/Search.tsx';
import { YearChoice } from '../dashboard/list/YearChoice.tsx';
import { firstDay, lastDay } from '../dashboard/list/years.ts';
import type { Progress } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { StandingStatus } from '../generated/dashboard/graphql.ts';
import { useFilters } from './StandingChips.tsx';

const statuses: readonly StandingStatus[] = ['SUBMITTED', 'PUBLISHED', 'RETURNED', 'BEGUN', 'SILENT', 'NOT_INVITED'];

/** Search, round, county, status, and dugnads between two days. */
export function StandingFilters({
  round,
  scopes,
  scopeLabel,
}: {
  round: Progress | null;
  scopes: readonly { readonly id: string; readonly name: string }[];
  scopeLabel: string;
}) {
  const { t } = useWords();
  const { filter, change, clear } = useFilters();
  const { of, search: _search, ...others } = filter;
  const onlyStatus = filter.statuses?.length === 1 ? filter.statuses[0] : null;
  const isNarrowed = Object.keys(filter).some((key) => key !== 'of');
  const [isOpen] = useState(() => window.matchMedia('(min-width: 640px)').matches || Object.keys(others).length > 0);
  return (
    <div className="wb-filters">
      <Search
        value={filter.search ?? ''}
        label={t('workbench.filter.search')}
        search={(search) => change({ search })}
      />
      <details className="wb-more" open={isOpen}>
        <summary>{t('workbench.filter.more')}</summary>
        <div className="wb-filters">
          <Choice
            label={scopeLabel}
            value={of ?? scopes[0]?.id ?? ''}
            change={(of) => change({ of: of === scopes[0]?.id ? null : of })}
          >
            <Options of={scopes} />
          </Choice>
          <Choice
            label={t('workbench.filter.county')}
            value={filter.countyCode ?? ''}
            change={(countyCode) => change({ countyCode })}
          >
            <option value="">{t('workbench.filter.any_county')}</option>
            {round?.counties.map(({ countyCode, countyName }) => (
              <option key={countyCode} value={countyCode}>
                {countyName}
              </option>
            ))}
          </Choice>
          <Choice
            label={t('workbench.filter.status')}
            value={onlyStatus ?? ''}
            change={(status) => change({ statuses: status ? [status as StandingStatus] : null })}
          >
            <option value="">{t('workbench.filter.any_status')}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`workbench.status.${status}`)}
              </option>
            ))}
          </Choice>
          <YearChoice
            label={t('workbench.filter.dugnad_from')}
            day={filter.dugnadFrom}
            change={(year) => change({ dugnadFrom: year && firstDay(year) })}
          />
          <YearChoice
            label={t('workbench.filter.dugnad_to')}
            day={filter.dugnadTo}
            change={(year) => change({ dugnadTo: year && lastDay(year) })}
          />
        </div>
      </details>
      {isNarrowed && (
        <Button variant="text" onClick={() => clear(['of'])}>
          {t('workbench.filter.clear')}
        </Button>
      )}
    </div>
  );
}
