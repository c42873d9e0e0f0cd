import type { Answer, Answers, Checklist } from '../checklist.ts';
import { allCriteria } from '../questions.ts';
import { isAllowed } from './isAllowed.ts';
import type { PathStep } from './path.ts';
import { type NotReadable, type Reading, readingsOf } from './reading.ts';

/** What an answer in one version says in another. */
export type ReadAnswer =
  | {
      readonly answer: Answer;
      /** The criteria of the version read from that it rests on. */
      readonly origins: readonly string[];
      /** Whether the wording was made clearer on the way. */
      readonly isClarified: boolean;
    }
  | { readonly because: NotReadable | 'NO_ANSWER' };

/** Answers read in a version, by criterion id of that version. */
export type ReadAnswers = ReadonlyMap<string, ReadAnswer>;

/**
 * Reads answers of a version in another, step by step: transfers are composed, one break breaks.
 * @param answers of the start; what is left out is not read
 */
export function readAnswers(start: Checklist, answers: Answers, path: readonly PathStep[]): ReadAnswers {
  let read: ReadAnswers = new Map(
    allCriteria(start).map(({ id }) => {
      const answer = answers[id];
      return [id, answer ? { answer, origins: [id], isClarified: false } : { because: 'NO_ANSWER' }];
    }),
  );
  for (const step of path) {
    const before = read;
    const readings = readingsOf(step);
    const end = step.isBackwards ? step.older : step.newer;
    read = new Map(
      allCriteria(end).map((criterion) => {
        const answer = readOne(readings.get(criterion.id)!, before);
        return [
          criterion.id,
          'answer' in answer && !isAllowed(end, criterion, answer.answer) ? { because: 'NO_TRANSFER' } : answer,
        ];
      }),
    );
  }
  return read;
}

function readOne(reading: Reading, before: ReadAnswers): ReadAnswer {
  if (reading.how === 'NONE') return { because: reading.because };
  if (reading.how === 'TUPLES') return readTuple(reading, before);
  const source = before.get(reading.from) ?? { because: 'ADDED' };
  if ('because' in source) return source;
  const isClarified = source.isClarified || reading.isClarified;
  if (reading.how === 'SAME') return { ...source, isClarified };
  // that something does not apply was said of the old question, and goes on only with it
  if (source.answer.state === 'NOT_APPLICABLE' && reading.isSameCriterion) return { ...source, isClarified };
  const options = source.answer.options?.map((option) => reading.transfer[option] ?? null);
  if (source.answer.state !== 'ANSWERED' || !options || options.includes(null)) return { because: 'NO_TRANSFER' };
  return { ...source, isClarified, answer: { state: 'ANSWERED', options: [...new Set(options as string[])] } };
}

function readTuple({ from, tuples }: Extract<Reading, { how: 'TUPLES' }>, before: ReadAnswers): ReadAnswer {
  const sources = from.map((criterion) => before.get(criterion) ?? ({ because: 'ADDED' } as const));
  const missing = sources.find((source) => 'because' in source);
  if (missing && 'because' in missing) return missing;
  const read = sources.filter((source) => 'answer' in source);
  const chosen = read.map(({ answer }) => (answer.options?.length === 1 ? answer.options[0] : undefined));
  const tuple = tuples.find(
    (entry) => entry.from.length === chosen.length && entry.from.every((option, place) => option === chosen[place]),
  );
  if (!tuple?.to || read.some(({ answer }) => answer.state !== 'ANSWERED')) return { because: 'NO_TRANSFER' };
  return {
    answer: { state: 'ANSWERED', options: [tuple.to] },
    origins: [...new Set(read.flatMap(({ origins }) => origins))],
    isClarified: read.some(({ isClarified }) => isClarified),
  };
}
