import { makeServing } from '../../api/src/app.ts';
import { readConfig } from '../../api/src/config.ts';
import { makeLog } from '../../api/src/log.ts';
import { listen } from '../../api/src/server.ts';
import type { Answer } from './people.ts';
import { freePort } from './startServer.ts';

/** GraphQL over HTTP as it is served, on the test's database, with sessions that `makeSignIn` gives. */
export async function serve() {
  const { app, lane } = makeServing(
    readConfig({ PORT: '3000' }, []),
    'a secret that only the tests know, 32+',
    makeLog(),
  );
  const port = await freePort();
  const stop = await listen(app, { host: '127.0.0.1', port }, lane);

  /** Asks with a cookie or as the public. */
  async function ask(query: string, variables: object = {}, cookie?: string, headers: Record<string, string> = {}) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query, variables }) },
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
    });
    return { status: answer.status, headers: answer.headers, ...((await answer.json()) as Answer) };
  }
  return { port, stop, ask };
}
