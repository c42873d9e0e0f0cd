import { Button } from '@mui/material';
import { Link, useRecordContext, useTranslate } from 'react-admin';
import { useAction } from '../dashboard/useAction.ts';
import { useIsAdministrator } from '../dashboard/useIsAdministrator.ts';
import { roundClose, roundInvite } from './queries.ts';
import type { RoundRecord } from './RoundShow.tsx';

/** What can be done with the round now, but for publishing, which stands with its editions; for administrators. */
export function RoundActions() {
  const translate = useTranslate();
  const isAdministrator = useIsAdministrator();
  const record = useRecordContext<RoundRecord>();
  const invite = useAction(roundInvite, 'round.invited');
  const close = useAction(roundClose, 'round.closed');
  if (!record || !isAdministrator) return null;
  const { id, state } = record;
  return (
    <p className="wb-actions">
      {(state === 'PLANNED' || state === 'OPEN') && (
        <Button variant="contained" disabled={invite.isRunning} onClick={() => void invite.run({ id })}>
          {translate('round.invite')}
        </Button>
      )}
      {state === 'OPEN' && (
        <Button variant="outlined" disabled={close.isRunning} onClick={() => void close.run({ id })}>
          {translate('round.close')}
        </Button>
      )}
      <Button component={Link} to={`/rounds/${id}`} variant="text">
        {translate('ra.action.edit')}
      </Button>
    </p>
  );
}
