import { useState } from 'react';
import { ask } from '../common/ask.ts';
import { Removable } from '../common/Removable.tsx';
import { useSession, useTexts } from '../common/session.tsx';
import type { ColleaguesQuery } from '../generated/form/graphql.ts';
import { endSeatMutation, restoreSeatMutation } from './formQueries.ts';

type Seat = NonNullable<ColleaguesQuery['municipality']>['seats'][number];

/** Somebody with a seat. Who decides takes it away at once, and puts it back from the same place. */
export function ColleagueRow({
  seat: { id, user, title, role },
  mayDecide,
  onRefused,
}: {
  seat: Seat;
  mayDecide: boolean;
  onRefused: (isRefused: boolean) => void;
}) {
  const t = useTexts();
  const { viewer } = useSession();
  const [isRemoved, setIsRemoved] = useState(false);
  const isMe = user.id === viewer?.id;
  return (
    <li>
      <p>
        <b>{user.name}</b> {isMe && <span className="soft">({t('municipality.you')})</span>}
        <span className="note block">{[title, t(`municipality.${role}`), user.email].filter(Boolean).join(' · ')}</span>
      </p>
      {mayDecide && !isMe && (
        <Removable
          label={t('municipality.remove')}
          what={user.name}
          isRemoved={isRemoved}
          removedText={t('municipality.removed', { name: user.name })}
          restoredText={t('municipality.restored', { name: user.name })}
          remove={async () => {
            const { endSeat } = await ask(endSeatMutation, { id });
            setIsRemoved(endSeat.__typename === 'Seat');
            onRefused(endSeat.__typename !== 'Seat');
          }}
          restore={async () => {
            const { restoreSeat } = await ask(restoreSeatMutation, { id });
            if (restoreSeat.__typename !== 'Seat') return t('municipality.restoreTooLate');
            setIsRemoved(false);
            return null;
          }}
        />
      )}
    </li>
  );
}
