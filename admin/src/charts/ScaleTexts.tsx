import { withPercent } from '@fritidssjekken/checklist-definitions';
import type { Language } from '../common/translatorsOf.ts';

const marks = [0, 25, 50, 75, 100] as const;

/**
 * The figures under a scale of 0–100 per cent.
 * @param props.placeOf where a value stands, in per cent of the picture's width
 */
export function ScaleTexts({
  y,
  language,
  placeOf = (value) => value,
}: {
  y: number;
  language: Language;
  placeOf?: (value: number) => number;
}) {
  return marks.map((mark) => (
    <text key={mark} x={`${placeOf(mark)}%`} y={y} textAnchor={mark === 0 ? 'start' : mark === 100 ? 'end' : 'middle'}>
      {mark === 100 ? withPercent('100', language) : mark}
    </text>
  ));
}
