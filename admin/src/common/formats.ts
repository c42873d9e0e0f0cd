import type { Language } from './translate.ts';

// Browsers know no nn-NO and would fall back to American dates; the two written forms write dates and numbers alike.
const locales = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' } as const;
const zone = 'Europe/Oslo';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format for days and moments. To make one takes a browser longer than to write a hundred dates with it: each is made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A moment as a clock in Oslo: 14.03 (14:03 in English). */
export function clockOf(at: string | number | Date, language: Language): string {
  const text = dateFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  return language === 'en' ? text : text.replace(':', '.');
}

/** A day or moment in words: 12. november 2026. A plain day (YYYY-MM-DD) is that day everywhere. */
export function dayOf(at: string | Date, language: Language): string {
  const isDay = typeof at === 'string' && at.length === 10;
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: isDay ? 'UTC' : zone } as const;
  return dateFormat(locales[language], format).format(new Date(at));
}

/** The year of a day or moment. */
export function yearOf(at: string): string {
  return at.slice(0, 4);
}

/** Today in Oslo as YYYY-MM-DD. */
export function today(now = new Date()): string {
  return dateFormat('sv-SE', { timeZone: zone }).format(now);
}

/** Decimal text with the language's comma and a true minus: "-66.5" → "−66,5". */
export function numberOf(text: string, language: Language): string {
  const signed = text.replace('-', '−');
  return language === 'en' ? signed : signed.replace('.', ',');
}

/**
 * What somebody typed as a number, as the API's decimal text.
 * @returns "12.5" for "12,5" or "12.5", "" for nothing, null for what is no number
 */
export function typedNumber(typed: string): string | null {
  const text = typed
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  if (text === '') return '';
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return null;
  return text.replace(/^(-?)0+(?=\d)/, '$1');
}

/**
 * What somebody typed as a day, day before month: "12.3.2026", "12/3 2026", "12-03-26".
 * @returns YYYY-MM-DD, "" for nothing, null for what is no day
 */
export function typedDay(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[.\-/ ]+(\d{1,2})[.\-/ ]+(\d{4}|\d{2})$/.exec(text) ?? [];
  const written = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text
    : `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  // The 31st of April would become the first of May.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? null : written;
}

/** A day as one types it: "2026-03-12" → "12.3.2026". */
export function dayAsTyped(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return day && `${Number(date)}.${Number(month)}.${year}`;
}

/**
 * What somebody typed as a link: http(s) only, with https where no scheme was typed.
 * @returns the address, "" for nothing, null for what is no link
 */
export function typedLink(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(withScheme);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.hostname.includes('.') && !/\s/.test(text) ? withScheme : null;
  } catch {
    return null;
  }
}
