import { dateFormat } from '../common/formats.ts';
import { locale } from './i18nProvider.ts';

/** A day (YYYY-MM-DD) or a moment as Norwegians write it: 12. november 2026. Empty for null. */
export const day = (value: string | null | undefined) =>
  value
    ? dateFormat(locale(), {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'Europe/Oslo',
      }).format(new Date(value))
    : '';

/** A moment with its clock: 12. november 2026 kl. 14.03 (14:03 in English). Empty for null. */
export function moment(value: string | null | undefined): string {
  if (!value) return '';
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const;
  const text = dateFormat(locale(), format).format(new Date(value));
  return locale() === 'nb-NO' ? text.replace(/(\d{2}):(\d{2})$/, '$1.$2') : text;
}

export const whole = (value: number) => new Intl.NumberFormat(locale()).format(value);
