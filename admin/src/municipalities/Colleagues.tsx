import { useState } from 'react';
import { ask } from '../common/ask.ts';
import { FailureText } from '../common/FailureText.tsx';
import { dayOf } from '../common/formats.ts';
import { NamedSection } from '../common/NamedSection.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import { useAnswer } from '../common/useAnswer.ts';
import { useSubmit } from '../common/useSubmit.ts';
import { ColleagueRow } from './ColleagueRow.tsx';
import {
  acceptSeatRequestMutation,
  colleaguesQuery,
  declineSeatRequestMutation,
  revokeInvitationMutation,
} from './formQueries.ts';
import { HandOnSeat } from './HandOnSeat.tsx';
import { InviteColleague } from './InviteColleague.tsx';

/** Who holds seats, who is invited and who waits outside; editors decide. */
export function Colleagues({ municipalityId, isEditor }: { municipalityId: string; isEditor: boolean }) {
  const t = useTexts();
  const { viewer, language } = useSession();
  const { data, again } = useAnswer(colleaguesQuery, { id: municipalityId });
  const { isBusy, failure, submit } = useSubmit();
  const [isRefused, setIsRefused] = useState(false);
  const municipality = data?.municipality;
  if (!municipality) return null;
  const mayDecide = isEditor || Boolean(viewer?.ndfuRole);
  const run = (act: () => Promise<{ __typename: string }>) =>
    void submit(async () => {
      const { __typename } = await act();
      setIsRefused(!/^(Seat|SeatRequest|Invitation)$/.test(__typename));
      await again();
    });
  const requests = municipality.seatRequests.filter((request) => request.confirmedAt);
  const invitations = municipality.invitations.filter((invitation) => invitation.isOpen);
  const mine = municipality.seats.find((seat) => seat.user.id === viewer?.id);

  return (
    <NamedSection id="folk" title={t('municipality.colleagues')}>
      <p>{t('municipality.colleaguesText')}</p>
      {mayDecide && requests.length > 0 && (
        <>
          <h3>{t('municipality.requests')}</h3>
          <ul className="rows">
            {requests.map(({ id, name, email, title, role }) => (
              <li key={id}>
                <p>
                  {title
                    ? t('municipality.requestFrom', { name, email, title })
                    : t('municipality.requestFromPlain', { name, email })}
                  <span className="note block">{t('municipality.requestRole', { role: t(`invitation.${role}`) })}</span>
                </p>
                <div className="actions">
                  <button
                    type="button"
                    className="button go"
                    disabled={isBusy}
                    aria-label={`${t('municipality.accept')}: ${name}`}
                    onClick={() => run(async () => (await ask(acceptSeatRequestMutation, { id })).acceptSeatRequest)}
                  >
                    {t('municipality.accept')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    disabled={isBusy}
                    aria-label={`${t('municipality.decline')}: ${name}`}
                    onClick={() => run(async () => (await ask(declineSeatRequestMutation, { id })).declineSeatRequest)}
                  >
                    {t('municipality.decline')}
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="rows">
        {municipality.seats.map((seat) => (
          <ColleagueRow key={seat.id} seat={seat} mayDecide={mayDecide} onRefused={setIsRefused} />
        ))}
      </ul>
      {mayDecide && invitations.length > 0 && (
        <>
          <h3>{t('municipality.invitations')}</h3>
          <ul className="rows">
            {invitations.map(({ id, sentTo, role, expiresAt }) => (
              <li key={id}>
                <p>
                  {t('municipality.invitationTo', {
                    email: sentTo,
                    role: t(`invitation.${role}`),
                    date: dayOf(expiresAt, language),
                  })}
                </p>
                <button
                  type="button"
                  className="button"
                  disabled={isBusy}
                  aria-label={`${t('municipality.revoke')}: ${sentTo}`}
                  onClick={() => run(async () => (await ask(revokeInvitationMutation, { id })).revokeInvitation)}
                >
                  {t('municipality.revoke')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {isRefused && (
        <p className="error" role="alert">
          {t('errors.refused')}
        </p>
      )}
      <FailureText failure={failure} />
      {mayDecide && <InviteColleague municipalityId={municipalityId} onInvited={again} />}
      {mine && <HandOnSeat seatId={mine.id} onDone={again} />}
    </NamedSection>
  );
}
