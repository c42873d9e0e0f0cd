import type { Comparison } from './changeModel.ts';
import { capital, listed, type Words } from './figures.ts';

/** Longest list of numbers that is read; what is more is counted. */
const mostNamed = 6;

function named(
  key: 'gone' | 'newMeaning' | 'notNow' | 'fresh' | 'notBefore',
  numbers: readonly string[],
  words: Words,
) {
  if (numbers.length === 0) return [];
  const { t } = words;
  const which =
    numbers.length > mostNamed
      ? t('resultChange.questions', { smart_count: numbers.length })
      : t('resultChange.numbers', { numbers: listed(numbers, words) });
  return [t(`resultChange.${key}`, { which })];
}

const joined = (parts: readonly string[], { t }: Words): string =>
  parts.length === 0 ? t('resultChange.none') : parts.map(capital).join('. ');

/** Which questions fell out, or do not count any more. */
export function droppedAbout({ broken, criteria }: Comparison, words: Words): string {
  const gone = broken.filter(({ isGone }) => isGone).map(({ number }) => number);
  const notNow = criteria.filter(({ because }) => because === 'LATER_NOT_COUNTED').map(({ number }) => number);
  const newMeaning = criteria.filter(({ because }) => isBreak(because)).map(({ number }) => number);
  return joined(
    [...named('gone', gone, words), ...named('newMeaning', newMeaning, words), ...named('notNow', notNow, words)],
    words,
  );
}

/** Which questions are new, or count for the first time. */
export function addedAbout({ criteria }: Comparison, counted: ReadonlySet<string>, words: Words): string {
  const here = criteria.filter(({ criterionId }) => counted.has(criterionId));
  const numbers = (wanted: (because: Comparison['criteria'][number]['because']) => boolean) =>
    here.filter(({ because }) => wanted(because)).map(({ number }) => number);
  return joined(
    [
      ...named(
        'fresh',
        numbers((because) => because === 'ADDED'),
        words,
      ),
      ...named('newMeaning', numbers(isBreak), words),
      ...named(
        'notBefore',
        numbers((because) => because === 'EARLIER_NOT_COUNTED'),
        words,
      ),
    ],
    words,
  );
}

/** A criterion that both have and whose answers cannot be read across. */
function isBreak(because: Comparison['criteria'][number]['because']): boolean {
  return because !== null && !['ADDED', 'EARLIER_NOT_COUNTED', 'LATER_NOT_COUNTED', 'UNSCORED'].includes(because);
}

/** Which rules are new, in the words of the checklist itself. */
export function rulesAbout({ marks }: Comparison, isSameVersion: boolean, { t }: Words): string {
  if (isSameVersion) return t('resultChange.sameVersion');
  const notes = marks.flatMap(({ effect, note }) => (effect === 'RESCORED' && note ? [note] : []));
  if (notes.length === 0) return t('resultChange.none');
  return notes.length <= 2 ? notes.join(' ') : t('resultChange.ruleCount', { smart_count: notes.length });
}
