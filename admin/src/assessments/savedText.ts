import { clockOf, dayOf, today } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';

/** When an answer was saved: the clock today, the day before that. */
export function savedText(savedAt: string, t: Translate, language: Language): string {
  const isToday = today(new Date(savedAt)) === today();
  return isToday
    ? t('form.saved', { time: clockOf(savedAt, language) })
    : t('form.savedOn', { date: dayOf(savedAt, language) });
}
