import { dayOf } from '../../common/formats.ts';
import type { Language, Translate } from '../../common/translate.ts';
import type { Headline } from './homeModel.ts';

/** The page's heading: a sentence with what matters most. */
export function headlineText(headline: Headline, municipality: string, t: Translate, language: Language): string {
  switch (headline.say) {
    case 'LEFT': {
      const { round, left, closesOn } = headline;
      return t('work.headLeft', { round, smart_count: left, date: dayOf(closesOn, language) });
    }
    case 'READY':
    case 'DUE':
    case 'PAST': {
      const keys = { READY: 'work.headReady', DUE: 'work.headDue', PAST: 'work.headPast' } as const;
      return t(keys[headline.say], { round: headline.round, date: dayOf(headline.closesOn, language) });
    }
    case 'WAITING':
    case 'LATE':
    case 'DRAFT': {
      const keys = { WAITING: 'work.headWaiting', LATE: 'work.headLate', DRAFT: 'work.headDraft' } as const;
      return t(keys[headline.say], { smart_count: headline.count });
    }
    case 'ENDED':
      return t('work.headEnded', { municipality });
    default: {
      const keys = { RETURNED: 'work.headReturned', FIRST: 'work.headFirst', CALM: 'work.headCalm' } as const;
      return t(keys[headline.say]);
    }
  }
}
