import nodemailer, { type Transporter } from 'nodemailer';
import { db } from '../database.ts';
import type { OutgoingMail } from '../generated/client/client.ts';
import type { MailAttachment } from './queueMail.ts';

/** How mails leave. */
export interface MailConfig {
  /** smtp:// or smtps:// address of the mail server; null when there is none. */
  readonly smtpUrl: string | null;
  /** Sender: "Fritidssjekken <ikke-svar@example.no>". */
  readonly mailFrom: string;
  /** True when the server answers this machine only; then mails may stay readable in the development mailbox. */
  readonly isLoopback: boolean;
}

/** Where the mailer tells what it did. */
export interface MailLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** How long a sender keeps a mail for itself: longer than the slowest conversation that the timeouts below let through. */
const leaseMs = 10 * 60_000;
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };
const attemptsAtMost = 12;
const longestWaitMs = 6 * 3_600_000;
const keptMs = 90 * 24 * 3_600_000;

/**
 * Sends every mail that is due, one after the other: through SMTP when there is a server, else into the log.
 * Any number of processes may run this at once: each mail is claimed by one statement first.
 * @returns how many left
 */
export async function sendDueMails(now: Date, config: MailConfig, log: MailLog): Promise<number> {
  const transport = config.smtpUrl ? nodemailer.createTransport({ url: config.smtpUrl, ...timeouts }) : null;
  let sent = 0;
  try {
    for (let mail = await claim(now); mail; mail = await claim(now)) {
      if (!transport) {
        await deliverToLog(mail, config, log, now);
        sent += 1;
      } else if (await deliver(mail, transport, config, log, now)) sent += 1;
    }
  } finally {
    transport?.close();
  }
  return sent;
}

/** Forgets whom we wrote to: mails that left, or were given up, more than 90 days ago. @returns how many */
export async function forgetOldMails(now: Date): Promise<number> {
  const before = { lt: new Date(now.getTime() - keptMs) };
  const { count } = await db.outgoingMail.deleteMany({ where: { OR: [{ sentAt: before }, { givenUpAt: before }] } });
  return count;
}

/** Takes the oldest due mail, so that no other process does before the lease is over. */
async function claim(now: Date): Promise<OutgoingMail | null> {
  const [claimed] = await db.$queryRaw<{ id: string }[]>`
    UPDATE outgoing_mail SET attempts = attempts + 1, next_try_at = ${new Date(now.getTime() + leaseMs)}
    WHERE id = (
      SELECT id FROM outgoing_mail
      WHERE sent_at IS NULL AND given_up_at IS NULL AND next_try_at <= ${now}
      ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text`;
  return claimed ? db.outgoingMail.findUnique({ where: { id: claimed.id } }) : null;
}

async function deliver(
  mail: OutgoingMail,
  transport: Transporter,
  config: MailConfig,
  log: MailLog,
  now: Date,
): Promise<boolean> {
  try {
    await transport.sendMail({
      from: config.mailFrom,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      // The same id at every attempt: should one be sent twice after all, the receiver sees that it is one.
      messageId: `<${mail.id}@fritidssjekken>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachmentsOf(mail),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    const failure = afterFailure(mail.attempts, error, now);
    await db.outgoingMail.update({ where: { id: mail.id }, data: failure });
    log.error({ mail: mail.id, ...failure, text: undefined }, 'a mail could not be sent');
    return false;
  }
  await db.outgoingMail.update({
    where: { id: mail.id },
    data: { sentAt: now, text: '', attachments: [], lastError: null },
  });
  return true;
}

/** Without a mail server the log is the post; only a loopback server keeps the text, for the development mailbox. */
async function deliverToLog(mail: OutgoingMail, config: MailConfig, log: MailLog, now: Date): Promise<void> {
  log.info({ to: mail.to, subject: mail.subject, text: mail.text }, 'no SMTP_URL: this mail stays here');
  await db.outgoingMail.update({
    where: { id: mail.id },
    data: config.isLoopback ? { sentAt: now } : { sentAt: now, text: '', attachments: [] },
  });
}

/**
 * What becomes of a mail that could not be sent: tried again after 1, 2, 4 … minutes, at most six hours;
 * given up after twelve attempts, or at once when the server says that there is no such recipient.
 */
export function afterFailure(attempts: number, error: unknown, now: Date) {
  const {
    message = String(error),
    code,
    responseCode,
  } = error as { message?: string; code?: string; responseCode?: number };
  const isRefused = code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
  const lastError = message.slice(0, 500);
  // What is given up may hold a one-time link: it goes the same way as what is sent.
  if (isRefused || attempts >= attemptsAtMost) return { lastError, givenUpAt: now, text: '', attachments: [] };
  const wait = Math.min(60_000 * 2 ** (attempts - 1), longestWaitMs);
  return { lastError, nextTryAt: new Date(now.getTime() + wait) };
}

const attachmentsOf = (mail: OutgoingMail) =>
  (mail.attachments as unknown as MailAttachment[]).map(({ filename, contentType, content }) => ({
    filename,
    contentType,
    content,
  }));
