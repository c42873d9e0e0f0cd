import type { Page, Response } from '@playwright/test';
import type { Address, Eyes } from './everyPage.ts';
import { figuresOf, figuresOfNamed, type Json, numbersIn } from './figuresOf.ts';
import { said } from './said.ts';

/** What the API answered while a page came to stand. */
export type Answered = readonly Json[];

/** Goes to a page, and hears what the API answers it. */
export async function goAndHear({ page, goTo }: Eyes, address: Address): Promise<Answered> {
  const heard: Promise<{ data: Json }>[] = [];
  const hear = (response: Response) => {
    if (new URL(response.url()).pathname === '/graphql') heard.push(response.json());
  };
  page.on('response', hear);
  await goTo(address);
  page.off('response', hear);
  return (await Promise.all(heard)).map(({ data }) => data);
}

/** Numbers of our own texts, where they stand: days after a dugnad, days that a list goes back, limits of a file, a hash's name. */
const ownNumbers: readonly (readonly [path: RegExp, numbers: readonly string[]])[] = [
  [/^\/admin\/(dugnads|effect)|\/dugnad\/|\/resultat$/, ['90']],
  [/^\/admin\/imports/, ['14', '15', '20000', '8']],
  [/^\/admin\/checklists\//, ['256']],
];
/** Frames, and choices that are the calendar's: no figures. */
const elsewhere = /header\.db-top|div\.top\b|div\.demonstration|aside\.db-strip|footer|select|^title$/;
/** Made in the browser of many figures: `figuresOfNdfu.spec.ts` works them out of the raw answers. */
const heldElsewhere: readonly (readonly [path: RegExp, where: RegExp])[] = [
  [/^\/admin\/effect/, /^table\.MuiBox-root/],
];
/** The marks that a picture is read by: whole fives. */
const isMark = (where: string, number: string) =>
  /chart-key/.test(where) ||
  (/svg[^>]* > text$|tspan$/.test(where) && Number(number) % 5 === 0 && Number(number) <= 100);

/** Today, which a print is dated with. */
const today = () => new Date().toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo' }).split('.');

/** What stands on a page as a figure, and is none that the API gave it. */
export async function strangersOn(page: Page, path: string, data: Answered): Promise<string[]> {
  const known = figuresOf(data);
  const own = ownNumbers.flatMap(([where, numbers]) => (where.test(path) ? numbers : []));
  for (const one of [...own, ...today()]) known.add(one);
  const isHeld = (where: string) => heldElsewhere.some(([on, place]) => on.test(path) && place.test(where));
  const texts = (await said(page)).filter(({ where }) => !elsewhere.test(where) && !isHeld(where));
  return texts.flatMap(({ where, text }) =>
    numbersIn(text.replace(/\S+@\S+|https?:\/\/\S+/g, ''))
      .filter((number) => !known.has(number) && !isMark(where, number))
      .map((number) => `${path}: ${number} in «${text.slice(0, 160)}» (${where})`),
  );
}

/** Rows that were held against what bears their name, and those that have other figures. */
export type Rows = { readonly named: number; readonly strange: readonly string[] };

/** Holds every row of a table that begins with the name of something against that thing alone. */
export async function strangersInRows(page: Page, path: string, data: Answered): Promise<Rows> {
  const rows = await page.locator('table tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const textIn = (cell: Element) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
        return found.join(' ').trim();
      };
      const [head = '', ...cells] = [...row.children].map(textIn);
      return { heads: [row.querySelector('a')?.textContent?.trim() ?? '', head], cells };
    }),
  );
  const held = rows.flatMap(({ heads, cells }) => {
    const own = heads.flatMap((head) => [...((head && figuresOfNamed(data, head)) || [])]);
    const numbers = cells.flatMap(numbersIn);
    if (own.length === 0 || numbers.length === 0) return [];
    const others = numbers.filter((number) => !own.includes(number));
    const told = `${path}: ${others.join(', ')} in the row of ${heads.join(' ')}: ${cells.join(' | ')}`;
    return [others.length > 0 ? told : null];
  });
  return { named: held.length, strange: held.filter((one) => one !== null) };
}
