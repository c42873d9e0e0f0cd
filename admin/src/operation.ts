import type { Operation } from './client.ts';

/** A refusal that the API declared in a mutation's union; react-admin shows the text of its code. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`refusal.${code}`);
    this.name = message;
    this.code = code;
  }
}

const isRefusal = (value: unknown): value is { code: string; message: string } =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'message' in value &&
  typeof value.code === 'string' &&
  typeof value.message === 'string';

/**
 * The result of an operation, when it is no refusal.
 * @throws Refused when the result is a member of the union that implements Error
 */
export function accepted<Result>(result: Result): Result {
  if (isRefusal(result)) throw new Refused(result.code, result.message);
  return result;
}

/** An operation with its variables, and how its answer is read. */
export type Bound = {
  readonly query: Operation<unknown, Record<string, unknown>>;
  readonly variables: Record<string, unknown>;
  readonly read: (data: unknown) => unknown;
};

/**
 * Binds a typed operation to its variables and to the reading of its answer.
 * `read` wraps a mutation's result in `accepted`, so that a refusal rejects.
 */
export function bind<Data, Variables extends Record<string, unknown>>(
  query: Operation<Data, Variables>,
  variables: Variables,
  read: (data: Data) => unknown,
): Bound {
  return { query: query as Operation<unknown, Record<string, unknown>>, variables, read: (data) => read(data as Data) };
}
