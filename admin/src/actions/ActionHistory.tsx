import { clockOf, dayOf } from '../common/formats.ts';
import { useSession, useTexts } from '../common/session.tsx';
import type { ActionQuery } from '../generated/form/graphql.ts';

type Event = NonNullable<ActionQuery['action']>['events'][number];

/** What happened to an action, the newest first: who, when, which step and why. */
export function ActionHistory({ events }: { events: readonly Event[] }) {
  const t = useTexts();
  const { language } = useSession();
  const words = ({ from, to }: Event) => {
    if (from === null) return t('action.wasMade');
    if (from === to) return t('action.noted');
    return t('action.stepTo', { from: t(`action.${from}`), to: t(`action.${to}`) });
  };
  return (
    <section>
      <h2>{t('action.history')}</h2>
      <ol className="history">
        {events.toReversed().map((event) => (
          <li key={event.at}>
            <p>
              <b>{words(event)}</b>
              <span className="note block">
                {dayOf(event.at, language)} {clockOf(event.at, language)} · {event.actor}
              </span>
            </p>
            {event.note && <p className="written">{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
