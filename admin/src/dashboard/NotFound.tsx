import { Button } from '@mui/material';
import { Link, useTranslate } from 'react-admin';
import './workbench.css';

/** For an address that nothing is at. */
export function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <h1>{translate('ra.page.not_found')}</h1>
      <p className="wb-lead">{translate('ra.message.not_found')}</p>
      <Button variant="outlined" component={Link} to="/">
        {translate('dashboard.to_workbench')}
      </Button>
    </>
  );
}
