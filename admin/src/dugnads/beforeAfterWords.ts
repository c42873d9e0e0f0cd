import { mayBegin } from '../common/aroundDugnad.ts';
import { dayOf, numberOf, today } from '../common/formats.ts';
import type { Language, Translate } from '../common/translate.ts';
import type { BeforeAfterQuery } from '../generated/form/graphql.ts';

export type BeforeAfter = NonNullable<BeforeAfterQuery['dugnad']>['beforeAfter'];

/**
 * What became of the answers around a dugnad, as sentences: what is missing and what to do, or what changed. Only changed
 * practice is given as a number.
 */
export function beforeAfterWords(found: BeforeAfter, t: Translate, language: Language, now = today()): string[] {
  const { missing, beforeToAfter: change } = found;
  const lacking = missing.map((one) => {
    const { code, firstAfterOn } = one;
    if (code === 'NO_AFTER_YET' && mayBegin([one], now)) return t('dugnad.NO_AFTER_NOW');
    const date = firstAfterOn ? dayOf(firstAfterOn, language) : null;
    if (code === 'PLANNED' || code === 'NO_ANSWERS') {
      return date ? t(`dugnad.${code}`, { date }) : t(`dugnad.${code}plain`);
    }
    return t(`dugnad.${code}`, { date: date ?? '' });
  });
  const practice = change?.causes?.practice.text;
  return [
    ...lacking,
    ...(change ? [countWords(change, t)] : []),
    ...(practice ? [t('dugnad.practice', { points: signed(practice, language) })] : []),
    ...(found.isBeforeOld ? [t('dugnad.isBeforeOld')] : []),
    ...(found.isAfterPastNext ? [t('dugnad.isAfterPastNext')] : []),
  ];
}

function countWords(change: NonNullable<BeforeAfter['beforeToAfter']>, t: Translate): string {
  const parts = (['worse', 'same', 'notComparable'] as const)
    .filter((key) => change[key] > 0)
    .map((key) => t(`dugnad.${key}`, { smart_count: change[key] }));
  return `${[t('dugnad.better', { smart_count: change.better }), ...parts].join(', ')}.`;
}

/** "+4.2" → "+4,2"; the true minus where it falls. */
const signed = (text: string, language: Language): string => numberOf(text, language);
