import type { Day } from '../days.ts';
import { codeOn, existsOn, nameOn, type Register } from '../municipality.ts';
import { MapFileInvalid } from './mapFile.ts';

/** Numbers that are named; of the rest, how many. */
const mostNamed = 12;

/**
 * Finds the day from which the municipalities are exactly those with these numbers.
 * @returns the first day of the last such period
 * @throws MapFileInvalid naming the numbers that are unknown and missing, by the day that fits best
 */
export function codesThat(register: Register, codes: readonly string[]): Day {
  const all = [...register.municipalities.values()];
  const days = [...new Set(all.flatMap((one) => one.codes.map(({ validFrom }) => validFrom)))].toSorted().toReversed();
  const given = new Set(codes);
  const compared = days.map((day) => {
    const then = new Map(all.filter((one) => existsOn(one, day)).map((one) => [codeOn(one, day).code, one]));
    const unknown = codes.filter((code) => !then.has(code));
    const missing = [...then].flatMap(([code, one]) => (given.has(code) ? [] : [`${code} ${nameOn(one, day).name}`]));
    return { day, unknown, missing, wrong: unknown.length + missing.length };
  });
  const best = compared.reduce((a, b) => (b.wrong < a.wrong ? b : a));
  if (best.wrong === 0) return best.day;
  const lines = [
    [best.unknown, 'no municipality has these numbers'],
    [best.missing, 'these municipalities are missing'],
  ] as const;
  throw new MapFileInvalid(
    lines
      .filter(([named]) => named.length > 0)
      .map(([named, what]) => `of the municipalities from ${best.day}: ${what}: ${listed(named)}`)
      .join('\n'),
  );
}

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` … and ${names.length - mostNamed} more` : '';
  return names.toSorted().slice(0, mostNamed).join(', ') + more;
}
