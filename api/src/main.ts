import { readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { start } from './start.ts';

const log = makeLog();
try {
  const stop = await start(readConfig(), log);
  const end = (signal: string) => {
    log.info(`${signal}: stopping`);
    void stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
} catch (error) {
  const { message, cause } = error as Error;
  // What a start refuses is for people to read; where in the code it was refused helps nobody but us.
  process.stderr.write(
    `Fritidssjekken does not start.\n${message}\n${cause instanceof Error ? `${cause.message}\n` : ''}`,
  );
  process.exit(1);
}
