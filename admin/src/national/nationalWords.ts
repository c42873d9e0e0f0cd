import { type Level, parseInterval, textIn } from '@fritidssjekken/checklist-definitions';
import { numberOf } from '../common/formats.ts';
import type { Words } from '../public/publicWords.ts';

/** What a level says of a municipality: the beginning of its description, "Har kommet i gang", else its name. */
export function levelSaid({ name, description }: Level, { language }: Words): string {
  const [said = ''] = description ? textIn(description, language).split(':') : [];
  return said || textIn(name, language);
}

/** Which scores are at a level: "over 50, under 75 prosent". */
export function bandText({ band }: Level, { t, language }: Words): string {
  const { low, high } = parseInterval(band);
  const at = (end: NonNullable<typeof low>) => numberOf(String(Number((end.at.valueOf() * 100).toFixed(1))), language);
  const parts = [
    low &&
      low.at.valueOf() > 0 &&
      t(low.isIncluded ? 'nationalMap.levelsFrom' : 'nationalMap.levelsOver', { at: at(low) }),
    high &&
      high.at.valueOf() < 1 &&
      t(high.isIncluded ? 'nationalMap.levelsTo' : 'nationalMap.levelsUnder', { at: at(high) }),
  ];
  return t('nationalMap.bandOf', { band: parts.filter(Boolean).join(', ') });
}
