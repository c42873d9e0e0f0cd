import type { RawRound } from './homeFigures.ts';
import type { Place, RawInRound } from './raw.ts';
import { compare, type Exact, exactOf, mean, minus, recompute } from './recompute.ts';

type Pair = {
  readonly first: RawInRound | undefined;
  readonly second: RawInRound | undefined;
  readonly dugnad?: string;
};

/** Where somebody belongs, as the page names it. */
export type Belonging =
  | 'TREATED'
  | 'COMPARABLE'
  | 'NEVER_TOOK_PART'
  | 'TREATED_BEFORE'
  | 'TREATED_TOO_LATE'
  | 'NO_FIRST_ASSESSMENT'
  | 'NO_SECOND_ASSESSMENT'
  | 'NOT_IN_ORDER'
  | 'NO_SPLIT';

/** Start and change of somebody on the questions that count in both. */
type Split = { readonly start: Exact; readonly practice: Exact };
type Member = { readonly belongs: Belonging; readonly split: Split | null };

/** A band of start scores in use, and what both sides of it came to. */
export type EffectBand = {
  readonly band: number;
  readonly treated: readonly Exact[];
  readonly comparable: readonly Exact[];
};

/** The effect between two rounds, from raw answers and days alone. */
export type RecomputedEffect = {
  /** How many belong where. */
  readonly counts: ReadonlyMap<Belonging, number>;
  readonly bands: readonly EffectBand[];
  readonly treatedMean: Exact;
  readonly comparableMean: Exact;
  readonly difference: Exact;
};

const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** Later participants that are enough to be compared with alone. */
const enoughLater = 10;

/**
 * Whether the dugnad works: the treated against the comparable that started in the same tenth. The two rounds ask the same
 * questions with the same points, so that what can be compared is what was answered in both.
 * @param dugnads those that have been held, by municipality
 */
export function recomputeEffect(
  rounds: { readonly first: RawRound; readonly second: RawRound },
  places: readonly Place[],
  dugnads: readonly { readonly municipalityId: string; readonly heldOn: string }[],
): RecomputedEffect {
  const pairs = pairsOf(rounds, places, dugnads);
  const members = pairs.map((pair) => memberOf(pair, rounds));
  const isLater = (at: number) => members[at]!.belongs === 'COMPARABLE' && pairs[at]!.dugnad !== undefined;
  const hasEnough = pairs.filter((_, at) => isLater(at)).length >= enoughLater;
  const settled = members.map((member, at): Member => {
    const isLeftOut = hasEnough && member.belongs === 'COMPARABLE' && !isLater(at);
    return isLeftOut ? { ...member, belongs: 'NEVER_TOOK_PART' } : member;
  });
  const counts = new Map<Belonging, number>();
  for (const { belongs } of settled) counts.set(belongs, (counts.get(belongs) ?? 0) + 1);
  const bands = bandsOf(settled);
  const treatedMean = mean(bands.flatMap(({ treated }) => treated));
  const comparableMean = mean(bands.flatMap(({ treated, comparable }) => treated.map(() => mean(comparable))));
  return { counts, bands, treatedMean, comparableMean, difference: minus(treatedMean, comparableMean) };
}

/** Everybody who answered either round: codes of the day are read as today's municipalities, others stand alone. */
function pairsOf(
  { first, second }: { readonly first: RawRound; readonly second: RawRound },
  places: readonly Place[],
  dugnads: readonly { readonly municipalityId: string; readonly heldOn: string }[],
): Pair[] {
  const idOf = (code: string, on: string) =>
    places.find(({ codes }) =>
      codes.some((one) => one.code === code && one.validFrom <= on && (one.validTo ?? '9999') >= on),
    )?.id ?? `${code} that has ended`;
  const byId = ({ answers }: RawRound) =>
    new Map([...answers].map(([code, answer]) => [idOf(code, answer.on), answer]));
  const [before, after] = [byId(first), byId(second)];
  return [...new Set([...before.keys(), ...after.keys()])].map((id) => {
    const [dugnad] = dugnads
      .flatMap(({ municipalityId, heldOn }) => (municipalityId === id ? [heldOn] : []))
      .toSorted();
    return { first: before.get(id), second: after.get(id), ...(dugnad ? { dugnad } : {}) };
  });
}

function memberOf(pair: Pair, rounds: { readonly first: RawRound; readonly second: RawRound }): Member {
  const { first, second, dugnad } = pair;
  const leftOut = (belongs: Belonging) => ({ belongs, split: null });
  if (!first) return leftOut('NO_FIRST_ASSESSMENT');
  if (!second) return leftOut('NO_SECOND_ASSESSMENT');
  if (second.on <= first.on) return leftOut('NOT_IN_ORDER');
  if (dugnad && dugnad < first.on) return leftOut('TREATED_BEFORE');
  const isBetween = dugnad !== undefined && dugnad < second.on;
  if (isBetween && second.on < addDays(dugnad, 90)) return leftOut('TREATED_TOO_LATE');
  const split = splitOf(first, second, rounds);
  return split ? { belongs: isBetween ? 'TREATED' : 'COMPARABLE', split } : leftOut('NO_SPLIT');
}

/** Null where less than half of either's questions, or of those they share, count: there is no score to tell of. */
function splitOf(
  first: RawInRound,
  second: RawInRound,
  rounds: { readonly first: RawRound; readonly second: RawRound },
): Split | null {
  const [before, after] = [
    recompute(rounds.first.definition, first.answers).worths,
    recompute(rounds.second.definition, second.answers).worths,
  ];
  const given = (worths: ReadonlyMap<string, Exact | null>) => [...worths].flatMap(([id, one]) => (one ? [id] : []));
  const core = given(before).filter((id) => after.get(id));
  const isHalf = (part: readonly string[], all: ReadonlyMap<string, unknown>) => 2 * part.length >= all.size;
  if (!isHalf(given(before), before) || !isHalf(given(after), after) || !isHalf(core, after)) return null;
  const [start, end] = [before, after].map((worths) => mean(core.map((id) => worths.get(id)!)));
  return { start: start!, practice: minus(end!, start!) };
}

/** Tenths of the scale that somebody of both kinds started in. */
function bandsOf(members: readonly Member[]): EffectBand[] {
  const bandOf = (start: Exact) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((at) => compare(start, exactOf(`${at}/10`)) >= 0).length;
  const inBand = (kind: Belonging, band: number) =>
    members.flatMap(({ belongs, split }) =>
      belongs === kind && split && bandOf(split.start) === band ? [split.practice] : [],
    );
  return Array.from({ length: 10 }, (_, band) => ({
    ...{ band, treated: inBand('TREATED', band), comparable: inBand('COMPARABLE', band) },
  })).filter(({ treated, comparable }) => treated.length > 0 && comparable.length > 0);
}
