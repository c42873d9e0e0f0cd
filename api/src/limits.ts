/**
 * How large a query may be: what our own longest operation needs, plus 30 %, rounded up.
 * tests/graphql.test.ts measures the admin's documents against these, and fails when one needs more.
 * `complexity` counts fields, a page's as often as its limit (at most 100 rows are counted).
 */
export const limits = { complexity: 20000, depth: 10, breadth: 300, tokens: 2000 } as const;
