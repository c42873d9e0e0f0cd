import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Fetching } from '../progress/Fetching.tsx';
import { useWords } from '../progress/useWords.ts';
import { Pages } from './Pages.tsx';
import { useListFilter } from './useListFilter.ts';

type Props = {
  /** What stands there when there is nothing at all: with what to do first. */
  readonly nothing: ReactNode;
  /** The filter that the list cannot be without. */
  readonly kept?: string;
  readonly children: ReactNode;
};

/** The rows of a list, or what there is instead: they are on their way, could not be had, nothing fits, no such page. */
export function ListRows({ nothing, kept, children }: Props) {
  const { data, error, isPending, refetch, total, setPage } = useListContext();
  const { t } = useWords();
  const { filter, clear } = useListFilter<Record<string, unknown>>();
  if (isPending || error) return <Fetching hasFailed={Boolean(error)} ask={() => void refetch()} />;
  if (data && data.length > 0) {
    return (
      <>
        {children}
        <Pages />
      </>
    );
  }
  if (total) {
    return <Instead text={t('list.no_such_page')} button={t('list.first_page')} press={() => setPage(1)} />;
  }
  if (Object.keys(filter).every((key) => key === kept)) return nothing;
  return (
    <Instead
      text={t('list.nothing_fits')}
      button={t('workbench.filter.clear')}
      press={() => clear(kept ? [kept] : [])}
    />
  );
}

function Instead({ text, button, press }: { text: string; button: string; press: () => void }) {
  return (
    <div role="status" className="wb-fetching">
      <p>{text}</p>
      <Button variant="outlined" onClick={press}>
        {button}
      </Button>
    </div>
  );
}
