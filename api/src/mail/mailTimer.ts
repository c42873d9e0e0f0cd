import { forgetOldMails, type MailConfig, type MailLog, sendDueMails } from './sendDueMails.ts';

const everyMs = 3_000;
const forgetEveryMs = 24 * 3_600_000;

/**
 * Sends what is due, again and again, until stopped, and forgets old mails once a day. One round begins after the other
 * has ended.
 * @returns stops the timer, and is done when a round under way is
 */
export function startMailTimer(config: MailConfig, log: MailLog): () => Promise<void> {
  let isStopped = false;
  let forgotAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const work = async (now: Date) => {
    await sendDueMails(now, config, log);
    if (now.getTime() - forgotAt < forgetEveryMs) return;
    await forgetOldMails(now);
    forgotAt = now.getTime();
  };
  const next = () => {
    timer = setTimeout(() => {
      round = work(new Date()).catch((error: unknown) => log.error({ err: error }, 'the mail queue could not be read'));
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
