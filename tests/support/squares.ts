import { codeOn, existsOn } from '../../api/src/municipality.ts';
import { register } from '../../api/src/register.ts';

/**
 * A made-up map of the municipalities of a day, as GeoJSON: squares of 20 km side by side, so that each has neighbours.
 * @param keep which of them are in it; all when not given
 */
export function squares(day: string, keep: (code: string) => boolean = () => true): string {
  const codes = [...register().municipalities.values()]
    .filter((one) => existsOn(one, day))
    .map((one) => codeOn(one, day).code)
    .toSorted();
  const features = codes.filter(keep).map((kommunenummer, at) => {
    const [x, y] = [100_000 + 20_000 * (at % 20), 6_600_000 + 20_000 * Math.floor(at / 20)];
    const far = [x + 20_000, y + 20_000];
    const ring = [[x, y], [far[0], y], far, [x, far[1]], [x, y]];
    return {
      ...{ type: 'Feature', properties: { kommunenummer } },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}
