import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '../api/src/database.ts';
import { mailboxRoutes } from '../api/src/mail/mailbox.ts';
import { type Mail, queueMail } from '../api/src/mail/queueMail.ts';
import { forgetOldMails, type MailConfig, sendDueMails } from '../api/src/mail/sendDueMails.ts';

const now = new Date('2026-03-14T10:00:00Z');
const minute = 60_000;
const received: ParsedMail[] = [];
/** What the mail server answers to a recipient; null lets it in. */
let refusal: { message: string; responseCode: number } | null = null;
let server: SMTPServer;
let smtp: MailConfig;
const logged: object[] = [];
const log = { info: (details: object) => void logged.push(details), error: () => undefined };

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refusal && Object.assign(new Error(refusal.message), refusal)),
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  smtp = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Fritidssjekken <ikke-svar@eksempel.no>', isLoopback: true };
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
beforeEach(async () => {
  await db.outgoingMail.deleteMany();
  received.length = 0;
  logged.length = 0;
  refusal = null;
});

const link = 'http://localhost:3000/engangslenke?token=hemmelig';
const queue = (mail: Partial<Extract<Mail, { key: 'oneTimeLink' }>> = {}) =>
  db.$transaction((tx) =>
    queueMail(
      tx,
      {
        to: 'kari@eksempel.no',
        language: 'nb',
        key: 'oneTimeLink',
        params: { name: 'Kari', link, expiresAt: new Date('2026-03-14T10:15:00Z') },
        ...mail,
      },
      now,
    ),
  );
const noServer: MailConfig = { smtpUrl: null, mailFrom: 'x@eksempel.no', isLoopback: true };

describe('a mail', () => {
  test('goes through SMTP with its attachment, and is emptied after', async () => {
    const receipt = { filename: 'kvittering.json', contentType: 'application/json', content: '{"skår":"7/9"}' };
    await queue({ attachments: [receipt] });
    expect(await sendDueMails(now, smtp, log)).toBe(1);
    expect(received).toHaveLength(1);
    expect(received[0]?.subject).toBe('Innlogging til Fritidssjekken');
    expect(received[0]?.from?.text).toContain('ikke-svar@eksempel.no');
    expect(received[0]?.text).toContain(link);
    expect(received[0]?.text).toContain('14. mars 2026 kl. 11:15');
    expect(received[0]?.attachments[0]).toMatchObject({ filename: 'kvittering.json', contentType: 'application/json' });
    expect(received[0]?.attachments[0]?.content.toString('utf8')).toBe(receipt.content);
    const [row] = await db.outgoingMail.findMany();
    expect(row).toMatchObject({ sentAt: now, text: '', attachments: [], attempts: 1 });
  });

  test('is not there when the change that caused it is undone', async () => {
    const change = db.$transaction(async (tx) => {
      await queueMail(
        tx,
        { to: 'a@eksempel.no', language: 'nb', key: 'seatEnded', params: { name: 'A', municipality: 'B' } },
        now,
      );
      throw new Error('undone');
    });
    await expect(change).rejects.toThrow('undone');
    expect(await db.outgoingMail.count()).toBe(0);
  });

  test('is written in the language of its reader', async () => {
    for (const language of ['nb', 'nn', 'en', 'fr']) await queue({ language, to: `${language}@eksempel.no` });
    await sendDueMails(now, smtp, log);
    const greeting = Object.fromEntries(
      received.map((mail) => [[mail.to].flat()[0]?.text ?? '', mail.text?.split('\n')[2] ?? '']),
    );
    expect(greeting['nb@eksempel.no']).toMatch(/^Åpne lenken/);
    expect(greeting['nn@eksempel.no']).toMatch(/^Opne lenkja/);
    expect(greeting['en@eksempel.no']).toMatch(/^Open the link/);
    expect(greeting['fr@eksempel.no']).toMatch(/^Åpne lenken/);
  });

  test('of a demonstration says so in its subject and first line', async () => {
    const undone = new Error('what a database is stays for life: this one must not become a demonstration');
    const written = db.$transaction(async (tx) => {
      await tx.installation.create({ data: { id: 1, kind: 'DEMONSTRATION', createdAt: now } });
      const params = { name: 'Kari', municipality: 'Drammen kommune' };
      await queueMail(tx, { to: 'kari@eksempel.no', language: 'nb', key: 'seatEnded', params }, now);
      const { subject, text } = await tx.outgoingMail.findFirstOrThrow();
      expect(subject).toBe('[DEMONSTRASJON] Plassen din for Drammen kommune er avsluttet');
      expect(text).toMatch(/^Dette er en demonstrasjon\./);
      throw undone;
    });
    await expect(written).rejects.toBe(undone);
  });

  test('cannot be given headers by a name with line breaks in it', async () => {
    const params = { name: 'Kari\r\nBcc: alle@eksempel.no', title: '', municipality: 'Drammen', link };
    await db.$transaction((tx) =>
      queueMail(tx, { to: 'vert@eksempel.no', language: 'nb', key: 'seatRequestWaits', params }, now),
    );
    await sendDueMails(now, smtp, log);
    expect(received[0]?.subject).toBe('Kari Bcc: alle@eksempel.no ber om en plass for Drammen');
    expect(received[0]?.bcc).toBeUndefined();
  });
});

