import { one, parseFraction, zero } from '../fraction.ts';
import type { Path } from '../issue.ts';
import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** Points and coverages lie in 0–1 and weights above 0, on the exact fractions. */
export const fractionsInRange: Demand = ({ checklist }) => {
  const isShare = (text: string) => {
    const value = parseFraction(text);
    return value.compare(zero) >= 0 && value.compare(one) <= 0;
  };
  const share = (what: string, text: string, path: Path): Fault[] =>
    isShare(text)
      ? []
      : [{ path, message: `${what} ${text} is not within 0–1`, mend: 'write a fraction from 0 to 1, as "1/2"' }];
  const weight = (text: string, path: Path): Fault[] =>
    parseFraction(text).compare(zero) > 0
      ? []
      : [{ path, message: `weight ${text} is not above 0`, mend: 'write a fraction above 0, as "1" or "3/2"' }];
  return [
    ...share('minCoverage', checklist.minCoverage, ['minCoverage']),
    ...share('levelCoverage', checklist.levelCoverage, ['levelCoverage']),
    ...checklist.scales.flatMap(({ options }, scale) =>
      options.flatMap(({ points }, place) => share('points', points, ['scales', scale, 'options', place, 'points'])),
    ),
    ...checklist.themes.flatMap((theme, place) => weight(theme.weight, ['themes', place, 'weight'])),
    ...placedCriteria(checklist).flatMap(({ criterion, path }) => [
      ...weight(criterion.weight, [...path, 'weight']),
      ...(criterion.answer.kind === 'number' ? criterion.answer.bands : []).flatMap(({ points }, place) =>
        share('points', points, [...path, 'answer', 'bands', place, 'points']),
      ),
    ]),
  ];
};
