import { type Demand, type Fault, placedCriteria } from './demand.ts';

/** Highest readability index that a help text may have: ordinary prose, below newspapers' heavier pages. */
const highestLix = 45;
/** Shorter texts are not judged: there one long word moves the index by 15 or more, which says nothing of the text. */
const fewestWords = 7;

/** Help texts are easy to read in both Norwegian languages. */
export const readableHelp: Demand = ({ checklist }) =>
  placedCriteria(checklist).flatMap(({ criterion: { help, id }, path }) =>
    (['nb', 'nn'] as const).flatMap((language): Fault[] => {
      const text = help?.[language] ?? '';
      const lix = lixOf(text);
      if (wordsOf(text).length < fewestWords || lix <= highestLix) return [];
      const message = `the help text of ${id} (${language}) has LIX ${Math.ceil(lix)}, the highest allowed is ${highestLix}`;
      const longest = [...wordsOf(text)].sort((a, b) => b.length - a.length).slice(0, 3);
      const mend = `shorten the sentences or use shorter words; the longest are ${longest.join(', ')}`;
      return [{ path: [...path, 'help', language], message, mend }];
    }),
  );

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/**
 * The readability index LIX: words per sentence + per cent of words with more than six letters.
 * @see C. H. Björnsson, Läsbarhet (1968)
 */
export function lixOf(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.match(/[.!?:](?=\s|$)/g)?.length ?? 0);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences + (100 * long) / words.length;
}
