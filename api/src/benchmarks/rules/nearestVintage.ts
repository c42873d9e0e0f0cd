/**
 * The facts of the vintage nearest to a year (spec 4.4); of two that are equally near the newer.
 * @param facts one municipality's; a vintage is a year
 * @returns null where there are none
 */
export function nearestVintage<Fact extends { readonly vintage: string }>(
  facts: readonly Fact[],
  year: number,
): Fact | null {
  const away = ({ vintage }: Fact) => Math.abs(Number(vintage) - year);
  return facts.toSorted((a, b) => away(a) - away(b) || Number(b.vintage) - Number(a.vintage))[0] ?? null;
}
