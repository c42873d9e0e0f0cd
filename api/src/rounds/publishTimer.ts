import type { Log } from '../log.ts';
import { publishDueRounds } from './store.ts';

const everyMs = 60_000;

/**
 * Publishes the rounds whose day has come: at once, and every minute after, until stopped.
 * @returns stops it, and is done when a publication under way is
 */
export function startPublishTimer(log: Log): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const publish = async () => {
    try {
      const rounds = await publishDueRounds(new Date());
      if (rounds.length > 0) log.info({ rounds }, 'rounds were published on their day');
    } catch (error) {
      log.error({ err: error }, 'a round could not be published');
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      under = publish();
    }, everyMs);
    timer.unref();
  };
  let under = publish();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await under;
  };
}
