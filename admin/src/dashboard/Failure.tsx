import { Button } from '@mui/material';
import { useResetErrorBoundaryOnLocationChange, useTranslate } from 'react-admin';

/** A page that fell over says so in its own place; the menu stands, and so does what was saved. Another place is tried anew. */
export function Failure({ resetErrorBoundary }: { resetErrorBoundary: (...because: unknown[]) => void }) {
  const translate = useTranslate();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <div role="alert">
      <p>{translate('dashboard.failed')}</p>
      <Button variant="outlined" onClick={() => window.location.reload()}>
        {translate('workbench.again')}
      </Button>
    </div>
  );
}
