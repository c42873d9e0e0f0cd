import { Button, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { day } from '../dashboard/format.ts';
import { Section } from '../dashboard/Section.tsx';
import { useAction } from '../dashboard/useAction.ts';
import type { MunicipalityRecord } from './MunicipalityShow.tsx';
import {
  invitationRevoke,
  municipalityInvite,
  seatEnd,
  seatRequestAccept,
  seatRequestDecline,
  seatRestore,
} from './queries.ts';

function Row({ text, note, children }: { text: string; note: string; children: ReactNode }) {
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      sx={{ alignItems: { sm: 'center' }, borderBottom: '1px solid', borderColor: 'divider', gap: 1, py: 1 }}
    >
      <Typography sx={{ flex: 1 }}>
        {text}
        <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
          {note}
        </Typography>
      </Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        {children}
      </Stack>
    </Stack>
  );
}

type Seat = MunicipalityRecord['seats'][number];

/** A seat that was taken away here, and perhaps put back, at its place in the list. */
type Touched = { readonly seat: Seat; readonly place: number; readonly isEnded: boolean };

/** A seat that was taken away stands where it stood, with the way back, until the page is left. */
function Seats({ seats }: { seats: readonly Seat[] }) {
  const translate = useTranslate();
  const end = useAction(seatEnd, 'municipality.seat_ended');
  const restore = useAction(seatRestore, 'municipality.seat_restored');
  const [touched, setTouched] = useState<readonly Touched[]>([]);
  const shown: Touched[] = seats
    .filter(({ id }) => touched.every(({ seat }) => seat.id !== id))
    .map((seat, place) => ({ seat, place, isEnded: false }));
  for (const one of touched.toSorted((a, b) => a.place - b.place)) shown.splice(one.place, 0, one);
  const press = async ({ seat, isEnded }: Touched, place: number) => {
    const { isRunning, run } = isEnded ? restore : end;
    if (isRunning || !(await run({ id: seat.id }))) return;
    setTouched((all) => [...all.filter((one) => one.seat.id !== seat.id), { seat, place, isEnded: !isEnded }]);
  };
  if (shown.length === 0) return <Typography color="text.secondary">{translate('dashboard.none')}</Typography>;
  return shown.map((one, place) => {
    const { id, role, title, user } = one.seat;
    const note = one.isEnded ? [translate('municipality.seat_ended')] : [translate(`seat.${role}`), title];
    return (
      <Row key={id} text={`${user.name} (${user.email})`} note={note.filter(Boolean).join(' · ')}>
        <Button variant="outlined" onClick={() => void press(one, place)}>
          {translate(one.isEnded ? 'ra.action.undo' : 'municipality.end_seat')}
        </Button>
      </Row>
    );
  });
}

/** People of the municipality: seats, who asks for one, invitations that are still open. */
export function MunicipalityPeople() {
  const translate = useTranslate();
  const record = useRecordContext<MunicipalityRecord>();
  const invite = useAction(municipalityInvite, 'municipality.invited');
  const accept = useAction(seatRequestAccept, 'municipality.accepted');
  const decline = useAction(seatRequestDecline, 'municipality.declined');
  const revoke = useAction(invitationRevoke, 'municipality.revoked');
  if (!record) return null;
  const open = record.invitations.filter(({ isOpen }) => isOpen);
  return (
    <>
      <Section title={translate('municipality.people')}>
        <Seats key={record.id} seats={record.seats} />
      </Section>
      <Section title={translate('municipality.requests')} isEmpty={record.seatRequests.length === 0}>
        {record.seatRequests.map(({ id, name, email, title, role, confirmedAt }) => (
          <Row
            key={id}
            text={`${name} (${email})`}
            note={[translate(`seat.${role}`), title, confirmedAt ? '' : translate('municipality.unconfirmed')]
              .filter(Boolean)
              .join(' · ')}
          >
            <Button
              variant="contained"
              disabled={!confirmedAt || accept.isRunning}
              onClick={() => void accept.run({ id })}
            >
              {translate('municipality.accept')}
            </Button>
            <Button variant="outlined" disabled={decline.isRunning} onClick={() => void decline.run({ id })}>
              {translate('municipality.decline')}
            </Button>
          </Row>
        ))}
      </Section>
      <Section title={translate('municipality.invitations')}>
        {open.map(({ id, sentTo, role, expiresAt }) => (
          <Row
            key={id}
            text={sentTo}
            note={`${translate(`seat.${role}`)} · ${translate('municipality.expires', { date: day(expiresAt) })}`}
          >
            <Button variant="outlined" disabled={revoke.isRunning} onClick={() => void revoke.run({ id })}>
              {translate('municipality.revoke')}
            </Button>
          </Row>
        ))}
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '64ch', my: 1.5 }}>
          {translate(record.postAddress ? 'municipality.invite_help' : 'municipality.no_post_address')}
        </Typography>
        <Button
          variant="contained"
          disabled={invite.isRunning || !record.postAddress}
          onClick={() => void invite.run({ municipalityId: record.id, postAddress: record.postAddress })}
        >
          {translate('municipality.invite')}
        </Button>
      </Section>
    </>
  );
}
