import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useWords } from './useWords.ts';

/** In the place of figures that are on their way: said after 400 ms; where they could not be had, that and what to do. */
export function Fetching({ hasFailed, ask }: { hasFailed: boolean; ask: () => void }) {
  const { t } = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={hasFailed ? 'wb-fetching' : 'wb-fetching wb-awaited'}>
      {hasFailed ? (
        <>
          <p>{t('workbench.failed')}</p>
          <Button variant="outlined" onClick={ask}>
            {t('workbench.again')}
          </Button>
        </>
      ) : (
        isLong && <p className="wb-soft">{t('workbench.loading')}</p>
      )}
    </div>
  );
}
