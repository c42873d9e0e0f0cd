import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Random = ReturnType<typeof randomFrom>;

/** Random draws that are the same for the same seed. */
export function randomFrom(seed: number) {
  const generator = xoroshiro128plus(seed);
  /** A whole number, both ends included. */
  const whole = (from: number, to: number): number => uniformInt(generator, from, to);
  /** A share, 0–1. */
  const share = (): number => uniformFloat64(generator);
  const oneOf = <T>(all: readonly T[]): T => all[whole(0, all.length - 1)]!;
  /** Some of them, in their order: each with the same chance. */
  const someOf = <T>(all: readonly T[]): T[] => {
    const chance = share();
    return all.filter(() => share() < chance);
  };
  return { whole, share, oneOf, someOf };
}
