import { Button } from '@mui/material';
import { type ReactNode, useDeferredValue } from 'react';
import { useListContext } from 'react-admin';
import { Pages } from '../dashboard/list/Pages.tsx';
import { Fetching } from '../dashboard/progress/Fetching.tsx';
import type { Progress } from '../dashboard/progress/progressModel.ts';
import { useWords } from '../dashboard/progress/useWords.ts';
import { useFilters } from './StandingChips.tsx';
import { StandingTable } from './StandingTable.tsx';

/** The rows of the list, or what there is instead: it is on its way, it could not be had, nothing fits. */
export function StandingList({
  round,
  rounds,
  label,
  empty,
}: {
  round: Progress;
  rounds: readonly Progress[];
  label: string;
  empty?: ReactNode;
}) {
  const { t } = useWords();
  const { data, error, isPending, refetch } = useListContext();
  // The first rows are drawn in slices: nobody is kept from scrolling or pressing meanwhile.
  const isThere = useDeferredValue(!isPending);
  if (isPending || !isThere || error) return <Fetching hasFailed={Boolean(error)} ask={() => void refetch()} />;
  if (!data || data.length === 0) return empty ?? <NothingFits />;
  return (
    <>
      <StandingTable round={round} rounds={rounds} label={label} />
      <Pages />
      <p className="wb-note">{t('workbench.list_note')}</p>
    </>
  );
}

/** No row fits: which filters are on is seen above; here they are taken away. */
export function NothingFits() {
  const { t } = useWords();
  const { clear } = useFilters();
  return (
    <div className="wb-fetching">
      <p>{t('workbench.empty')}</p>
      <Button variant="outlined" onClick={() => clear(['of'])}>
        {t('workbench.filter.clear')}
      </Button>
    </div>
  );
}
