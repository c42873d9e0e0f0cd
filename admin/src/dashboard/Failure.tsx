import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** A page that fell over says so in its own place; the menu stands, and so does what was saved. */
export function Failure() {
  const translate = useTranslate();
  return (
    <div role="alert" className="db-main">
      <p>{translate('dashboard.failed')}</p>
      <Button variant="outlined" onClick={() => window.location.reload()}>
        {translate('workbench.again')}
      </Button>
    </div>
  );
}
