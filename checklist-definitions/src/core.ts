import type { Checklist } from './checklist.ts';
import { pathBetween } from './core/path.ts';
import { type NotReadable, type Reading, readingsOf } from './core/reading.ts';
import { allCriteria, optionsOf } from './questions.ts';

export { UnknownVersion } from './core/path.ts';
export type { NotReadable } from './core/reading.ts';

/** Whether a criterion of the end version can be compared with the start, and why not. */
export type CoreCriterion = {
  readonly criterion: string;
  /** null where its answers can be read across, at least some of them */
  readonly because: NotReadable | 'NOT_RELATED' | 'UNSCORED' | null;
  /** The criteria of the start that its answers are read from. */
  readonly origins: readonly string[];
  /** Whether the wording was made clearer on the way. */
  readonly isClarified: boolean;
};

type Reach = {
  readonly origins: readonly string[];
  readonly isClarified: boolean;
  readonly options: ReadonlySet<string> | null;
};
type Reached = Reach | { readonly because: NotReadable };

/**
 * The common core of two versions: for each criterion of `end` whether answers given in `start` can be read there.
 * Over several versions transfers are composed; one break breaks (spec 5.1).
 * @param versions at least those that lie between the two along `from`
 * @returns one entry for each criterion of `end`, in its order; the core is those with `because` null
 * @throws UnknownVersion when a version between the two is missing
 */
export function commonCore(start: Checklist, end: Checklist, versions: readonly Checklist[]): CoreCriterion[] {
  const path = pathBetween(start, end, versions);
  let reached = new Map<string, Reached>(
    allCriteria(start).map((criterion) => {
      const options = 'scale' in criterion.answer ? new Set(optionsOf(start, criterion).map(({ id }) => id)) : null;
      return [criterion.id, { origins: [criterion.id], isClarified: false, options }];
    }),
  );
  for (const step of path ?? []) {
    const before = reached;
    reached = new Map([...readingsOf(step)].map(([id, reading]) => [id, reach(reading, before)]));
  }
  return allCriteria(end).map(({ id, answer }): CoreCriterion => {
    const entry: Reached | undefined = path ? reached.get(id) : undefined;
    if (answer.kind === 'text') return { criterion: id, because: 'UNSCORED', origins: [], isClarified: false };
    if (!entry) return { criterion: id, because: 'NOT_RELATED', origins: [], isClarified: false };
    if ('because' in entry) return { criterion: id, because: entry.because, origins: [], isClarified: false };
    return { criterion: id, because: null, origins: entry.origins, isClarified: entry.isClarified };
  });
}

/** Which options answers can still arrive at (null for numbers), step by step. */
function reach(reading: Reading, before: ReadonlyMap<string, Reached>): Reached {
  if (reading.how === 'NONE') return { because: reading.because };
  const sources = [reading.from].flat().map((id) => before.get(id) ?? { because: 'ADDED' as const });
  const broken = sources.find((source) => 'because' in source);
  if (broken && 'because' in broken) return broken;
  const reaches = sources.filter((source) => 'origins' in source);
  const origins = [...new Set(reaches.flatMap((source) => source.origins))];
  const isClarified = reaches.some((source) => source.isClarified) || (reading.how !== 'TUPLES' && reading.isClarified);
  if (reading.how === 'SAME') return { origins, isClarified, options: reaches[0]!.options };
  const arrived =
    reading.how === 'TRANSFER'
      ? Object.entries(reading.transfer).flatMap(([from, to]) => (reaches[0]!.options?.has(from) && to ? [to] : []))
      : reading.tuples.flatMap(({ from, to }) =>
          to && from.every((option, place) => reaches[place]?.options?.has(option)) ? [to] : [],
        );
  return arrived.length > 0 ? { origins, isClarified, options: new Set(arrived) } : { because: 'NO_TRANSFER' };
}
