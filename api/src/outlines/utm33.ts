/** Metres east and north. */
export type Metres = readonly [east: number, north: number];

const radius = 6_378_137;
const flattening = 1 / 298.257222101;
const scale = 0.9996;
const eastOfMiddle = 500_000;
const middle = 15;

const n = flattening / (2 - flattening);
const rectifying = (radius / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
/** Krüger's coefficients to the third order: millimetres within Norway. */
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
] as const;

/**
 * Degrees of longitude and latitude (WGS84; EUREF89 is the same here) as metres in UTM zone 33, EPSG:25833, which the whole
 * of Norway is drawn in.
 * @see Karney, Transverse Mercator with an accuracy of a few nanometers (2011), equations 7–9 and 35
 */
export function utm33([longitude, latitude]: readonly [number, number]): Metres {
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - middle) * Math.PI) / 180;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - eccentricity * Math.atanh(eccentricity * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t));
  const east = alpha.reduce(
    (sum, one, at) => sum + one * Math.cos(2 * (at + 1) * xi) * Math.sinh(2 * (at + 1) * eta),
    eta,
  );
  const north = alpha.reduce(
    (sum, one, at) => sum + one * Math.sin(2 * (at + 1) * xi) * Math.cosh(2 * (at + 1) * eta),
    xi,
  );
  return [eastOfMiddle + scale * rectifying * east, scale * rectifying * north];
}
