import type { Words } from '../../public/publicWords.ts';
import { comingWords } from '../councilModelSentence.ts';
import type { SharedData } from './readShared.ts';

/** What whoever holds a share link must know of the result: whether it is published, when it will be, and whether it may change. */
export function statusOf({ shared, today }: Pick<SharedData, 'shared' | 'today'>, words: Words): string {
  const { t } = words;
  const { publishedAt, state, round } = shared;
  const returned = state === 'RETURNED' ? [t('shared.returned')] : [];
  if (publishedAt) return [t('shared.published'), ...returned].join(' ');
  const coming = round && round.publishesOn >= today ? [comingWords(round, words)] : [];
  return [t('shared.unpublished'), ...returned, ...coming].join(' ');
}
