import { dateOf } from '../api/src/days.ts';
import type { Prisma, PrismaClient } from '../api/src/generated/client/client.ts';
import { checkTables } from './register/checkTables.ts';
import { RegisterInvalid } from './register/issue.ts';
import { readTables } from './register/readTables.ts';
import type { RegisterTables } from './register/tables.ts';

/** Any number of our own: two servers never load at the same time. */
const advisoryLock = 1837_0114;

/**
 * Loads the municipal register into the database, unless exactly these tables are loaded already.
 * All or nothing; what people have written (post address, language) stays.
 * @param directory folder of the tables: prisma/reference, or its copy beside the built server
 * @param now written as the time of loading
 * @returns whether anything was loaded, and the SHA-256 of the tables
 * @throws RegisterInvalid naming file, row and column of every fault, and what to write instead
 */
export async function loadRegister(
  db: PrismaClient,
  directory: string,
  now = new Date(),
): Promise<{ isLoaded: boolean; hash: string }> {
  const { tables, hash } = await readTables(directory);
  const issues = checkTables(tables);
  if (issues.length > 0) throw new RegisterInvalid(issues);
  const isLoaded = await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${advisoryLock})`;
      const loaded = await tx.registerLoad.findUnique({ where: { id: 1 } });
      if (loaded?.hash === hash) return false;
      await keepIdentities(tx, tables);
      await replaceTables(tx, tables);
      await tx.registerLoad.upsert({
        where: { id: 1 },
        create: { id: 1, hash, loadedAt: now },
        update: { hash, loadedAt: now },
      });
      return true;
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  return { isLoaded, hash };
}

/** Identities are only ever added: assessments and seats hang on them. */
async function keepIdentities(tx: Prisma.TransactionClient, tables: RegisterTables): Promise<void> {
  const identities = tables['identities.csv'].map(({ identity }) => identity);
  const missing = await tx.municipality.findFirst({ where: { id: { gt: identities.length } }, orderBy: { id: 'asc' } });
  if (missing) {
    const message = `identity ${missing.id} is in the database but not here; put it back, permanent numbers are never taken out.`;
    throw new RegisterInvalid([{ file: 'identities.csv', row: identities.length + 2, column: 'identity', message }]);
  }
  await tx.municipality.createMany({ data: identities.map((id) => ({ id })), skipDuplicates: true });
}

async function replaceTables(tx: Prisma.TransactionClient, tables: RegisterTables): Promise<void> {
  const identityOf = new Map(tables['codes.csv'].map(({ code, identity }) => [code, identity]));
  await tx.municipalityChange.deleteMany();
  await tx.municipalityCode.deleteMany();
  await tx.municipalityName.deleteMany();
  await tx.county.deleteMany();
  await tx.peerFact.deleteMany();
  await tx.kostraGroup.deleteMany();
  await tx.county.createMany({
    data: tables['counties.csv'].map(({ code, valid_from, valid_to, name, official }) => ({
      ...{ code, name, nameOfficial: official },
      ...period(valid_from, valid_to),
    })),
  });
  await tx.municipalityCode.createMany({
    data: tables['codes.csv'].map(({ code, identity, county_code, valid_from, valid_to }) => ({
      ...{ code, municipalityId: identity, countyCode: county_code },
      ...period(valid_from, valid_to),
    })),
  });
  await tx.municipalityName.createMany({
    data: tables['names.csv'].map(({ identity, valid_from, name, sami, kven, official }) => ({
      ...{ municipalityId: identity, validFrom: dateOf(valid_from) },
      ...{ name, nameSami: sami, nameKven: kven, nameOfficial: official },
    })),
  });
  await tx.municipalityChange.createMany({
    data: tables['changes.csv'].map(({ date, from_code, to_code, kind, note }) => ({
      ...{ changeOn: dateOf(date), kind, note, fromCode: from_code, toCode: to_code },
      ...{ fromId: identityOf.get(from_code)!, toId: identityOf.get(to_code)! },
    })),
  });
  await tx.kostraGroup.createMany({
    data: tables['kostra-groups.csv'].map(({ code, nb, nn, en }) => ({
      ...{ code, descriptionNb: nb, descriptionNn: nn, descriptionEn: en },
    })),
  });
  for (const [vintage, rows] of tables.peerFacts) {
    await tx.peerFact.createMany({
      data: rows.map(({ identity, latitude, longitude, ...facts }) => ({
        ...{ municipalityId: identity, vintage, latitude, longitude },
        ...{ population: facts.population, populationYear: facts.population_year },
        ...{ kostraGroup: facts.kostra_group, kostraEdition: facts.kostra_edition },
        ...{ centralityClass: facts.centrality_class, centralityIndex: facts.centrality_index },
        ...{ centralityEdition: facts.centrality_edition },
      })),
    });
  }
}

const period = (validFrom: string, validTo: string | null) => ({
  validFrom: dateOf(validFrom),
  validTo: validTo === null ? null : dateOf(validTo),
});
