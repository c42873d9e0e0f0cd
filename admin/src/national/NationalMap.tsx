import { Figure } from '../charts/Figure.tsx';
import { OutlineMap } from '../charts/OutlineMap.tsx';
import { TileMap } from '../charts/TileMap.tsx';
import type { ViewProps } from './viewProps.ts';

/** The map in its figure; where the round's day has no layout, the words that lead to the table. */
export function NationalMap({ t, language, model, isAnswers }: ViewProps & { readonly isAnswers: boolean }) {
  const { drawn, tiles, counties, mapLabel, unplaced, whyTiles, aboutRate, sentence } = model;
  if (!tiles && !drawn) return <p className="notice">{t('nationalMap.missing')}</p>;
  const about = drawn
    ? t(isAnswers ? 'nationalMap.outlineAnswer' : 'nationalMap.outlineAbout')
    : t(isAnswers ? 'nationalMap.aboutAnswer' : 'nationalMap.about');
  const notes = [whyTiles, unplaced > 0 && t('nationalMap.unplaced', { smart_count: unplaced })].filter(Boolean);
  return (
    <Figure
      id="kart"
      language={language}
      heading={2}
      message={t(drawn ? 'nationalMap.outlineTitle' : 'nationalMap.title')}
      about={
        <>
          {about}{' '}
          <span className="national-about">
            {sentence.meta}. {aboutRate}
          </span>
        </>
      }
      note={notes.length > 0 && notes.join(' ')}
    >
      {drawn && <OutlineMap label={mapLabel} {...drawn} />}
      {tiles && (
        <TileMap
          label={mapLabel}
          tiles={tiles}
          counties={new Set(tiles.map(({ countyCode }) => countyCode)).size > 1 ? counties : []}
        />
      )}
    </Figure>
  );
}
