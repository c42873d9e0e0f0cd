import { Button } from '@mui/material';
import { useListContext } from 'react-admin';
import { useWords } from '../progress/useWords.ts';

/** Forwards and back through a list that is longer than a page. */
export function Pages() {
  const { t } = useWords();
  const { page, perPage, setPage, total = 0 } = useListContext();
  if (total <= perPage) return null;
  const offsetBegin = (page - 1) * perPage + 1;
  const offsetEnd = Math.min(total, page * perPage);
  return (
    <nav className="wb-pages" aria-label={t('workbench.pages')}>
      <Button variant="outlined" disabled={page === 1} onClick={() => setPage(page - 1)}>
        {t('ra.navigation.previous')}
      </Button>
      <span role="status">{t('ra.navigation.page_range_info', { offsetBegin, offsetEnd, total })}</span>
      <Button variant="outlined" disabled={offsetEnd === total} onClick={() => setPage(page + 1)}>
        {t('ra.navigation.next')}
      </Button>
    </nav>
  );
}
