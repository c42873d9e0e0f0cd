import { Button } from '@mui/material';
import { Link, usePermissions, useRecordContext, useTranslate } from 'react-admin';
import { useAction } from '../dashboard/useAction.ts';
import { roundClose, roundInvite, roundPublish } from './queries.ts';
import type { RoundRecord } from './RoundShow.tsx';

/** What can be done with the round now; for administrators. */
export function RoundActions() {
  const translate = useTranslate();
  const { permissions } = usePermissions<'ADMINISTRATOR' | 'ADVISER'>();
  const record = useRecordContext<RoundRecord>();
  const invite = useAction(roundInvite, 'round.invited');
  const close = useAction(roundClose, 'round.closed');
  const publish = useAction(roundPublish, 'round.published');
  if (!record || permissions !== 'ADMINISTRATOR') return null;
  const { id, state, editions } = record;
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
      {(state === 'CLOSED' || state === 'PUBLISHED') && (
        <Button variant="outlined" disabled={publish.isRunning} onClick={() => void publish.run({ id })}>
          {translate('round.publish', { number: editions.length + 1 })}
        </Button>
      )}
      <Button component={Link} to={`/rounds/${id}`} variant="text">
        {translate('ra.action.edit')}
      </Button>
    </p>
  );
}
