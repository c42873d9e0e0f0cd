import { type Checklist, parseInterval, percentOf, percentText, textIn } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import { Hexagon } from '../common/Hexagon.tsx';
import { useSession, useTexts } from '../common/session.tsx';

/** The score on the strip of the level's bands, 0–100; the own level's name stands out. */
export function LevelStrip({
  checklist,
  fraction,
  levelId,
}: {
  checklist: Checklist;
  fraction: string | null;
  levelId: string | null;
}) {
  const t = useTexts();
  const { language } = useSession();
  const { levels } = checklist;
  const bands = levels.map((level, step) => {
    const { low, high } = parseInterval(level.band);
    const from = low ? low.at.valueOf() * 100 : 0;
    const to = high ? high.at.valueOf() * 100 : 100;
    return { id: level.id, step, from, to, name: textIn(level.name, language) };
  });
  const names = bands.map((band) => `${band.name} ${Math.round(band.from)}–${Math.round(band.to)}`).join(', ');
  const percent = fraction && numberOf(percentText(fraction, { levels }), language);
  const at = fraction ? percentOf(fraction) : null;
  const anchor = at === null || (at >= 8 && at <= 92) ? 'middle' : at < 8 ? 'start' : 'end';
  return (
    <div className="level-strip">
      <svg
        width="100%"
        height="60"
        role="img"
        aria-label={
          percent ? t('result.bandsLabel', { percent, bands: names }) : t('result.bandsNone', { bands: names })
        }
      >
        {bands.map((band) => (
          <rect
            key={band.id}
            x={`${band.from}%`}
            width={`${band.to - band.from}%`}
            y="36"
            height="14"
            className={`band level-${levelShade(band.step, bands.length)}`}
          />
        ))}
        {at !== null && (
          <>
            <circle cx={`${at}%`} cy="43" r="9" className="own-dot" />
            <text x={`${at}%`} y="22" textAnchor={anchor} className="own">
              {percent} %
            </text>
          </>
        )}
      </svg>
      <ul aria-hidden="true">
        {bands.map((band) => (
          <li key={band.id} className={band.id === levelId ? 'is-own' : undefined}>
            <Hexagon step={band.step} steps={bands.length} size={20} />
            {band.name}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which of the three shades of a level a step of `count` wears, 1–3. */
function levelShade(step: number, count: number): number {
  return Math.round((step * 2) / Math.max(1, count - 1)) + 1;
}
