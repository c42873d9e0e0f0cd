/** A prime below 2^26: a product of two remainders is exact as a double. */
const prime = 67_108_859;

const remainder = (value: number): number => ((value % prime) + prime) % prime;

function inverse(value: number): number {
  let [result, base, exponent] = [1, remainder(value), prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

type Row = { readonly pivot: number; readonly coefficients: Map<number, number>; right: number };

/**
 * Linear equations in whole unknowns, solved exactly as they come in: Gauss–Jordan elimination on remainders. An unknown of
 * small size is determined when a row holds nothing but it.
 */
export function makeEquations() {
  const rows: Row[] = [];

  const without = (coefficients: Map<number, number>, right: number, row: Row): number => {
    const factor = coefficients.get(row.pivot);
    if (!factor) return right;
    for (const [unknown, value] of row.coefficients) {
      const next = remainder((coefficients.get(unknown) ?? 0) - ((factor * value) % prime));
      if (next === 0) coefficients.delete(unknown);
      else coefficients.set(unknown, next);
    }
    return remainder(right - ((factor * row.right) % prime));
  };

  return {
    /** The unknowns add up to the sum. */
    add(unknowns: readonly number[], sum: number): void {
      const coefficients = new Map(unknowns.map((unknown) => [unknown, 1]));
      let right = remainder(sum);
      for (const row of rows) right = without(coefficients, right, row);
      const [pivot] = coefficients.keys();
      if (pivot === undefined) return;
      const scale = inverse(coefficients.get(pivot)!);
      for (const [unknown, value] of coefficients) coefficients.set(unknown, (value * scale) % prime);
      const added: Row = { pivot, coefficients, right: (right * scale) % prime };
      for (const row of rows) row.right = without(row.coefficients, row.right, added);
      rows.push(added);
    },
    /** Unknowns that have one value only. */
    determined: (): ReadonlyMap<number, number> =>
      new Map(rows.flatMap(({ pivot, coefficients, right }) => (coefficients.size === 1 ? [[pivot, right]] : []))),
    count: (): number => rows.length,
  };
}

export type Equations = ReturnType<typeof makeEquations>;
