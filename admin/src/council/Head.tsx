import { Hexagon } from '../common/Hexagon.tsx';
import type { PublicTranslate } from '../public/page.ts';
import type { PublicAddresses } from '../public/publicRoute.ts';
import type { CouncilModel } from './councilModel.ts';

type Props = {
  readonly t: PublicTranslate;
  readonly model: CouncilModel;
  readonly addresses: PublicAddresses;
  /** Where the newest answer is shown. */
  readonly newest: string;
};

/** The one sentence, what stands behind it, and where to go where there is nothing to show. */
export function Head({ t, model, addresses, newest }: Props) {
  const { meta, sentence, older, coming, links, linksHead } = model;
  const { level, completeness, coverage } = sentence;
  return (
    <header className="council-head">
      <p className="meta">{meta}</p>
      <h1 className="say">{sentence.say}</h1>
      <p className="lead">{sentence.lead.join(' ')}</p>
      {level && (
        <p className="stand">
          <span className="stand-level">
            <Hexagon step={level.step === null ? null : level.step - 1} steps={level.of} />
            {level.word}
          </span>
          {completeness && <span className="soft">{completeness}</span>}
          {coverage && <span className="soft">{coverage}</span>}
        </p>
      )}
      {linksHead && (
        <p className="council-links">
          {linksHead}{' '}
          {links.map(({ name, slug }, place) => (
            <span key={slug}>
              {place > 0 && ', '}
              <a href={addresses.municipality(slug)}>{name}</a>
            </span>
          ))}
        </p>
      )}
      {!level && (
        <p className="noprint">
          <a className="button" href={addresses.national()}>
            {t('council.others')}
          </a>
        </p>
      )}
      {coming && <p className="small soft noprint">{coming}</p>}
      {older && (
        <p className="small">
          {older}{' '}
          <a className="noprint" href={newest}>
            {t('council.toNewest')}
          </a>
        </p>
      )}
    </header>
  );
}
