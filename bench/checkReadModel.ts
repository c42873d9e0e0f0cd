import { deepStrictEqual } from 'node:assert';
import { rebuild } from '../api/src/benchmarks/store.ts';
import { openCatalogue } from '../api/src/catalogue.ts';
import { db, openDatabase, pool } from '../api/src/database.ts';
import { holdRegister } from '../api/src/register.ts';
import { definitions } from './generate.ts';

/** The tables of the read model, each row as one text; means, whose sums depend on their order, to twelve decimals. */
const tables = {
  counting_assessment: 'SELECT t::text AS row FROM counting_assessment t',
  theme_score: 'SELECT t::text AS row FROM theme_score t',
  assessment_change: 'SELECT t::text AS row FROM assessment_change t',
  edition_figure: `SELECT concat_ws(' ', edition_id, group_kind, group_key, theme_id, members, n, round(mean::numeric, 12),
    minimum, round(lower_quartile::numeric, 12), round(median::numeric, 12), round(upper_quartile::numeric, 12), maximum) AS row
    FROM edition_figure`,
} as const;

/**
 * Makes the read model anew by the product's own rebuild and holds it against what the generator wrote.
 * @throws AssertionError where they differ
 */
export async function checkReadModel(url: string): Promise<void> {
  const close = await openDatabase({ url });
  try {
    openCatalogue(definitions);
    await holdRegister();
    const generated = await contents();
    await rebuild(db, { now: new Date() });
    const rebuilt = await contents();
    for (const [table, rows] of Object.entries(generated)) deepStrictEqual(rebuilt[table], rows, table);
  } finally {
    await close();
  }
}

async function contents(): Promise<Record<string, string[]>> {
  const read: Record<string, string[]> = {};
  for (const [table, sql] of Object.entries(tables)) {
    const { rows } = await pool.query<{ row: string }>(`${sql} ORDER BY 1`);
    read[table] = rows.map(({ row }) => row);
  }
  return read;
}
