import type { BrowserContext } from '@playwright/test';
import { startServer, temporaryFolder } from '../../support/startServer.ts';

/** The built service with a fresh embedded database. */
export type Service = {
  readonly origin: string;
  /** The administrator's one-time link, as the first start printed it. */
  readonly administratorLink: string;
  readonly stop: () => Promise<void>;
};

/** Starts the built server for one walk, on a free port and in a folder of its own. */
export async function startService({
  args = [],
  env,
}: {
  args?: string[];
  env?: NodeJS.ProcessEnv;
} = {}): Promise<Service> {
  const folder = await temporaryFolder();
  const server = await startServer({ dataDirectory: folder.path, args, env });
  return {
    origin: server.origin,
    administratorLink: server.link() ?? '',
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}

/**
 * Posts JSON as one of our own pages does, with the cookies of the browser.
 * @throws when the answer is a refusal
 */
export async function post<Body>(context: BrowserContext, origin: string, path: string, data: object): Promise<Body> {
  const answer = await context.request.post(`${origin}${path}`, { data, headers: { origin } });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/**
 * Asks the API as whoever is signed in in the browser.
 * @throws when the answer has errors
 */
export async function ask<Data>(
  context: BrowserContext,
  origin: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { data, errors } = await post<{ data: Data; errors?: unknown }>(context, origin, '/graphql', {
    query,
    variables,
  });
  if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return data;
}
