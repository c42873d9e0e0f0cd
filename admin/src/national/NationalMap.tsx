import { Figure } from '../charts/Figure.tsx';
import { TileMap } from '../charts/TileMap.tsx';
import type { ViewProps } from './viewProps.ts';

/** The map in its figure; where the round's day has no layout, the words that lead to the table. */
export function NationalMap({ t, language, model, isAnswers }: ViewProps & { readonly isAnswers: boolean }) {
  const { tiles, counties, mapLabel, unplaced, sentence } = model;
  if (!tiles) return <p className="notice">{t('nationalMap.missing')}</p>;
  const about = t(isAnswers ? 'nationalMap.aboutAnswer' : 'nationalMap.about');
  return (
    <Figure
      id="kart"
      language={language}
      heading={2}
      message={t('nationalMap.title')}
      about={
        <>
          {about} <span className="national-about">{sentence.meta}</span>
        </>
      }
      note={unplaced > 0 && t('nationalMap.unplaced', { smart_count: unplaced })}
    >
      <TileMap
        label={mapLabel}
        tiles={tiles}
        counties={new Set(tiles.map(({ countyCode }) => countyCode)).size > 1 ? counties : []}
      />
    </Figure>
  );
}
