/** What tests use of the reader; it has no types of its own. */
declare module 'jsonstat-toolkit' {
  type Cell = { readonly value: number | null; readonly status: string | null };
  type Category = { readonly label: string };
  type Dimension = {
    readonly id: readonly string[];
    readonly label: string;
    readonly role: string;
    Category(id: string): Category;
  };
  type Dataset = {
    readonly class: string;
    readonly label: string;
    readonly source: string;
    readonly updated: string;
    readonly note: readonly string[];
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly n: number;
    readonly extension: Readonly<Record<string, unknown>>;
    Dimension(id: string): Dimension;
    Data(at: Readonly<Record<string, string>>): Cell;
  };
  export default function read(json: object): Dataset;
}
