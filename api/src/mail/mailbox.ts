import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { db } from '../database.ts';
import type { MailConfig } from './sendDueMails.ts';

/** What decides whether the development mailbox is there at all. */
export interface MailboxConfig extends Pick<MailConfig, 'smtpUrl' | 'isLoopback'> {
  /** Where people reach the service; a public address closes the mailbox, also behind a proxy on this machine. */
  readonly publicUrl: string;
}

const shownAtMost = 100;
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether mails may be read in a browser: no mail server, and nobody but this machine can ask. */
export const mailboxIsOpen = (config: MailboxConfig): boolean =>
  config.smtpUrl === null && config.isLoopback && loopbackNames.has(new URL(config.publicUrl).hostname);

/** The development mailbox: GET /utvikling/post lists what would have been sent, newest first. Empty when it is closed. */
export function mailboxRoutes(config: MailboxConfig): Hono {
  const app = new Hono();
  if (!mailboxIsOpen(config)) return app;
  app.get('/utvikling/post', async (c) => {
    // A foreign name that leads to this machine (DNS rebinding) would read one-time links.
    if (!loopbackNames.has(new URL(`http://${c.req.header('host') ?? 'unknown'}`).hostname)) return c.notFound();
    const mails = await db.outgoingMail.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: shownAtMost,
    });
    c.header('cache-control', 'no-store');
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return c.html(page(mails));
  });
  return app;
}

interface ShownMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly attachments: unknown;
}

const page = (mails: readonly ShownMail[]) => html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Post under utvikling – Fritidssjekken</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid #767676; padding: 1rem 0; }
h2 { font-size: 1.1rem; margin: 0; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>Post under utvikling</h1>
<p>Ingen e-postserver er satt opp, så e-post blir liggende her. Siden finnes bare på denne maskinen.</p>
${mails.length === 0 ? html`<p>Ingen e-post ennå.</p>` : mails.map(article)}
</main>
</body>
</html>`;

const article = ({ to, subject, text, createdAt, attachments }: ShownMail) => html`<article>
<h2>${subject}</h2>
<p>Til ${to}, <time datetime="${createdAt.toISOString()}">${createdAt.toLocaleString('nb-NO', { timeZone: 'Europe/Oslo' })}</time></p>
<pre>${withLinks(text)}</pre>
${Array.isArray(attachments) && attachments.length > 0 ? html`<p>Vedlegg: ${attachments.map((a: { filename?: string }) => a.filename).join(', ')}</p>` : raw('')}
</article>`;

/** The text with its addresses as links; every part is escaped by the template. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));
