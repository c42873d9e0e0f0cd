import { Link } from '../common/Link.tsx';
import { addressOf } from '../common/route.ts';
import { useSession, useTexts } from '../common/session.tsx';

/** Receipt, exports and paper: what the municipality keeps in its own archive. */
export function TakeAlong({ id, hasReceipt }: { id: string; hasReceipt: boolean }) {
  const t = useTexts();
  const { language } = useSession();
  const file = (name: string) => `/eksport/assessment/${id}/${name}`;
  return (
    <section className="noprint">
      <h2>{t('result.take')}</h2>
      {hasReceipt && <p>{t('result.receiptText')}</p>}
      <p className="actions">
        {hasReceipt && (
          <a className="button go" href={file('kvittering.json')} download>
            {t('result.receipt')}
          </a>
        )}
        <a className="button" href={file('svar.json')} download>
          {t('result.json')}
        </a>
        <a className="button" href={file(`svar.csv?lang=${language}`)} download>
          {t('result.csv')}
        </a>
        <Link className="button" href={addressOf.paper(id)}>
          {t('result.paper')}
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('app.print')}
        </button>
      </p>
    </section>
  );
}
