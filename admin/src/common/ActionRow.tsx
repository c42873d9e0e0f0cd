import { dayOf } from './formats.ts';
import { Link } from './Link.tsx';
import { addressOf } from './route.ts';
import { useSession, useTexts } from './session.tsx';

type Listed = {
  readonly id: string;
  readonly what: string;
  readonly state: 'PLANNED' | 'STARTED' | 'DONE' | 'DROPPED';
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly responsibleRole: string;
};

/** An action in a list: what, who and when, how far it has come; a link to the whole of it. */
export function ActionRow({ action, slug }: { action: Listed; slug: string }) {
  const t = useTexts();
  const { language } = useSession();
  const { id, what, dueOn, isOverdue, responsibleRole, state } = action;
  return (
    <li>
      <div className="row-text">
        <Link href={addressOf.action(slug, id)}>
          <b>{what}</b>
        </Link>
        <span className="note block">
          {responsibleRole}
          {dueOn && ` · ${t('action.due', { date: dayOf(dueOn, language) })}`}
        </span>
      </div>
      <span className="small">
        {t(`action.${state}`)}
        {isOverdue && <span className="mark late">{t('action.late')}</span>}
      </span>
    </li>
  );
}
