import { describe, expect, test } from 'vitest';
import { makeRegister } from '../municipality.ts';
import { codesThat } from './codesThat.ts';
import { drawOutlines } from './drawOutlines.ts';
import { readMapFile } from './mapFile.ts';
import { utm33 } from './utm33.ts';

type Point = readonly [number, number];

/** The corners of a square of 10 km, from its south-west. */
const square = ([x, y]: Point, side = 10_000): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const feature = (properties: object, coordinates: unknown, type = 'Polygon') => ({
  ...{ type: 'Feature', properties },
  geometry: { type, coordinates },
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const read = (value: unknown) => readMapFile(JSON.stringify(value));
const south: Point = [250_000, 6_600_000];

describe('the file of the map', () => {
  test('has the number of a municipality in any of three properties, as text or number', () => {
    const named = [{ kommunenummer: '0301' }, { code: 1101 }, { id: '5601', name: 'Alta' }, { kommunenummer: 301 }];
    const rings = read(collection(...named.map((properties) => feature(properties, [square(south)]))));
    expect([...rings].map(([code, own]) => [code, own.length])).toEqual([
      ['0301', 2],
      ['1101', 1],
      ['5601', 1],
    ]);
  });

  test('may be Kartverket’s, which has municipalities and borders as collections of their own', () => {
    const line = feature({ kommunenummer: '0301' }, [south, south], 'LineString');
    const file = { Kommune: collection(feature({ kommunenummer: '0301' }, [square(south)])) };
    expect(read({ ...file, Kommunegrense: collection(line) }).has('0301')).toBe(true);
  });

  test('is in degrees or in metres, and the same place is the same either way', () => {
    expect(utm33([15, 60])).toEqual([500_000, expect.closeTo(6_651_411.19, 2)]);
    // The centre of Oslo by both systems, from Kartverket's own conversion, to the nearest metre.
    const [east, north] = utm33([10.7522, 59.9139]);
    expect([Math.round(east), Math.round(north)]).toEqual([262_560, 6_649_444]);
    const oslo: Point[] = [
      [10.5, 59.8],
      [10.9, 59.8],
      [10.9, 60.1],
      [10.5, 60.1],
    ];
    const byDegrees = read(collection(feature({ id: '0301' }, [oslo])));
    const byMetres = read(collection(feature({ id: '0301' }, [oslo.map(utm33)])));
    expect(byDegrees).toEqual(byMetres);
  });

  const at = (point: unknown) => collection(feature({ id: '0301' }, [[point, ...square(south)]]));
  const crs = { properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  test.each([
    ['no JSON', '{ not json', 'it is not JSON'],
    ['no collection', JSON.stringify({ type: 'Feature' }), 'not a GeoJSON FeatureCollection'],
    ['an array', '[]', 'not a GeoJSON FeatureCollection'],
    ['nothing in it', JSON.stringify(collection()), 'no features'],
    ['another system', JSON.stringify({ ...collection(), crs }), 'coordinate system is "urn:ogc:def:crs:EPSG::25832"'],
    ['no number', JSON.stringify(collection(feature({ name: 'Oslo' }, [square(south)]))), 'feature 1: has no municip'],
    ['a line', JSON.stringify(collection(feature({ id: '0301' }, [south], 'LineString'))), 'a LineString: it must be'],
    ['no geometry', JSON.stringify(collection({ properties: { id: '0301' }, geometry: null })), 'drawn by nothing'],
    ['no points', JSON.stringify(collection(feature({ id: '0301' }, []))), 'municipality 0301: has no coordinates'],
    ['too few points', JSON.stringify(collection(feature({ id: '0301' }, [[south, south]]))), 'at least three'],
    ['words', JSON.stringify(at(['east', 'north'])), 'no pair of numbers: ["east","north"]'],
    ['latitude first', JSON.stringify(at([59.9, 10.7])), 'has latitude before longitude: (59.9, 10.7)'],
    ['north first', JSON.stringify(at([6_600_000, 250_000])), 'has north before east'],
    ['Africa', JSON.stringify(at([0, 0])), 'outside Norway: (0, 0)'],
  ])('is refused in plain words: %s', (_what, text, said) => {
    expect(() => readMapFile(text)).toThrow(said);
  });
});

describe('the municipalities of the file', () => {
  const register = makeRegister({
    codes: [
      { municipalityId: 1, code: '0301', countyCode: '03', validFrom: '1948-01-01', validTo: null },
      { municipalityId: 2, code: '1507', countyCode: '15', validFrom: '2020-01-01', validTo: '2023-12-31' },
      { municipalityId: 3, code: '1508', countyCode: '15', validFrom: '2024-01-01', validTo: null },
      { municipalityId: 4, code: '1580', countyCode: '15', validFrom: '2024-01-01', validTo: null },
    ],
    names: [[1, 'Oslo'] as const, [2, 'Ålesund'] as const, [3, 'Ålesund'] as const, [4, 'Haram'] as const].map(
      ([municipalityId, name]) => ({
        ...{ municipalityId, name, validFrom: '1948-01-01', nameSami: null, nameKven: null, nameOfficial: name },
      }),
    ),
    ...{ counties: [], links: [], kostraGroups: [] },
  });

  test('are exactly those of one time', () => {
    expect(codesThat(register, ['1580', '1508', '0301'])).toBe('2024-01-01');
    expect(codesThat(register, ['0301', '1507'])).toBe('2020-01-01');
  });

  test('are named where they are missing or unknown, by the time that fits best', () => {
    expect(() => codesThat(register, ['0301', '1508', '9999'])).toThrow(
      'of the municipalities from 2024-01-01: no municipality has these numbers: 9999\n' +
        'of the municipalities from 2024-01-01: these municipalities are missing: 1580 Haram',
    );
  });
});

describe('the drawing', () => {
  /** Two neighbours with a crooked border between them, and one alone with an islet. */
  const crooked: Point[] = Array.from({ length: 21 }, (_, at) => [260_000 + (at % 2) * 400, 6_600_000 + 500 * at]);
  const neighbours = new Map([
    ['0301', [[[250_000, 6_600_000], ...crooked, [250_000, 6_610_000]] as Point[]]],
    ['1101', [[...crooked, [270_000, 6_610_000], [270_000, 6_600_000]] as Point[]]],
    ['5601', [square([300_000, 6_700_000]).slice(0, 4), square([320_000, 6_700_000], 100).slice(0, 4)]],
  ]);
  /** The corners of a path's rings. */
  const cornersOf = (d: string) =>
    d
      .split('z')
      .filter(Boolean)
      .map((ring) => {
        const [x, y, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number) as [number, number, ...number[]];
        const corners: Point[] = [[x, y]];
        for (let at = 0; at < steps.length; at += 2) {
          const [lastX, lastY] = corners.at(-1)!;
          corners.push([lastX + steps[at]!, lastY + steps[at + 1]!]);
        }
        return corners;
      });
  const areaOf = (corners: readonly Point[]) =>
    Math.abs(
      corners.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = corners[(at + 1) % corners.length]!;
        return sum + x * nextY - nextX * y;
      }, 0),
    ) / 2;

  test('has every municipality from the north-west corner in units of 100 metres', () => {
    const { metres, shapes } = drawOutlines(neighbours);
    expect([metres, shapes.size]).toEqual([100, 3]);
    expect(shapes.get('5601')).toMatchObject({ left: 500, right: 600, top: 0, bottom: 100 });
    expect(shapes.get('0301')).toMatchObject({ left: 0, top: 1000, bottom: 1100 });
  });

  test('is as fine as there is room for, and the border of two neighbours is the same on both sides however coarse', () => {
    const sizes = [10_000, 120].map((most) => {
      const { shapes, borders } = drawOutlines(neighbours, most);
      const [own, other] = ['0301', '1101'].map((code) => cornersOf(shapes.get(code)!.d)[0]!) as [Point[], Point[]];
      // The two together are the whole rectangle: no gap between them, and nothing twice.
      expect(areaOf(own) + areaOf(other)).toBe(200 * 100);
      expect(borders.map(({ between }) => between)).toEqual([['0301', '1101']]);
      return own.length;
    });
    expect(sizes[0]).toBeGreaterThan(20);
    expect(sizes[1]).toBe(4);
  });

  test('leaves out islets before municipalities: the smallest is there however coarse the drawing is', () => {
    expect(cornersOf(drawOutlines(neighbours).shapes.get('5601')!.d)).toHaveLength(1);
    const tiny = new Map([...neighbours, ['1151', [square([280_000, 6_650_000], 300).slice(0, 4)]]]);
    const [corners] = cornersOf(drawOutlines(tiny, 1).shapes.get('1151')!.d);
    expect(areaOf(corners!)).toBe(9);
  });
});
