import { type MailConfig, type MailLog, sendDueMails } from './sendDueMails.ts';

const everyMs = 3_000;

/**
 * Sends what is due, again and again, until stopped. One round begins after the other has ended.
 * @returns stops the timer, and is done when a round under way is
 */
export function startMailTimer(config: MailConfig, log: MailLog): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = sendDueMails(new Date(), config, log).then(
        () => undefined,
        (error: unknown) => log.error({ err: error }, 'the mail queue could not be read'),
      );
      void round.then(() => isStopped || next());
    }, everyMs);
    timer.unref();
  };
  next();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await round;
  };
}
