/**
 * What a municipality's score is, from its raw answers and the definition as written: a second reading of the rules that
 * shares no line with the engine, so that pages can be held against something else than themselves.
 */

/** An exact number; the divisor is above 0. */
export type Exact = { readonly over: bigint; readonly under: bigint };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));
const exact = (over: bigint, under: bigint): Exact => {
  const by = divisor(over, under) || 1n;
  return under < 0n ? { over: -over / by, under: -under / by } : { over: over / by, under: under / by };
};
const zero: Exact = { over: 0n, under: 1n };
const one: Exact = { over: 1n, under: 1n };
/** "7/9", "2" or "12.5". */
export function exactOf(text: string): Exact {
  const [over = '0', under = '1'] = text.split('/');
  const [whole = '0', decimals = ''] = over.split('.');
  return exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(under));
}
const plus = (a: Exact, b: Exact) => exact(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Exact, b: Exact) => plus(a, { over: -b.over, under: b.under });
const times = (a: Exact, b: Exact) => exact(a.over * b.over, a.under * b.under);
export const dividedBy = (a: Exact, b: Exact) => exact(a.over * b.under, a.under * b.over);
export const compare = (a: Exact, b: Exact) => Number(a.over * b.under - b.over * a.under);
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, zero);
export const mean = (values: readonly Exact[]): Exact => dividedBy(sum(values), exact(BigInt(values.length), 1n));
/** A count as a share of another. */
export const shareOf = (part: number, whole: number): Exact => exact(BigInt(part), BigInt(whole));
export const written = ({ over, under }: Exact) => (under === 1n ? `${over}` : `${over}/${under}`);

/** In per cent with so many decimals, half away from zero, as Norwegians write it. */
export function percent({ over, under }: Exact, decimals = 0): string {
  const scale = 100n * 10n ** BigInt(decimals);
  const size = over < 0n ? -over : over;
  const digits = ((2n * size * scale + under) / (2n * under)).toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, at)},${digits.slice(at)}`;
  return over < 0n && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A difference in percentage points, with its sign. */
export const points = (value: Exact) => `${value.over > 0n ? '+' : ''}${percent(value, 1)}`;

/** A quantile by linear interpolation between the two values around it. */
export function quantile(values: readonly Exact[], share: string): Exact {
  const sorted = values.toSorted(compare);
  const at = times(exactOf(share), exact(BigInt(sorted.length - 1), 1n));
  const below = at.over / at.under;
  const [low, high] = [sorted[Number(below)]!, sorted[Math.min(Number(below) + 1, sorted.length - 1)]!];
  return plus(low, times(minus(high, low), minus(at, exact(below, 1n))));
}

type Condition = { readonly criterion: string; readonly options?: readonly string[]; readonly number?: string };
type Band = { readonly band: string; readonly points: string };
type Criterion = {
  readonly id: string;
  readonly number: string;
  readonly weight?: string;
  readonly condition?: Condition;
  readonly answer: { readonly kind: string; readonly scale?: string; readonly bands?: readonly Band[] };
};
/** A definition as its file has it. */
export type Definition = {
  readonly aggregate: 'criteria' | 'themes';
  readonly levels: readonly { readonly id: string; readonly name: { readonly nb: string }; readonly band: string }[];
  readonly scales: readonly {
    readonly id: string;
    readonly options: readonly {
      readonly id: string;
      readonly points: string;
      readonly text: { readonly nb: string };
    }[];
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly name: { readonly nb: string };
    readonly weight?: string;
    readonly criteria: readonly Criterion[];
  }[];
};
/** What was answered to a criterion, as an export has it. */
export type RawAnswer = { readonly state: string; readonly options: readonly string[]; readonly number: string | null };
export type RawAnswers = ReadonlyMap<string, RawAnswer>;

function isIn(value: Exact, band: string): boolean {
  const [, opens, low = '', high = '', closes] = /^([[(])\s*([^,]*),\s*([^\])]*)([\])])$/.exec(band) ?? [];
  const above = low === '' ? 1 : compare(value, exactOf(low));
  const below = high.trim() === '' ? -1 : compare(value, exactOf(high.trim()));
  return (above > 0 || (above === 0 && opens === '[')) && (below < 0 || (below === 0 && closes === ']'));
}

const isMet = ({ options, number }: Condition, answer: RawAnswer | undefined) =>
  answer?.state === 'ANSWERED' &&
  (options ? answer.options.some((id) => options.includes(id)) : isIn(exactOf(answer.number ?? ''), number ?? ''));

/** Whether it is asked of who answered so: its condition is met, and that of what it hangs on. */
function isAsked(criterion: Criterion, all: ReadonlyMap<string, Criterion>, answers: RawAnswers): boolean {
  if (!criterion.condition) return true;
  const on = all.get(criterion.condition.criterion)!;
  return isMet(criterion.condition, answers.get(on.id)) && isAsked(on, all, answers);
}

/** What an answer is worth, 0 to 1; null where it does not count. */
function worth(definition: Definition, { answer: { scale, bands } }: Criterion, raw?: RawAnswer): Exact | null {
  if (raw?.state !== 'ANSWERED') return null;
  if (bands) return exactOf(bands.find(({ band }) => isIn(exactOf(raw.number ?? ''), band))!.points);
  const options = definition.scales.find(({ id }) => id === scale)!.options;
  const got = sum(raw.options.map((chosen) => exactOf(options.find(({ id }) => id === chosen)!.points)));
  return compare(got, one) > 0 ? one : got;
}

/** A score and what it is made of; null where nothing counts. */
export type Recomputed = {
  readonly score: Exact | null;
  readonly themes: readonly { readonly id: string; readonly name: string; readonly score: Exact | null }[];
  readonly level: string | null;
  /** What each answer is worth, by criterion. */
  readonly worths: ReadonlyMap<string, Exact | null>;
};

/** Scores answers by the definition's weights, missing ones left out. */
export function recompute(definition: Definition, answers: RawAnswers): Recomputed {
  const criteria = definition.themes.flatMap((theme) => theme.criteria);
  const all = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const worths = new Map(
    criteria
      .filter(({ answer }) => answer.kind !== 'text')
      .filter((criterion) => isAsked(criterion, all, answers))
      .map((criterion) => [criterion.id, worth(definition, criterion, answers.get(criterion.id))]),
  );
  const weighedMean = (parts: readonly { readonly value: Exact | null | undefined; readonly weight?: string }[]) => {
    const counting = parts.flatMap(({ value, weight }) => (value ? [{ value, weight: exactOf(weight ?? '1') }] : []));
    if (counting.length === 0) return null;
    const weighed = counting.map(({ value, weight }) => times(value, weight));
    return dividedBy(sum(weighed), sum(counting.map(({ weight }) => weight)));
  };
  const meanOf = (some: readonly Criterion[]) =>
    weighedMean(some.map(({ id, weight }) => ({ value: worths.get(id), ...(weight ? { weight } : {}) })));
  const themes = definition.themes.map(({ id, name, weight, criteria: own }) => {
    return { id, name: name.nb, score: meanOf(own), ...(weight ? { weight } : {}) };
  });
  const score =
    definition.aggregate === 'criteria'
      ? meanOf(criteria)
      : weighedMean(themes.map(({ score: value, ...rest }) => ({ value, ...rest })));
  const level = score && definition.levels.find(({ band }) => isIn(score, band));
  return { score, themes, level: level?.name.nb ?? null, worths };
}
