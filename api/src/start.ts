import { randomBytes } from 'node:crypto';
import { makeServing } from './app.ts';
import { useSmallestGroup } from './benchmarks/guard.ts';
import { published, reportHeld } from './benchmarks/held.ts';
import { rebuildWhereOutdated } from './benchmarks/store.ts';
import { catalogue } from './catalogue.ts';
import type { Config } from './config.ts';
import { db, openDatabase } from './database.ts';
import type { Log } from './log.ts';
import { startMailTimer } from './mail/mailTimer.ts';
import { holdOutlines } from './outlines.ts';
import { prepareDatabase } from './prepareDatabase.ts';
import { usePublicUrl } from './publicAddress.ts';
import { register } from './register.ts';
import { startPublishTimer } from './rounds/publishTimer.ts';
import { secretFile } from './secretFile.ts';
import { listen } from './server.ts';
import { openSigningKey, signingKey } from './signingKey.ts';
import { ensureAdministrator } from './users/administrator.ts';

/**
 * Starts the service: database, migrations, kind, catalogue, register, keys, administrator, then the port.
 * Whatever is wrong stops it before it listens.
 * @returns stops it again, requests under way and mails included
 */
export async function start(config: Config, log: Log): Promise<() => Promise<void>> {
  const { databaseUrl, dataDirectory } = config;
  const closeDatabase = await openDatabase(databaseUrl ? { url: databaseUrl } : { directory: dataDirectory });
  try {
    const now = new Date();
    await prepareDatabase(config, log, now);
    const map = await holdOutlines(config.mapFile);
    if (map) log.info({ from: map.from }, 'rounds that closed from that day on are shown on the map of MAP_FILE');
    await openSigningKey(config.signingKey, dataDirectory, now);
    const authSecret =
      config.authSecret ??
      (await secretFile(dataDirectory, 'auth-secret', () => randomBytes(32).toString('base64url')));
    usePublicUrl(config.publicUrl);
    useSmallestGroup(config.smallestGroup);
    if (config.isDemonstration) await demonstrate(log, now);
    await refreshReadModel(log, now);
    reportHeld((figures) => log.info(figures, 'published figures are held in process'));
    await published();
    // A demonstration's administrator has a button to come in by.
    const first = config.isDemonstration ? null : await ensureAdministrator(config.administratorEmail, now);
    const { app, lane } = makeServing(config, authSecret, log);
    const stopListening = await listen(app, config, lane);
    const stopMails = startMailTimer(config, log);
    const stopPublishing = startPublishTimer(log);
    announce(config, log, first);
    return async () => {
      await stopListening();
      await stopMails();
      await stopPublishing();
      await closeDatabase();
    };
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

/** Makes the synthetic demonstration at its first start. Loaded only here: a real start never reads it. */
async function demonstrate(log: Log, now: Date): Promise<void> {
  const { makeDemonstration } = await import('../../prisma/demo.ts');
  const begunAt = Date.now();
  const made = await makeDemonstration(db, { catalogue, register: register(), signingKey, now });
  if (made) log.info({ ...made, seconds: (Date.now() - begunAt) / 1000 }, 'the demonstration was made');
}

/** The demonstration has written past the read model, and so has whatever was there before there was one. */
async function refreshReadModel(log: Log, now: Date): Promise<void> {
  const begunAt = Date.now();
  const rebuilt = await rebuildWhereOutdated(db, { now });
  if (rebuilt) log.info({ ...rebuilt, seconds: (Date.now() - begunAt) / 1000 }, 'the read model was made anew');
}

function announce(config: Config, log: Log, first: Awaited<ReturnType<typeof ensureAdministrator>>): void {
  const { publicUrl, host, port, databaseUrl, dataDirectory } = config;
  if (config.isDemonstration) log.info('This is a demonstration: all its data are synthetic.');
  if (config.isLoopback)
    log.info('Only this machine can reach it. To open it, set HOST=0.0.0.0 and PUBLIC_URL to its address.');
  if (!databaseUrl)
    log.warn(
      `The data are in ${dataDirectory} (embedded database). They survive kill -9 but not a power cut: take backups, or move ` +
        'everything to PostgreSQL with npm run move-to-postgresql -- <DATABASE_URL>.',
    );
  // Written plainly, beside the log: a log collector has no business with a link that signs in.
  if (first)
    process.stdout.write(
      `\nFirst administrator (${first.email}): open this link once, within 24 hours:\n${first.link}\n\n`,
    );
  log.info({ host, port }, `Fritidssjekken is ready at ${publicUrl}`);
}
