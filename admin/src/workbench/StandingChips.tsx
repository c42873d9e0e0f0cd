import { useListContext } from 'react-admin';
import { Chip } from '../dashboard/list/Chip.tsx';
import { useListFilter } from '../dashboard/list/useListFilter.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import type { StandingListQuery, StandingStatus } from '../generated/dashboard/graphql.ts';
import type { ListFilter } from './listParams.ts';

type Beside = Omit<NonNullable<StandingListQuery['municipalityStandings']>, 'items'>;

/** What is known beside the rows: how many each filter would leave. Null until the first answer. */
export function useBeside(): Beside | null {
  const { meta } = useListContext();
  return (meta as Beside | undefined) ?? null;
}

/** The list’s filters, and how to change them. */
export const useFilters = () => useListFilter<ListFilter>();

/** What a municipality that has answered can be. */
const answered: readonly StandingStatus[] = ['SUBMITTED', 'PUBLISHED'];

/** Earlier than any dugnad was held. */
const everSince = '2018-01-01';

/** The filters that are used every day, each with how many it would leave. */
export function StandingChips({ isMine }: { isMine: boolean }) {
  const { t } = useWords();
  const { filter, change } = useFilters();
  const beside = useBeside();
  const { counts, dugnadFrom } = beside ?? { counts: null, dugnadFrom: null };
  const isDugnad = Boolean(filter.dugnadFrom || filter.dugnadTo);
  const count = (of: 'all' | 'waiting' | 'fallen' | 'withDugnad') => counts?.[of] ?? '…';
  const isAnswered = filter.statuses?.length === answered.length;
  const isPlain = !isAnswered && !filter.isWaiting && !filter.hasFallen && !isDugnad;
  const dugnadLabel = () => {
    const year = dugnadFrom?.slice(0, 4);
    const to = filter.dugnadTo?.slice(0, 4);
    if (to) return t('workbench.filter.dugnad_between', { from: year ?? '', to, count: count('withDugnad') });
    return year
      ? t('workbench.filter.dugnad', { year, count: count('withDugnad') })
      : t('workbench.filter.dugnad_ever', { count: count('withDugnad') });
  };
  return (
    <fieldset className="wb-chips">
      <legend className="wb-unseen">{t('workbench.filter.label')}</legend>
      {!isMine && (
        <Chip
          isChosen={filter.followed === true}
          label={t('workbench.filter.mine')}
          press={() => change({ followed: filter.followed ? null : true })}
        />
      )}
      <Chip
        isChosen={isPlain}
        label={t('workbench.filter.all', { count: count('all') })}
        press={() =>
          change({
            isWaiting: null,
            hasFallen: null,
            dugnadFrom: null,
            dugnadTo: null,
            ...(isAnswered && { statuses: null }),
          })
        }
      />
      <Chip
        isChosen={filter.isWaiting === true}
        label={t(isMine ? 'workbench.filter.waiting_mine' : 'workbench.filter.waiting', { count: count('waiting') })}
        press={() => change({ isWaiting: filter.isWaiting ? null : true })}
      />
      {!isMine && (
        <Chip
          isChosen={isAnswered}
          label={t('workbench.filter.answered')}
          press={() => change({ statuses: isAnswered ? null : [...answered] })}
        />
      )}
      <Chip
        isChosen={filter.hasFallen === true}
        label={t('workbench.filter.fallen', { count: count('fallen') })}
        press={() => change({ hasFallen: filter.hasFallen ? null : true })}
      />
      <Chip
        isChosen={isDugnad}
        label={dugnadLabel()}
        press={() => change(isDugnad ? { dugnadFrom: null, dugnadTo: null } : { dugnadFrom: dugnadFrom ?? everSince })}
      />
    </fieldset>
  );
}
