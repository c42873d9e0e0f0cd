/** The highest of versions like "1.10.2", by their numbers and not their letters; null of none. */
export function newestVersion(versions: readonly { readonly version: string }[]): string | null {
  const numbers = (version: string) => version.split('.').map(Number);
  const compare = (a: string, b: string) => {
    const [x, y] = [numbers(a), numbers(b)];
    const at = x.findIndex((number, index) => number !== y[index]);
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
  };
  return (
    versions
      .map(({ version }) => version)
      .toSorted(compare)
      .at(-1) ?? null
  );
}
