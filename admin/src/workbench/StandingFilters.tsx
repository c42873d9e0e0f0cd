import { Button } from '@mui/material';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { today } from '../common/formats.ts';
import type { Progress } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { StandingStatus } from '../generated/dashboard/graphql.ts';
import { dugnadYears, firstDay, lastDay } from './listParams.ts';
import { useFilters } from './StandingChips.tsx';

const statuses: readonly StandingStatus[] = ['SUBMITTED', 'PUBLISHED', 'RETURNED', 'BEGUN', 'SILENT', 'NOT_INVITED'];

/** Time between the last key and the question. */
const pause = 300;

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
  const { filter, change } = useFilters();
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
            {scopes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
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
          <Choice
            label={t('workbench.filter.dugnad_from')}
            value={filter.dugnadFrom?.slice(0, 4) ?? ''}
            change={(year) => change({ dugnadFrom: year && firstDay(year) })}
          >
            <Years />
          </Choice>
          <Choice
            label={t('workbench.filter.dugnad_to')}
            value={filter.dugnadTo?.slice(0, 4) ?? ''}
            change={(year) => change({ dugnadTo: year && lastDay(year) })}
          >
            <Years />
          </Choice>
        </div>
      </details>
      {isNarrowed && (
        <Button
          variant="text"
          onClick={() =>
            change(Object.fromEntries(Object.keys(filter).map((key) => [key, key === 'of' ? filter.of : null])))
          }
        >
          {t('workbench.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Search({ value, label, search }: { value: string; label: string; search: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState(value);
  // What was searched for from here comes back as the value; only another one, from the address, replaces what is typed.
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    if (text.trim() === told.current) return;
    const timer = setTimeout(() => {
      told.current = text.trim();
      search(told.current);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, search]);
  return (
    <div className="wb-field wb-field-search">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={text} onChange={({ target }) => setText(target.value)} />
    </div>
  );
}

function Choice({
  label,
  value,
  change,
  children,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="wb-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => change(target.value)}>
        {children}
      </select>
    </div>
  );
}

/** The years that dugnads have been held in, and the next one. */
function Years() {
  const { t } = useWords();
  return (
    <>
      <option value="">{t('workbench.filter.any_year')}</option>
      {dugnadYears(today()).map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </>
  );
}
