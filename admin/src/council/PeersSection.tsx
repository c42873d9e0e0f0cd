import { DotPile } from '../charts/DotPile.tsx';
import { Figure } from '../charts/Figure.tsx';
import type { Language } from '../common/translatorsOf.ts';
import type { PublicTranslate } from '../public/page.ts';
import type { PublicAddresses } from '../public/publicRoute.ts';
import type { Peers } from './councilModelPeers.ts';

type Props = {
  readonly t: PublicTranslate;
  readonly language: Language;
  readonly addresses: PublicAddresses;
  readonly peers: Peers;
  /** What the second sheet of paper begins with: whose it is. */
  readonly paperHead: string;
  readonly hrefOf: (kind: string) => string;
};

/** The group as a spread with the own dot in it, and who has done what is missing here. */
export function PeersSection({ t, language, addresses, peers, paperHead, hrefOf }: Props) {
  const { picture, because, wider, responseRate, choices, learnAll, learn } = peers;
  return (
    <section className="second-sheet" id="lignende">
      <p className="meta printonly">{paperHead}</p>
      <h2>{t('peers.title')}</h2>
      {choices.length > 1 && (
        <nav aria-label={t('peers.choose')} className="choices noprint">
          <span aria-hidden="true">{t('peers.choose')}</span>
          <ul>
            {choices.map(({ kind, text, isChosen }) => (
              <li key={kind}>
                <a href={`${hrefOf(kind)}#lignende`} aria-current={isChosen ? 'true' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {picture && (
        <Figure
          id="spredning"
          {...{ language, message: picture.message, about: picture.about, table: picture.table }}
          note={responseRate && <p>{responseRate}</p>}
        >
          <DotPile {...picture} language={language} />
        </Figure>
      )}
      {because && <p>{because}</p>}
      {because && wider && (
        <p>
          <a href={`${hrefOf(wider.kind)}#lignende`}>{wider.text}</a>
        </p>
      )}
      {learn.length > 0 && (
        <>
          <h3 className="council-learn">{t('peers.learn')}</h3>
          {learnAll && <p className="small">{learnAll}</p>}
          <ul className="learn">
            {learn.map(({ criterionId, question, count, names, more }) => (
              <li key={criterionId}>
                <span className="block">{question}</span>
                <span className="small soft">
                  {count}{' '}
                  {names.map(({ name, slug }, place) => (
                    <span key={slug}>
                      {place > 0 && ', '}
                      <a href={addresses.municipality(slug)}>{name}</a>
                    </span>
                  ))}
                  {more && ` ${more}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
