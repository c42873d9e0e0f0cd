/**
 * How large a query may be: what our own longest operation needs, plus 30 %, rounded down. tests/graphql.test.ts measures
 * admin's operations against these, and fails when one needs more, or when they stand open wider than that.
 * `complexity` counts fields, a page's as often as the rows that it asks for.
 */
export const limits: QueryLimits = { complexity: 11_000, depth: 7, breadth: 160, tokens: 265, characters: 2000 };

/** Upper bounds of one query. */
export type QueryLimits = {
  readonly complexity: number;
  readonly depth: number;
  readonly breadth: number;
  /** Comments are none. */
  readonly tokens: number;
  /** Of the whole text, comments among them. */
  readonly characters: number;
};
