import { exactOf, percent, sum } from './recompute.ts';

/** What an API answered, as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A number as a page writes it, without its sign: "1 234" and "1234" are one, "81,0" and "81" are two. */
const pattern = /\d+(?:[\s ]\d{3})*(?:,\d+)?/g;
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(pattern)].map(([one]) => one.replace(/[\s ]/g, ''));

const oslo = new Intl.DateTimeFormat('nb-NO', {
  ...{ timeZone: 'Europe/Oslo', day: 'numeric', month: 'numeric', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** A moment or a day, as people read it: its day, year, hour and minute. */
function daysIn(text: string): string[] {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return [String(Number(text.slice(8))), text.slice(0, 4)];
  if (!/^\d{4}-\d\d-\d\dT/.test(text)) return [];
  const parts = oslo.formatToParts(new Date(text)).filter(({ type }) => type !== 'month' && type !== 'literal');
  return parts.map(({ value }) => value);
}

/** The first day that answers from after a dugnad may describe. */
const firstAfter = (heldOn: string) =>
  new Date(Date.parse(`${heldOn}T00:00:00Z`) + 90 * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** The ways that a share or a difference is written: in per cent, whole or with one decimal. */
const sharesOf = (text: string): string[] => {
  const value = exactOf(text.replace(/^-/, ''));
  return [percent(value), percent(value, 1)];
};

const decimal = (value: number) => value.toFixed(12).replace(/\.?0+$/, '');

/** Every figure that a page may make of an answer: what it holds, in per cent too, and how many of each kind there are. */
export function figuresOf(data: Json, found: Set<string> = new Set()): Set<string> {
  if (typeof data === 'number') {
    const text = decimal(Math.abs(data));
    for (const one of [text.replace('.', ','), ...(Math.abs(data) <= 1 ? sharesOf(text) : [])]) found.add(one);
  } else if (typeof data === 'string') {
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(data)) return found;
    for (const one of [...numbersIn(data.replace('.', ',')), ...numbersIn(data), ...daysIn(data)]) found.add(one);
    if (/^-?\d+(\/\d+)?$/.test(data)) for (const one of sharesOf(data)) found.add(one);
    // Where a level begins.
    if (/^[[(]/.test(data))
      for (const [one] of data.matchAll(/\d+\/\d+/g)) for (const share of sharesOf(one)) found.add(share);
    // A definition travels as text.
    if (data.startsWith('{"')) figuresOf(JSON.parse(data) as Json, found);
  } else if (Array.isArray(data)) {
    found.add(String(data.length));
    for (const count of countsIn(data)) found.add(String(count));
    const counted = data.map((one) => (one as { readonly count?: Json } | null)?.count);
    if (counted.every((one) => typeof one === 'number')) found.add(String(counted.reduce((all, one) => all + one, 0)));
    for (const one of data) figuresOf(one, found);
  } else if (data) {
    for (const one of ratesIn(Object.values(data))) found.add(one);
    const { pValue, heldOn } = data as Readonly<Record<string, Json>>;
    if (typeof pValue === 'number') found.add(pValue.toFixed(3).replace('.', ','));
    if (typeof heldOn === 'string') for (const one of daysIn(firstAfter(heldOn))) found.add(one);
    const { dropped, rules, added } = data as Readonly<Record<string, Json>>;
    if (dropped && rules && added) found.add(percent(sum([dropped, rules, added].map(changeOf)), 1).replace('−', ''));
    for (const one of Object.values(data)) figuresOf(one, found);
  }
  return found;
}

/** A cause of a change: pages tell those that are no progress together. */
const changeOf = (cause: Json) => exactOf(String((cause as { readonly fraction?: Json }).fraction ?? '0'));

/** Of counts that stand together, what one is of another, and what is left: "submitted" of "invited". */
function ratesIn(values: readonly Json[]): string[] {
  const counts = values.filter((one): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0);
  return counts.flatMap((part) =>
    counts
      .filter((all) => all > 0 && part <= all)
      .flatMap((all) => [percent(exactOf(`${part}/${all}`)), String(all - part)]),
  );
}

/** How many of a list share a word, and how many do not: "3 bedre, 6 likt". */
function countsIn(list: readonly Json[]): number[] {
  const counts = new Map<string, number>();
  for (const one of list) {
    for (const word of new Set(wordsOf(one))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts.values()].flatMap((count) => [count, list.length - count]);
}

/** What can be counted of one: its words, its yes and no, and what it lacks. */
const wordsOf = (data: Json, key = ''): string[] =>
  typeof data !== 'object' || data === null
    ? [`${key}=${data}`]
    : Array.isArray(data)
      ? [`${key} has ${data.length > 0}`]
      : Object.entries(data).flatMap(([name, one]) => wordsOf(one, `${key}.${name}`));

/**
 * Figures of what bears a name: of the innermost things in lists that say it. Null where nothing does.
 * @param name the head of a table's row
 */
export function figuresOfNamed(data: Json, name: string): Set<string> | null {
  const found = new Set<string>();
  let isThere = false;
  const says = (one: Json): boolean =>
    typeof one === 'string' ? one === name : typeof one === 'object' && one !== null && Object.values(one).some(says);
  const seek = (one: Json): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const child of Object.values(one)) {
      if (Array.isArray(one) && typeof child === 'object' && says(child) && !hasInner(child)) {
        isThere = true;
        figuresOf(child, found);
      } else seek(child);
    }
  };
  const hasInner = (one: Json): boolean =>
    typeof one === 'object' &&
    one !== null &&
    Object.values(one).some((child) =>
      Array.isArray(child) ? child.some((inner) => typeof inner === 'object' && says(inner)) : hasInner(child),
    );
  seek(data);
  return isThere ? found : null;
}
