import { ActionRow } from '../common/ActionRow.tsx';
import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useTexts } from '../common/session.tsx';
import type { DugnadQuery } from '../generated/form/graphql.ts';

type Dugnad = NonNullable<DugnadQuery['dugnad']>;

/** What was agreed at a dugnad, and the way to write down more. */
export function DugnadActions({ dugnad, slug }: { dugnad: Dugnad; slug: string }) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('dugnad.actions')}</h2>
      {dugnad.actions.length === 0 && <p>{t(dugnad.canEdit ? 'dugnad.noActions' : 'dugnad.noActionsPublic')}</p>}
      <ul className="rows">
        {dugnad.actions.map((action) => (
          <ActionRow key={action.id} action={action} slug={slug} />
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
