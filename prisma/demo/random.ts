import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers, the same for the same seed and name. */
export type Random = {
  /** 0 ≤ x < 1 */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (least: number, most: number) => number;
  /** Normally distributed: mean 0, standard deviation 1. */
  readonly normal: () => number;
  /** True with that probability, 0–1. */
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  readonly pick: <T>(from: readonly T[]) => T;
  /** A UUID v4. */
  readonly uuid: () => string;
};

/**
 * A stream of its own for each name, so that one municipality's numbers do not move when another gets one more.
 * @param seed any whole number
 */
export function randomFor(seed: number, name: string): Random {
  const generator = xoroshiro128plus(hashOf(`${seed} ${name}`));
  const share = () => uniformFloat64(generator);
  const whole = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    share,
    whole,
    // Box–Muller; 1 - share() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
    chance: (probability) => share() < probability,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('There is nothing to pick from.');
      return from[whole(0, from.length - 1)]!;
    },
    uuid: () => uuidFrom(Array.from({ length: 16 }, () => whole(0, 255))),
  };
}

function uuidFrom(bytes: number[]): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** FNV-1a, 32 bits: neighbouring names give seeds far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
}
