import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/client/client.ts';
import { en } from './texts/en.ts';
import type { MailKey, MailLanguage, MailParams, MailText, MailTexts } from './texts/mailTexts.ts';
import { nb } from './texts/nb.ts';
import { nn } from './texts/nn.ts';

/** A file that travels with a mail; text only, because everything that we send is. */
export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string;
}

/** A mail to write: whom to, in which language, which text and what it needs to be told. */
export type Mail = {
  [K in MailKey]: {
    readonly to: string;
    /** nb, nn or en; anything else is written in bokmål. */
    readonly language: string;
    readonly key: K;
    readonly params: MailParams<K>;
    readonly attachments?: readonly MailAttachment[];
  };
}[MailKey];

const texts: Record<MailLanguage, MailTexts> = { nb, nn, en };

/**
 * Writes a mail in the transaction that causes it, so that neither is there without the other; the timer sends it.
 * In a demonstration the subject and the first line say so (spec 7.3): no caller can forget it.
 * @param tx the transaction of the change that the mail tells about
 * @param now when it is due: at once
 */
export async function queueMail(tx: Prisma.TransactionClient, mail: Mail, now: Date): Promise<void> {
  const installation = await tx.installation.findUnique({ where: { id: 1 } });
  const { subject, text } = writeMail(mail, installation?.kind === 'DEMONSTRATION');
  await tx.outgoingMail.create({
    data: {
      id: randomUUID(),
      to: mail.to,
      subject,
      text,
      attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
      createdAt: now,
      nextTryAt: now,
    },
  });
}

/** The words of a mail in its language: subject on one line, text with our signature. */
export function writeMail(mail: Mail, isDemonstration: boolean): MailText {
  const written = textsIn(mail.language);
  const { subject, text } = textOf(written, mail.key, mail.params);
  const { demonstration } = written;
  const lines = [...(isDemonstration ? [demonstration.text] : []), text, written.signature];
  return {
    subject: oneLine(isDemonstration ? `${demonstration.subject} ${subject}` : subject),
    text: `${lines.join('\n\n')}\n`,
  };
}

function textsIn(language: string): MailTexts {
  return texts[language === 'nn' || language === 'en' ? language : 'nb'];
}

function textOf<K extends MailKey>(written: MailTexts, key: K, params: MailParams<K>): MailText {
  const write = written[key] as (params: MailParams<K>) => MailText;
  return write(params);
}

/** Names come from people: a line break in one must not become a header of its own. */
function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim();
}
