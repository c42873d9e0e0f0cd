import { useListContext } from 'react-admin';
import { whole } from '../format.ts';
import { useWords } from '../progress/useWords.ts';

/** The heading of a list: how many there are, in words; until that is known, what they are. */
export function useListTitle(resource: string): string {
  const { t } = useWords();
  const { total } = useListContext();
  return total === undefined
    ? t(`resources.${resource}.name`, { smart_count: 2 })
    : t(`list.${resource}.title`, { smart_count: total, count: whole(total) });
}
