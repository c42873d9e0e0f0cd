import type { PublicTranslate } from '../public/page.ts';
import type { Truth } from './councilModelTruth.ts';

type Props = {
  readonly t: PublicTranslate;
  readonly truth: Truth;
  readonly methodHref: string;
  /** Of this page, for whoever holds it on paper; null where it is for few. */
  readonly address: string | null;
};

/** Who answered, what the figure says, what can fool us, how it was counted, and how to check it oneself. */
export function TruthSection({ t, truth, methodHref, address }: Props) {
  return (
    <section>
      <h2>{t('truth.title')}</h2>
      <dl className="truth">
        {truth.rows.map(({ head, lines }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{lines.join(' ')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('truth.check')}</dt>
          <dd className="truth-links">
            <a href="#alle-svar" className="noprint">
              {t('truth.all')}
            </a>
            {truth.links && (
              <>
                <a href={truth.links.receipt} download="">
                  {t('truth.receipt')}
                </a>
                <a href={truth.links.csv} download="">
                  {t('truth.csv')}
                </a>
              </>
            )}
            <a href={methodHref}>{t('truth.method')}</a>
            <span>{t('truth.contact')}</span>
            {address && <span className="printonly">{t('truth.address', { address })}</span>}
          </dd>
        </div>
      </dl>
    </section>
  );
}
