/** Steps that have the shades of the three levels; more have five shades of their own. */
const levels = 3;

/** The classes of what is filled by areas: which shades it has. @param of how many steps there are */
export const areaClasses = (of: number): string => (of <= levels ? 'chart-areas' : 'chart-areas chart-areas-many');

/**
 * Which of five shades an area has; of three steps every other one.
 * @param step 0 is the lowest
 * @param of how many steps there are
 * @returns 0 the least, 4 the most
 */
export function areaShade(step: number, of: number): 0 | 1 | 2 | 3 | 4 {
  const place = Math.min(1, Math.max(0, step / Math.max(1, of - 1)));
  return Math.round(4 * place) as 0 | 1 | 2 | 3 | 4;
}
