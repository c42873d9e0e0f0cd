import type { TypedDocumentString } from '../generated/form/graphql.ts';

/** Why the server gave no answer that can be used. */
export type Failure = 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'SERVER';

/** Thrown by `ask` and `post`: the network is away, the session is lost, or the server failed. */
export class NoAnswer extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

type Reply<Data> = { data?: Data | null; errors?: readonly { extensions?: { code?: string } }[] };

/** Milliseconds before a silent network counts as none. */
const patience = 15_000;

/**
 * Asks the API one typed operation.
 * @throws NoAnswer when there is no usable answer; refusals by a rule are members of the data's unions
 */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  ...[variables]: Variables extends Record<string, never> ? [] : [Variables]
): Promise<Data> {
  const response = await reach('/graphql', { query: document.toString(), variables: variables ?? {} });
  if (response.status === 401) throw new NoAnswer('SIGNED_OUT');
  const reply = await read<Reply<Data>>(response);
  const code = reply.errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') throw new NoAnswer('SIGNED_OUT');
  if (code === 'FORBIDDEN') throw new NoAnswer('FORBIDDEN');
  if (reply.errors?.length || !reply.data) throw new NoAnswer('SERVER');
  return reply.data;
}

/** What a REST endpoint answered: its body, and the code of a refusal. */
export type Posted<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly status: number; readonly code: string };

/**
 * Posts to one of the sign-in endpoints.
 * @throws NoAnswer when the network is away or the server failed
 */
export async function post<Body>(path: string, body: unknown): Promise<Posted<Body>> {
  const response = await reach(path, body);
  if (response.status >= 500) throw new NoAnswer('SERVER');
  const content = await response.json().catch(() => ({}));
  if (response.ok) return { ok: true, body: content as Body };
  return { ok: false, status: response.status, code: String((content as { code?: unknown })?.code ?? '') };
}

async function reach(path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new NoAnswer('OFFLINE');
  }
}

async function read<Body>(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body;
  } catch {
    throw new NoAnswer(response.status >= 500 ? 'SERVER' : 'OFFLINE');
  }
}
