import { loadRegister } from '../../prisma/register.ts';
import { differingDefinitions, openCatalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { db, pool } from './database.ts';
import { files } from './files.ts';
import { requireKind, settleKind } from './installation.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import { holdRegister } from './register.ts';

/** The database has used a definition that the catalogue lacks or has otherwise. */
export class DefinitionsDiffer extends Error {}

/**
 * Makes an open database one that can be worked with: kind, migrations, catalogue, register.
 * @throws InstallationRefused, DefinitionsDiffer, BrokenCatalogue
 */
export async function prepareDatabase(config: Config, log: Log, now: Date): Promise<void> {
  const kind = config.isDemonstration ? 'DEMONSTRATION' : 'REAL';
  await requireKind(pool, kind);
  const applied = await migrate(pool, files.migrations);
  if (applied.length > 0) log.info({ migrations: applied }, 'the database was migrated');
  await settleKind(pool, kind, now);
  openCatalogue(config.definitionsDirectory ?? files.definitions);
  const differing = differingDefinitions(await db.usedDefinition.findMany());
  if (differing.length > 0)
    throw new DefinitionsDiffer(`Checklist definitions do not fit the database:\n${differing.join('\n')}`);
  const { isLoaded } = await loadRegister(db, files.reference, now);
  if (isLoaded) log.info('the municipal register was loaded');
  await holdRegister();
}
