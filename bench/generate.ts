import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allCriteria } from '@fritidssjekken/checklist-definitions';
import type pg from 'pg';
import { catalogue, openCatalogue } from '../api/src/catalogue.ts';
import { db, openDatabase, pool } from '../api/src/database.ts';
import { dayOf } from '../api/src/days.ts';
import { files } from '../api/src/files.ts';
import { settleKind } from '../api/src/installation.ts';
import { migrate } from '../api/src/migrate.ts';
import { codeOn, countyOn, displayName, existsOn } from '../api/src/municipality.ts';
import { holdRegister, register } from '../api/src/register.ts';
import { loadRegister } from '../prisma/register.ts';

const here = import.meta.dirname;
/** The two checklists of forty criteria that everything is measured with. */
export const definitions = join(here, 'definitions');

/** Somebody who asks, of which municipality, and the draft they work on. */
export type Asked = {
  readonly municipalityId: number;
  readonly userId: string;
  readonly token: string;
  readonly draftId: string;
};

type Size = { readonly municipalities: number; readonly seed: number };

/**
 * Fills an empty database with synthetic data: ten rounds of two checklists for that many municipalities, all published,
 * the read model, and what floor and PostGraphile read beside it. The same seed makes the same data.
 * @returns who asks
 */
export async function generate(url: string, size: Size): Promise<Asked[]> {
  const close = await openDatabase({ url });
  try {
    await migrate(pool, files.migrations);
    await settleKind(pool, 'REAL', new Date());
    openCatalogue(definitions);
    await loadRegister(db, files.reference);
    const client = await pool.connect();
    try {
      await fill(client, size);
      const asked = await client.query<Asked>(
        `SELECT municipality_id AS "municipalityId", user_id AS "userId", token, draft_id AS "draftId"
         FROM bench_asked ORDER BY place`,
      );
      return asked.rows;
    } finally {
      client.release(true);
    }
  } finally {
    await close();
  }
}

async function fill(client: pg.PoolClient, { municipalities, seed }: Size): Promise<void> {
  // Bulk: foreign keys and freezing triggers are tested elsewhere.
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off; SET work_mem = '256MB'");
  await client.query(`SET bench.municipalities = ${municipalities}; SET bench.seed = ${seed}`);
  await run(client, 'municipalities');
  await holdRegister();
  await writeTexts(client);
  for (const name of ['assessments', 'readModel', 'contenders', 'people']) await run(client, name);
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
}

async function run(client: pg.PoolClient, name: string): Promise<void> {
  await client.query(await readFile(join(here, 'sql', `${name}.sql`), 'utf8'));
}

/** What the database does not hold: definitions, and municipalities as they are named today. */
async function writeTexts(client: pg.PoolClient): Promise<void> {
  await client.query(`
    CREATE TABLE bench_checklist (checklist_id text PRIMARY KEY, place int, hash text);
    CREATE TABLE bench_criterion (checklist_id text, theme_id text, criterion_id text, place int);
    CREATE TABLE bench_theme (checklist_id text, theme_id text, place int, title text, PRIMARY KEY (checklist_id, theme_id));
    CREATE TABLE bench_level (checklist_id text, level_id text, name text, PRIMARY KEY (checklist_id, level_id));
    CREATE TABLE bench_municipality (id int PRIMARY KEY, code text, name text, county_name text, slug text, name_order int)`);
  const published = catalogue.versions.map(({ checklist, hash }, place) => ({ checklist, hash, place }));
  const insert = (table: string, columns: string, rows: readonly object[]) =>
    client.query(`INSERT INTO ${table} SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${columns})`, [
      JSON.stringify(rows),
    ]);
  await insert(
    'bench_checklist',
    'checklist_id text, place int, hash text',
    published.map(({ checklist, hash, place }) => ({ checklist_id: checklist.checklist, place, hash })),
  );
  await insert(
    'bench_theme',
    'checklist_id text, theme_id text, place int, title text',
    published.flatMap(({ checklist }) =>
      checklist.themes.map(({ id, name }, place) => ({
        ...{ checklist_id: checklist.checklist, theme_id: id, place, title: name.nb },
      })),
    ),
  );
  await insert(
    'bench_level',
    'checklist_id text, level_id text, name text',
    published.flatMap(({ checklist }) =>
      checklist.levels.map(({ id, name }) => ({ checklist_id: checklist.checklist, level_id: id, name: name.nb })),
    ),
  );
  await insert(
    'bench_criterion',
    'checklist_id text, theme_id text, criterion_id text, place int',
    published.flatMap(({ checklist }) =>
      allCriteria(checklist).map(({ id }, place) => ({
        ...{ checklist_id: checklist.checklist, criterion_id: id, place },
        theme_id: checklist.themes.find(({ criteria }) => criteria.some((one) => one.id === id))!.id,
      })),
    ),
  );
  await insert(
    'bench_municipality',
    'id int, code text, name text, county_name text, slug text, name_order int',
    municipalitiesToday(),
  );
}

function municipalitiesToday() {
  const today = dayOf(new Date());
  const collator = new Intl.Collator('nb');
  return [...register().municipalities.values()]
    .filter((municipality) => existsOn(municipality, today))
    .map((municipality) => ({
      ...{
        id: municipality.id,
        code: codeOn(municipality, today).code,
        name: displayName(register(), municipality, today),
      },
      shortName: displayName(register(), municipality, today, 'norwegian'),
      county_name: countyOn(register(), municipality, today)?.name ?? '',
    }))
    .toSorted((a, b) => collator.compare(a.shortName, b.shortName) || a.id - b.id)
    .map((row, name_order) => ({ ...row, name_order }));
}
