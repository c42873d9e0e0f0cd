import type { FileLanguage } from '../language.ts';
import { isSign, type SignKind, signs } from '../signs.ts';
import { type About, cellOf, type Dimension, type Row, type Table } from '../table.ts';
import { words } from '../texts/words.ts';

/** Id of the side of the cube that tells the measures apart. */
const metricId = 'statistikk';

/**
 * A table as JSON-stat 2.0: a cube with a side for each dimension and one for the measures. What has no number is null, and
 * its sign is the status of the cell.
 * @see https://json-stat.org/full/
 */
export function asJsonStat(table: Table, about: About, language: FileLanguage): Uint8Array {
  const sides = table.dimensions.map((dimension) => sideOf(table.rows, dimension));
  const size = [...sides.map(({ codes }) => codes.length), table.measures.length];
  const { value, status, used } = cells(table, sides, size);
  const { demonstration, responseRate } = about;
  const label = demonstration === null ? table.title : `${demonstration}. ${table.title}`;
  const dataset = {
    ...{ version: '2.0', class: 'dataset', href: about.address, label, source: words[language].source },
    updated: about.publishedAt.toISOString(),
    note: [...(demonstration === null ? [] : [demonstration]), ...about.notes],
    id: [...table.dimensions.map(({ column }) => column), metricId],
    ...{ size, role: rolesOf(table.dimensions) },
    dimension: {
      ...Object.fromEntries(
        sides.map(({ column, codes, labels }) => [
          column,
          { label: aboutColumn(table, column), category: { index: codes, label: Object.fromEntries(labels) } },
        ]),
      ),
      [metricId]: {
        label: metricId,
        category: {
          index: table.measures,
          label: Object.fromEntries(table.measures.map((id) => [id, aboutColumn(table, id)])),
        },
      },
    },
    ...{ value, status },
    extension: {
      demonstration: demonstration !== null,
      responseRate,
      facts: Object.fromEntries(about.facts),
      status: { label: Object.fromEntries(used.map((kind) => [signs[kind].sign, signs[kind].text[language]])) },
      codes: Object.fromEntries(
        table.columns.flatMap(({ id, codes }) =>
          codes ? [[id, Object.fromEntries(codes.map(({ code, text }) => [code, text]))]] : [],
        ),
      ),
    },
  };
  return Buffer.from(`${JSON.stringify(dataset)}\n`);
}

type Side = {
  readonly column: string;
  readonly codes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
};

/** A code with several texts has them all: one id may stand in several scales. */
function sideOf(rows: readonly Row[], { column, labels }: Dimension): Side {
  const texts = new Map<string, Set<string>>();
  for (const row of rows) {
    const code = String(cellOf(row, column));
    texts.set(code, (texts.get(code) ?? new Set()).add(String(cellOf(row, labels))));
  }
  const found = new Map([...texts].map(([code, all]) => [code, [...all].join(' / ')]));
  return { column, codes: [...found.keys()], labels: found };
}

function cells({ rows, measures }: Table, sides: readonly Side[], size: readonly number[]) {
  const places = sides.map(({ codes }) => new Map(codes.map((code, at) => [code, at])));
  const value: (number | null)[] = Array(size.reduce((product, length) => product * length, 1)).fill(null);
  const status: Record<string, string> = {};
  const used = new Set<SignKind>();
  for (const row of rows) {
    const at = sides.reduce((place, { column }, side) => {
      return place * size[side]! + places[side]!.get(String(cellOf(row, column)))!;
    }, 0);
    measures.forEach((id, measure) => {
      const cell = cellOf(row, id);
      const place = at * measures.length + measure;
      if (typeof cell === 'number') value[place] = cell;
      else if (isSign(cell)) {
        status[place] = signs[cell.sign].sign;
        used.add(cell.sign);
      }
    });
  }
  // A place of the cube that no row is about: such an answer to such a question does not exist.
  value.forEach((one, place) => {
    if (one !== null || place in status) return;
    status[place] = signs.NOT_POSSIBLE.sign;
    used.add('NOT_POSSIBLE');
  });
  return { value, status, used: [...used] };
}

function rolesOf(dimensions: readonly Dimension[]): Record<string, readonly string[]> {
  const withRole = (role: Dimension['role']) => dimensions.flatMap((one) => (one.role === role ? [one.column] : []));
  const [geo, time] = [withRole('geo'), withRole('time')];
  return { ...(geo.length > 0 && { geo }), ...(time.length > 0 && { time }), metric: [metricId] };
}

const aboutColumn = ({ columns }: Table, column: string): string =>
  columns.find(({ id }) => id === column)?.about ?? column;
