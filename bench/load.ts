import { connect, type Socket } from 'node:net';

/** One HTTP request, written out. */
export type Written = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a run came to. */
export type Run = {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each answer, ascending. */
  readonly latencies: Float64Array;
  readonly failures: number;
};

/**
 * Keeps that many connections busy for that long: each sends its next request when the last one is answered.
 * @param next the next request to send
 */
export async function load(port: number, next: () => Written, connections: number, seconds: number): Promise<Run> {
  const latencies: number[] = [];
  let failures = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const exchange = await open(port);
      while (performance.now() < until) {
        const sent = performance.now();
        const { status, body } = await exchange(next());
        latencies.push(performance.now() - sent);
        if (status !== 200 || /"errors":\[|CONFLICT/.test(body)) failures += 1;
      }
      exchange.close();
    }),
  );
  const sorted = Float64Array.from(latencies).sort();
  return { requests: sorted.length, seconds: (performance.now() - begun) / 1000, latencies: sorted, failures };
}

type Answer = { readonly status: number; readonly body: string };
type Exchange = ((request: Written) => Promise<Answer>) & { close: () => void };

/** A kept connection that carries one request at a time: cheaper than a client library, so that it takes less from both. */
export async function open(port: number): Promise<Exchange> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect(port, '127.0.0.1', () => resolve(opening));
    opening.once('error', reject);
  });
  socket.setNoDelay(true);
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = complete(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  socket.on('error', (error) => waiting?.reject(error));
  const exchange = ({ path, headers, body }: Written) =>
    new Promise<Answer>((resolve, reject) => {
      waiting = { resolve, reject };
      const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      );
      socket.write(
        `POST ${path} HTTP/1.1\r\n${lines.join('')}content-type: application/json\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  return Object.assign(exchange, { close: () => void socket.destroy() });
}

/** The answer when all of it is there: by its length, or chunked. */
function complete(received: Buffer): Answer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = received.subarray(0, end).toString('latin1');
  const status = Number(head.slice(9, 12));
  const content = received.subarray(end + 4);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (length) return content.length >= Number(length[1]) ? { status, body: content.toString() } : null;
  if (content.length < 5 || content.subarray(-5).toString('latin1') !== '0\r\n\r\n') return null;
  return { status, body: unchunked(content) };
}

function unchunked(content: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = content.indexOf('\r\n', at);
    const size = Number.parseInt(content.subarray(at, line).toString('latin1'), 16);
    if (!(size > 0)) return Buffer.concat(parts).toString();
    parts.push(content.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
