import { rebuild } from './benchmarks/store.ts';
import { readConfig } from './config.ts';
import { db, openDatabase } from './database.ts';
import { makeLog } from './log.ts';
import { prepareDatabase } from './prepareDatabase.ts';

// Makes the whole read model anew: the command behind `npm run rebuild`.
const log = makeLog();
try {
  const config = readConfig();
  const { databaseUrl, dataDirectory } = config;
  const close = await openDatabase(databaseUrl ? { url: databaseUrl } : { directory: dataDirectory });
  try {
    const now = new Date();
    await prepareDatabase(config, log, now);
    const onProgress = (done: { municipalities: number; of: number }) => log.info(done, 'municipalities derived');
    const rebuilt = await rebuild(db, { now, onProgress });
    log.info({ ...rebuilt, seconds: (Date.now() - now.getTime()) / 1000 }, 'the read model was made anew');
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`The read model is as it was.\n${(error as Error).message}\n`);
  process.exitCode = 1;
}
