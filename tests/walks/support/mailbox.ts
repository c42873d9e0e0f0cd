import { expect } from '@playwright/test';

/** A mail as the development mailbox shows it. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** All mails so far, newest first, read from the page that people read them on. */
export async function readMails(origin: string): Promise<Mail[]> {
  const page = await (await fetch(`${origin}/utvikling/post`)).text();
  return page
    .split('<article>')
    .slice(1)
    .map((article) => ({
      to: plain(/<p>Til (.*?), <time/s.exec(article)?.[1] ?? ''),
      subject: plain(/<h2>(.*?)<\/h2>/s.exec(article)?.[1] ?? ''),
      text: plain(/<pre>(.*?)<\/pre>/s.exec(article)?.[1] ?? ''),
    }));
}

/** The link to one of our pages in the newest mail to an address; waits until the mail is there. */
export async function linkInMail(origin: string, to: string, path: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const mails = (await readMails(origin)).filter((mail) => mail.to === to);
      link = mails.flatMap((mail) => mail.text.match(/https?:\/\/\S+/g) ?? []).find((one) => one.includes(path));
      return link;
    })
    .toBeTruthy();
  return link!;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (one) => entities[one]!);
