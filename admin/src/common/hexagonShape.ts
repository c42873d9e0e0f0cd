const angles = [90, 30, -30, -90, -150, 150].map((degrees) => (degrees * Math.PI) / 180);

/** How full the hexagon is drawn for the first, second and third of three levels: shares of its radius. */
const fills = [0.42, 0.74, 1] as const;

/** The corners of a hexagon that stands on its point, round (0, 0), as the `points` of a polygon. */
export function hexagonPoints(radius: number): string {
  return angles
    .map((angle) => `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`)
    .join(' ');
}

/**
 * How a level is drawn, whatever the number of levels: which of three shades, and how full (never two alike).
 * @param step 0 is the lowest
 * @param of how many levels there are
 */
export function hexagonFill(step: number, of: number): { shade: 1 | 2 | 3; share: number } {
  const place = Math.min(2, Math.max(0, (step * 2) / Math.max(1, of - 1)));
  const under = place < 1 ? 0 : 1;
  const share = fills[under] + (place - under) * ((fills[under + 1] ?? 1) - fills[under]);
  return { shade: ([1, 2, 3] as const)[Math.round(place) as 0 | 1 | 2], share };
}
