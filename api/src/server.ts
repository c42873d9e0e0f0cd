import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Lane } from './graphqlLane.ts';

/** How long requests under way may take once the server is told to stop. */
const patienceMs = 10_000;

/** Another program listens where this one should. */
export class AddressTaken extends Error {
  constructor(host: string, port: number) {
    super(`Another program listens on ${host}, port ${port}. Stop it, or choose another port with PORT.`);
  }
}

/**
 * Listens.
 * @param lane is asked first
 * @returns stops taking requests, and is done when those under way are
 * @throws AddressTaken
 */
export async function listen(
  app: Hono,
  { host, port }: { host: string; port: number },
  lane: Lane = () => false,
): Promise<() => Promise<void>> {
  const others = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!lane(request, response)) void others(request, response);
  });
  // A proxy in front keeps connections for 60 seconds; ours must not close them first.
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new AddressTaken(host, port) : error;
  });
  return () => close(server);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(timer);
}
