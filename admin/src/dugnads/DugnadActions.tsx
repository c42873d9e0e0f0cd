import { dayOf } from '../common/formats.ts';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';
import type { DugnadQuery } from '../generated/form/graphql.ts';

type Dugnad = NonNullable<DugnadQuery['dugnad']>;

/** What was agreed at a dugnad, and the way to write down more. */
export function DugnadActions({ dugnad, slug }: { dugnad: Dugnad; slug: string }) {
  const t = useTexts();
  const { language } = useSession();
  return (
    <section>
      <h2>{t('dugnad.actions')}</h2>
      {dugnad.actions.length === 0 && <p>{t(dugnad.canEdit ? 'dugnad.noActions' : 'dugnad.noActionsPublic')}</p>}
      <ul className="rows">
        {dugnad.actions.map(({ id, what, state, dueOn, isOverdue, responsibleRole }) => (
          <li key={id}>
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
        ))}
      </ul>
      {dugnad.canEdit && (
        <p className="actions">
          <Link className="button" href={addressOf.newAction(slug, { dugnadId: dugnad.id })}>
            {t('dugnad.addAction')}
          </Link>
        </p>
      )}
    </section>
  );
}
