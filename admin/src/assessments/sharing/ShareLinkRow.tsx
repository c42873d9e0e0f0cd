import { useEffect, useRef, useState } from 'react';
import { dayOf } from '../../common/formats.ts';
import { useSession, useTexts } from '../../common/session.tsx';
import type { ShareLinksQuery } from '../../generated/form/graphql.ts';

type Link = NonNullable<ShareLinksQuery['assessment']>['shareLinks'][number];

/**
 * One link: whom it is for, who made it, how long it works. There is no way back from taking it back: its button goes,
 * and the focus to the row, which says what became of it.
 */
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
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isPressed, setIsPressed] = useState(false);
  // Once it is answered: where it could not be taken back, the button stands and may be pressed again.
  useEffect(() => {
    if (!isPressed || isBusy) return;
    (button.current ?? row.current)?.focus();
    setIsPressed(false);
  }, [isPressed, isBusy]);
  const { id, purpose, createdAt, createdBy, expiresAt, revokedAt, isOpen } = link;
  // It ends at midnight: the day before is the last one that it works.
  const lastDay = dayOf(new Date(new Date(expiresAt).getTime() - 1), language);
  const state = revokedAt
    ? t('sharing.revoked', { date: dayOf(revokedAt, language) })
    : t(isOpen ? 'sharing.open' : 'sharing.expired', { date: lastDay });
  return (
    <li ref={row} tabIndex={-1}>
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
          ref={button}
          disabled={isBusy}
          aria-label={t('sharing.revokeNamed', { purpose })}
          onClick={() => {
            setIsPressed(true);
            onRevoke(id);
          }}
        >
          {t('sharing.revoke')}
        </button>
      )}
    </li>
  );
}
