import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { AnswerCache } from './answerCache.ts';
import { publishedRevision } from './benchmarks/held.ts';
import { dayOf } from './days.ts';
import { madeFrom } from './hotExecution.ts';
import type { makeYoga } from './yoga.ts';

const gzip = promisify(gzipWithCallback);

/** Characters; shorter answers are not worth compressing. */
const compressedFrom = 1024;

type Options = {
  readonly yoga: ReturnType<typeof makeYoga>;
  /** Bytes of a request's body; who sends more is left to others to refuse. */
  readonly bodyLimit: number;
  /** Of every answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly answers: AnswerCache;
  readonly logError: (error: unknown) => void;
};

/** Answers a request if it is one for it; false leaves it to others. */
export type Lane = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * GraphQL as nearly everybody asks it (POST of JSON of a known length) without the web framework, which reads and writes
 * through streams: that is half of what a short answer costs. All else about it is yoga's, as for what is left to others.
 * In front of it stand whole answers that still hold for what is public now.
 */
export function graphqlLane({ yoga, bodyLimit, headers, answers, logError }: Options): Lane {
  const common = { ...Object.fromEntries(headers), vary: 'accept-encoding' };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const isCompressed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    const isAnonymous = request.headers.cookie === undefined;
    const key = `${isCompressed ? 'gzip' : ''}\n${request.headers.accept ?? ''}\n${body}`;
    if (answers.mayHave(key, isAnonymous)) {
      const now = { revision: await publishedRevision(), day: dayOf(new Date()) };
      const known = answers.find(key, isAnonymous, now);
      if (known) {
        response.writeHead(200, known.headers).end(known.body);
        return;
      }
    }
    const asked = new yoga.fetchAPI.Request('http://localhost/graphql', {
      ...{ method: 'POST', body, headers: request.headers as Record<string, string> },
    });
    const given = await yoga.handleRequest(asked, {});
    const text = await given.text();
    const made = given.status === 200 ? madeFrom(asked) : null;
    const isWorthIt = isCompressed && text.length >= compressedFrom;
    // A short way for what is neither kept nor compressed: head and body in one write.
    const written = isWorthIt ? await gzip(text) : made ? Buffer.from(text) : text;
    const all = {
      ...common,
      ...Object.fromEntries(given.headers),
      ...(isWorthIt && { 'content-encoding': 'gzip' }),
      'content-length': Buffer.byteLength(written),
    };
    if (made && typeof written !== 'string') {
      const { day, isForAll } = made;
      // Its own copy: zlib and small buffers hand out pieces of larger ones, which would be kept whole.
      const own = Buffer.from(Uint8Array.from(written).buffer);
      answers.keep(key, { revision: await made.revision, day }, { headers: all, body: own, isForAll });
    }
    response.writeHead(given.status, all).end(written);
  }

  return (request, response) => {
    if (!isOurs(request, bodyLimit)) return false;
    answer(request, response).catch((error) => {
      // Who broke off its own request is told nothing, and it is no fault of ours.
      if (request.destroyed && !request.complete) return;
      logError(error);
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { ...common, 'content-type': 'application/json' })
          .end('{"code":"INTERNAL_SERVER_ERROR","message":"Unexpected error."}');
    });
    return true;
  };
}

/** Only what is plainly JSON: whether all else may come through is for yoga and its guard against forms to say. */
function isOurs({ method, url, headers }: IncomingMessage, bodyLimit: number): boolean {
  const length = headers['content-length'];
  return (
    method === 'POST' &&
    url === '/graphql' &&
    /^application\/json(;|$)/.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    length !== undefined &&
    Number(length) <= bodyLimit
  );
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => resolve((parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString('utf8')));
    request.once('error', reject);
  });
}
