import { allCriteria, type Checklist } from '@fritidssjekken/checklist-definitions';
import { dayOf } from '../../common/formats.ts';
import { Link } from '../../common/Link.tsx';
import { addressOf } from '../../common/route.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import type { Asked } from '../../common/useAnswer.ts';
import type { ResultActionsQuery } from '../../generated/form/graphql.ts';
import { Later } from './Later.tsx';

/** The actions that are to lift something in this checklist; who may change them does so on the municipality's page. */
export function ActionsSection({
  asked,
  checklist,
  slug,
  canMake,
}: {
  asked: Asked<ResultActionsQuery>;
  checklist: Checklist;
  slug: string;
  canMake: boolean;
}) {
  const t = useTexts();
  const { language } = useSession();
  const numberOf = new Map(allCriteria(checklist).map(({ id, number }) => [id, number]));
  return (
    <section id="tiltak">
      <h2>{t('resultActions.title')}</h2>
      <Later asked={asked} height="low">
        {({ actions: { items, totalCount } }) => (
          <>
            {items.length === 0 && <p>{t(canMake ? 'resultActions.none' : 'resultActions.noneOther')}</p>}
            <ul className="actions-here">
              {items.map((action) => {
                const number = action.criterionId && numberOf.get(action.criterionId);
                return (
                  <li key={action.id}>
                    <span>
                      {canMake ? <Link href={addressOf.action(slug, action.id)}>{action.what}</Link> : action.what}
                    </span>
                    <span className="small soft">
                      {[
                        t(`resultActions.${action.state}`),
                        number && t('resultActions.number', { number }),
                        action.responsibleRole,
                        action.dueOn && dayOf(action.dueOn, language),
                        action.isOverdue && t('resultActions.overdue'),
                        canMake && action.isPublic && t('resultActions.public'),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                );
              })}
            </ul>
            {totalCount > items.length && <p>{t('resultActions.more', { smart_count: totalCount - items.length })}</p>}
            {canMake && (
              <p className="noprint">
                <Link href={addressOf.actions(slug)}>{t('resultActions.all')}</Link>
              </p>
            )}
          </>
        )}
      </Later>
    </section>
  );
}
