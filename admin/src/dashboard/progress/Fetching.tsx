import { Button } from '@mui/material';
import { useWords } from './useWords.ts';
import { Waiting } from './Waiting.tsx';

/** In the place of figures that are on their way; where they could not be had, that and what to do. */
export function Fetching({ hasFailed, ask }: { hasFailed: boolean; ask: () => void }) {
  const { t } = useWords();
  if (!hasFailed) return <Waiting />;
  return (
    <div role="status" className="wb-fetching">
      <p>{t('workbench.failed')}</p>
      <Button variant="outlined" onClick={ask}>
        {t('workbench.again')}
      </Button>
    </div>
  );
}
