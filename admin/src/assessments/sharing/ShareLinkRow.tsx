import { dayOf } from '../../common/formats.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import type { ShareLinksQuery } from '../../generated/form/graphql.ts';

type Link = NonNullable<ShareLinksQuery['assessment']>['shareLinks'][number];

/** One link: whom it is for, who made it, how long it works. */
export function ShareLinkRow({
  link,
  onRevoke,
  isBusy,
}: {
  link: Link;
  onRevoke: ((id: string) => void) | null;
  isBusy: boolean;
}) {
  const t = useTexts();
  const { language } = useSession();
  const { id, purpose, createdAt, createdBy, expiresAt, revokedAt, isOpen } = link;
  // It ends at midnight: the day before is the last one that it works.
  const lastDay = dayOf(new Date(new Date(expiresAt).getTime() - 1), language);
  const state = revokedAt
    ? t('sharing.revoked', { date: dayOf(revokedAt, language) })
    : t(isOpen ? 'sharing.open' : 'sharing.expired', { date: lastDay });
  return (
    <li>
      <div>
        <p>
          <b>{purpose}</b>
        </p>
        <p className="small soft">
          {state} {t('sharing.by', { date: dayOf(createdAt, language), who: createdBy })}
        </p>
      </div>
      {isOpen && onRevoke && (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          aria-label={t('sharing.revokeNamed', { purpose })}
          onClick={() => onRevoke(id)}
        >
          {t('sharing.revoke')}
        </button>
      )}
    </li>
  );
}
