import { barOf, fives, mostDots, piled } from './pile.ts';

const tallestBar = 90;
/** Room for how many the tallest bar holds, over it. */
const countHeight = 18;

/** What stands on the ground line of a pile: dots or bars, and how high it is anywhere. Heights in pixels. */
export type PileShape = {
  readonly dots: readonly { readonly value: number; readonly up: number; readonly isOwn: boolean }[];
  readonly bars: readonly {
    readonly from: number;
    readonly count: number;
    readonly height: number;
    readonly isOwn: boolean;
  }[];
  /** The greatest height of what stands between two values. */
  readonly heightAt: (from: number, to: number) => number;
};

/**
 * Shapes a group's values: a dot for each, or bars of five points where there are more than 80.
 * @param others values of the others, 0–100
 * @param own the own value; it lies lowest in its place; null where there is none
 */
export function pileShape(others: readonly number[], own: number | null): PileShape {
  const values = own === null ? others : [own, ...others];
  return values.length > mostDots ? inBars(values, own) : inDots(values, own !== null);
}

function inDots(values: readonly number[], hasOwn: boolean): PileShape {
  const pile = piled(values);
  const step = Math.max(0, ...pile.map(({ level }) => level)) > 9 ? 11 : 14;
  const dots = pile.map(({ value, level }, at) => ({ value, up: 9 + level * step, isOwn: hasOwn && at === 0 }));
  const heightAt = (from: number, to: number) =>
    Math.max(0, ...dots.filter(({ value }) => value >= from && value <= to).map(({ up }) => up + 6));
  return { dots, bars: [], heightAt };
}

function inBars(values: readonly number[], own: number | null): PileShape {
  const counts = fives(values);
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, bar) => ({
    from: bar * 5,
    count,
    height: (tallestBar * count) / most,
    isOwn: own !== null && barOf(own) === bar,
  }));
  const heightAt = (from: number, to: number) =>
    Math.max(
      0,
      ...bars
        .filter((bar) => bar.from <= to && bar.from + 5 >= from)
        .map(({ count, height }) => (count === most ? height + countHeight : height)),
    );
  return { dots: [], bars, heightAt };
}
