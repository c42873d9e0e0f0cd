import { Button } from '@mui/material';
import { Link, useResourceContext } from 'react-admin';
import { Fetching } from './Fetching.tsx';
import { useWords } from './useWords.ts';

type Awaited = { readonly title?: string; readonly hasFailed: boolean; readonly ask: () => void };

/** In the place of a whole page: without what it shows it has no sentence for its heading; one that failed has its name. */
export function NoPage({ title, hasFailed, ask }: Awaited) {
  const { t } = useWords();
  return (
    <>
      {hasFailed && <h1>{title ?? t('workbench.unfetched')}</h1>}
      <Fetching hasFailed={hasFailed} ask={ask} />
    </>
  );
}

type Shown = { readonly isPending: boolean; readonly error: unknown; readonly refetch: () => unknown };

/** In the place of one record: it is on its way, it could not be had, or there is none at this address. */
export function NoRecord({ isPending, error, refetch }: Shown) {
  const { t } = useWords();
  const resource = useResourceContext();
  if (isPending || error) return <NoPage hasFailed={Boolean(error)} ask={() => void refetch()} />;
  return (
    <>
      <h1>{t('workbench.no_record')}</h1>
      <p className="wb-lead">{t('workbench.no_record_next')}</p>
      <Button variant="outlined" component={Link} to={`/${resource}`}>
        {t('workbench.to_list')}
      </Button>
    </>
  );
}
