import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { files } from '../api/src/files.ts';
import { RegisterInvalid } from '../prisma/register/issue.ts';
import { readTables } from '../prisma/register/readTables.ts';
import type { RegisterTables } from '../prisma/register/tables.ts';
import { loadRegister } from '../prisma/register.ts';

describe('the tables', () => {
  let tables: RegisterTables;
  beforeAll(async () => {
    ({ tables } = await readTables(files.reference));
  });

  test.each([
    ['2018-01-01', 422, 18],
    ['2018-12-31', 422, 18],
    ['2019-12-31', 422, 18],
    ['2020-01-01', 356, 11],
    ['2021-06-01', 356, 11],
    ['2023-12-31', 356, 11],
    ['2024-01-01', 357, 15],
    ['2026-11-22', 357, 15],
  ])('on %s %i codes are valid, in %i counties', (day, codes, counties) => {
    const valid = tables['codes.csv'].filter(isValid(day));
    expect(valid).toHaveLength(codes);
    expect(new Set(valid.map(({ identity }) => identity)).size).toBe(codes);
    expect(tables['counties.csv'].filter(isValid(day))).toHaveLength(counties);
    expect(new Set(valid.map(({ county_code }) => county_code)).size).toBe(counties);
  });

  test('every code that ended leads on to another by a change of the day after', () => {
    const changes = tables['changes.csv'];
    const ended = tables['codes.csv'].flatMap(({ code, valid_to }) => (valid_to === null ? [] : [{ code, valid_to }]));
    expect(ended.length).toBeGreaterThan(400);
    const lost = ended.filter(
      ({ code, valid_to }) => !changes.some((to) => to.from_code === code && to.date > valid_to),
    );
    expect(lost).toEqual([]);
  });

  test('every municipality of today has the facts that find its peers, in 17 KOSTRA groups', () => {
    const facts = tables.peerFacts.get('2026') ?? [];
    const current = tables['codes.csv'].filter(isValid('2026-01-01'));
    expect(facts.map(({ identity }) => identity).toSorted(byNumber)).toEqual(
      current.map(({ identity }) => identity).toSorted(byNumber),
    );
    expect(facts.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(5_627_400);
    expect(new Set(facts.map(({ kostra_group }) => kostra_group)).size).toBe(17);
  });
});

describe('loading', () => {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
  });

  /** A copy of the tables in which one text is replaced. */
  async function tablesWith(file: string, before: string, after: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'register-'));
    folders.push(folder);
    await cp(files.reference, folder, { recursive: true });
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(before);
    await writeFile(join(folder, file), text.replace(before, after));
    return folder;
  }

  test('a second load of the same tables changes nothing, a changed table is loaded, what people wrote stays', async () => {
    expect(await loadRegister(db, files.reference)).toMatchObject({ isLoaded: true });
    await db.municipality.update({ where: { id: 1 }, data: { postAddress: 'post@oslo.example', language: 'nn' } });
    expect(await loadRegister(db, files.reference)).toMatchObject({ isLoaded: false });

    const changed = await tablesWith(
      'names.csv',
      ',2026-01-01,Oslo,Oslove,,Oslo – Oslove',
      ',2026-02-01,Oslo,Oslove,,Oslo – Oslove',
    );
    expect(await loadRegister(db, changed)).toMatchObject({ isLoaded: true });
    const oslo = await db.municipality.findUniqueOrThrow({
      where: { id: 1 },
      include: { names: { orderBy: { validFrom: 'asc' } } },
    });
    expect(oslo).toMatchObject({ postAddress: 'post@oslo.example', language: 'nn' });
    expect(oslo.names.map(({ validFrom }) => validFrom.toISOString().slice(0, 10))).toEqual([
      '2018-01-01',
      '2026-02-01',
    ]);
    expect(await db.municipality.count()).toBe(465);
    expect(await db.municipalityCode.count()).toBe(781);
  });

  test.each([
    ['codes.csv', '0301,1,03', '301,1,03', 'code', /four digits/],
    ['codes.csv', '3301,126,33,2024-01-01', '3301,126,33,2024-01-02', 'valid_from', /day after/],
    ['codes.csv', '0301,1,03', '0301,1,04', 'county_code', /county 04 is not valid/],
    ['codes.csv', '0301,1,03', '0301,900,03', 'identity', /not in identities\.csv/],
    ['codes.csv', '2018-01-01,2019-12-31', '2018-01-01,2019-12-32', 'valid_to', /last valid day/],
    ['identities.csv', '2,Eigersund', '3,Eigersund', 'identity', /write 2/],
    ['names.csv', 'Oslo – Oslove', 'Oslo - Oslove', 'official', /join the forms by/],
    ['changes.csv', '3005,3301,renumbered', '3005,3303,renumbered', 'kind', /two identities/],
    ['changes.csv', '1507,1508,split', '1507,1508,divided', 'kind', /renumbered, merged, split or boundary/],
    ['changes.csv', '2024-01-01,1507,1508', '2025-01-01,1507,1508', 'date', /ended on 2023-12-31/],
    ['peer-facts-2026.csv', 'EKG13', 'EKG18', 'kostra_group', /not in kostra-groups\.csv/],
    ['peer-facts-2026.csv', '728714', '728 714', 'population', /whole number/],
    ['counties.csv', 'code,valid_from', 'code,from', 'header', /code,valid_from,valid_to,name,official/],
  ])('%s with "%s" as "%s" is refused at %s', async (file, before, after, column, message) => {
    const folder = await tablesWith(file, before, after);
    const refusal = await loadRegister(db, folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RegisterInvalid);
    const text = await readFile(join(folder, file), 'utf8');
    const issue = (refusal as RegisterInvalid).issues.find((found) => found.file === file);
    expect(issue).toMatchObject({ file, column, message: expect.stringMatching(message) });
    expect(text.split('\n')[(issue?.row ?? 0) - 1]).toContain(after.slice(0, 8));
  });

  test('tables from which a municipality was taken out are refused, and nothing is loaded of them', async () => {
    await loadRegister(db, files.reference);
    const before = await db.municipalityCode.count();
    await db.municipality.create({ data: { id: 466 } });
    const changed = await tablesWith('kostra-groups.csv', 'Oslo, som er', 'Oslo, som jo er');
    await expect(loadRegister(db, changed)).rejects.toThrow(/identity 466 is in the database/);
    expect(await db.municipalityCode.count()).toBe(before);
    expect(await db.kostraGroup.findUnique({ where: { code: 'EKG13' } })).toMatchObject({
      descriptionNb: expect.stringContaining('Oslo, som er'),
    });
  });
});

const isValid = (day: string) => (row: { valid_from: string; valid_to: string | null }) =>
  row.valid_from <= day && (row.valid_to === null || day <= row.valid_to);

const byNumber = (a: number, b: number) => a - b;
