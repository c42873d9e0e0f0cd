import { useEffect, useState } from 'react';
import { useWords } from './useWords.ts';

/** In the place of what is on its way: said after 400 ms, so that what comes at once is not announced. */
export function Waiting() {
  const { t } = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="wb-fetching wb-awaited">
      {isLong && <p className="wb-soft">{t('workbench.loading')}</p>}
    </div>
  );
}
