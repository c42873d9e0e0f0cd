import { bandProblems } from '../interval.ts';
import type { Demand, Fault } from './demand.ts';

/** The levels' bands cover 0–1, each score in exactly one: proved on exact fractions. */
export const levelsWithoutGaps: Demand = ({ checklist: { levels } }) =>
  bandProblems(
    levels.map(({ band }) => band),
    '[0, 1]',
  ).map(({ kind, at }): Fault => {
    const message = kind === 'GAP' ? `a score at ${at} has no level` : `a score at ${at} has two levels`;
    const mend =
      'let each band begin where the one before ends, the number itself in one of them: "[0, 1/2]", "(1/2, 1]"';
    return { path: ['levels'], message, mend };
  });