describe('the queue', () => {
  test('sends each of twenty mails once, though four senders work at once', async () => {
    for (let i = 0; i < 20; i++) await queue({ to: `nr${i}@eksempel.no` });
    const counts = await Promise.all(Array.from({ length: 4 }, () => sendDueMails(now, smtp, log)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(20);
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(20);
    expect(received).toHaveLength(20);
  });

  test('tries again after a minute, then two, when the server is busy, and keeps what it said', async () => {
    refusal = { message: 'try later', responseCode: 450 };
    await queue();
    expect(await sendDueMails(now, smtp, log)).toBe(0);
    const [first] = await db.outgoingMail.findMany();
    expect(first).toMatchObject({ attempts: 1, sentAt: null, nextTryAt: new Date(now.getTime() + minute) });
    expect(first?.lastError).toContain('try later');
    expect(await sendDueMails(new Date(now.getTime() + minute - 1), smtp, log)).toBe(0);
    await sendDueMails(new Date(now.getTime() + minute), smtp, log);
    const [second] = await db.outgoingMail.findMany();
    expect(second).toMatchObject({ attempts: 2, nextTryAt: new Date(now.getTime() + 3 * minute) });
    refusal = null;
    expect(await sendDueMails(new Date(now.getTime() + 3 * minute), smtp, log)).toBe(1);
    expect(received).toHaveLength(1);
  });

  test('gives up at once when there is no such recipient, and after twelve attempts anyhow', async () => {
    refusal = { message: 'no such user', responseCode: 550 };
    await queue();
    await sendDueMails(now, smtp, log);
    expect(await db.outgoingMail.findMany()).toMatchObject([{ givenUpAt: now, sentAt: null, text: '' }]);
    await db.outgoingMail.deleteMany();
    refusal = { message: 'try later', responseCode: 450 };
    await queue();
    let at = now;
    for (let attempt = 1; attempt <= 12; attempt++) {
      await sendDueMails(at, smtp, log);
      at = (await db.outgoingMail.findFirstOrThrow()).nextTryAt;
    }
    expect(await db.outgoingMail.findFirstOrThrow()).toMatchObject({ attempts: 12, text: '' });
    expect((await db.outgoingMail.findFirstOrThrow()).givenUpAt).not.toBeNull();
  });

  test('leaves a mail to its sender while that one works, and takes it over when that one died', async () => {
    await queue();
    await db.outgoingMail.updateMany({ data: { attempts: 1, nextTryAt: new Date(now.getTime() + 10 * minute) } });
    expect(await sendDueMails(new Date(now.getTime() + 9 * minute), smtp, log)).toBe(0);
    expect(await sendDueMails(new Date(now.getTime() + 10 * minute), smtp, log)).toBe(1);
  });
});

test('whom we wrote to is forgotten after 90 days; what waits is not', async () => {
  const day = 24 * 60 * minute;
  await queue({ to: 'sendt@eksempel.no' });
  await sendDueMails(now, smtp, log);
  await queue({ to: 'venter@eksempel.no' });
  expect(await forgetOldMails(new Date(now.getTime() + 90 * day))).toBe(0);
  expect(await forgetOldMails(new Date(now.getTime() + 90 * day + 1))).toBe(1);
  expect(await db.outgoingMail.findMany()).toMatchObject([{ to: 'venter@eksempel.no' }]);
});

describe('without a mail server', () => {
  const mailbox = (config: Partial<MailConfig & { publicUrl: string }> = {}, host = 'localhost:3000') =>
    mailboxRoutes({ ...noServer, publicUrl: 'http://localhost:3000', ...config }).request('/utvikling/post', {
      headers: { host },
    });

  test('a mail goes to the log, and stays readable on this machine', async () => {
    await queue();
    await sendDueMails(now, noServer, log);
    expect(logged).toMatchObject([{ to: 'kari@eksempel.no', subject: 'Innlogging til Fritidssjekken' }]);
    const page = await (await mailbox()).text();
    expect(page).toContain(`<a href="${link}">`);
  });

  test('a mail is emptied when others can reach the server', async () => {
    await queue();
    await sendDueMails(now, { ...noServer, isLoopback: false }, log);
    expect(logged).toHaveLength(1);
    expect(await db.outgoingMail.findMany()).toMatchObject([{ sentAt: now, text: '' }]);
  });

  test('what people write is shown as text', async () => {
    await queue({
      params: { name: '<script>alert(1)</script>', link: 'https://x.no/"onmouseover="a', expiresAt: now },
    });
    const page = await (await mailbox()).text();
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('"onmouseover');
  });

  test('the newest mail is first', async () => {
    await queue({ to: 'eldst@eksempel.no' });
    await db.outgoingMail.updateMany({ data: { createdAt: new Date(now.getTime() - minute) } });
    await queue({ to: 'nyest@eksempel.no' });
    const page = await (await mailbox()).text();
    expect(page.indexOf('nyest@')).toBeLessThan(page.indexOf('eldst@'));
    expect(page.indexOf('nyest@')).toBeGreaterThan(0);
  });

  test('the mailbox is not there for others, with a mail server, behind a public address or under a foreign name', async () => {
    expect((await mailbox()).status).toBe(200);
    expect((await mailbox({ isLoopback: false })).status).toBe(404);
    expect((await mailbox({ smtpUrl: 'smtp://localhost' })).status).toBe(404);
    expect((await mailbox({ publicUrl: 'https://fritidssjekken.no' })).status).toBe(404);
    expect((await mailbox({}, 'angriper.no:3000')).status).toBe(404);
  });
});
