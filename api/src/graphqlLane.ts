import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { ExecutionResult } from 'graphql';
import type { AnswerCache } from './answerCache.ts';
import { publishedRevision } from './benchmarks/held.ts';
import { dayOf } from './days.ts';
import { type MadeFrom, madeFrom } from './hotExecution.ts';
import { renewedCookies } from './renewedCookies.ts';
import { askedIn, type ShortWay } from './shortWay.ts';
import type { makeYoga } from './yoga.ts';

const gzip = promisify(gzipWithCallback);

/** Characters; shorter answers are not worth compressing. */
const compressedFrom = 1024;

type Options = {
  readonly yoga: ReturnType<typeof makeYoga>;
  readonly shortWay: ShortWay;
  /** Bytes of a request's body; who sends more is left to others to refuse. */
  readonly bodyLimit: number;
  /** Of every answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly answers: AnswerCache;
  readonly logError: (error: unknown) => void;
};

type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Values of Set-Cookie, for this caller alone. */
  readonly cookies: readonly string[];
  readonly made: MadeFrom | null;
};

/** As yoga writes it. */
const json = { 'content-type': 'application/json; charset=utf-8' };

/** Answers a request if it is one for it; false leaves it to others. */
export type Lane = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * GraphQL as nearly everybody asks it (POST of JSON of a known length) without the web framework, which reads and writes
 * through streams: that is half of what a short answer costs. Documents that are known go past yoga too (`shortWay.ts`); all
 * else about it is yoga's, as for what is left to others. In front of it stand whole answers that still hold for what is
 * public now.
 */
export function graphqlLane({ yoga, shortWay, bodyLimit, headers, answers, logError }: Options): Lane {
  const common = { ...Object.fromEntries(headers), vary: 'accept-encoding' };

  /** What came of a request by the short way; null for what yoga has to answer. */
  async function answeredShortly(request: IncomingMessage, body: string): Promise<Answered | null> {
    const asked = takesJson(request.headers.accept) ? askedIn(body) : null;
    const { cookie = null } = request.headers;
    const credentials = { headers: { get: (name: string) => (name === 'cookie' ? cookie : null) } };
    const result = asked && (await shortWay.answer(credentials, asked));
    if (!result) return null;
    const cookies = renewedCookies(credentials);
    if (result.errors) return { ...(await answeredByYoga(request, body, result)), cookies };
    return { status: 200, headers: json, text: JSON.stringify(result), cookies, made: madeFrom(credentials) };
  }

  /** @param result what came of it already, to be written out */
  async function answeredByYoga(request: IncomingMessage, body: string, result?: ExecutionResult): Promise<Answered> {
    const asked = new yoga.fetchAPI.Request('http://localhost/graphql', {
      ...{ method: 'POST', body, headers: request.headers as Record<string, string> },
    });
    if (result) shortWay.leave(asked, result);
    const given = await yoga.handleRequest(asked, {});
    const { status, headers } = given;
    const made = status === 200 ? madeFrom(asked) : null;
    const cookies = renewedCookies(asked);
    return { status, headers: Object.fromEntries(headers), text: await given.text(), cookies, made };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const isCompressed = /\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    const isAnonymous = request.headers.cookie === undefined;
    const key = `${isCompressed ? 'gzip' : ''}\n${request.headers.accept ?? ''}\n${body}`;
    if (answers.isKeeping && answers.mayHave(key, isAnonymous)) {
      const now = { revision: await publishedRevision(), day: dayOf(new Date()) };
      const known = answers.find(key, isAnonymous, now);
      if (known) {
        response.writeHead(200, known.headers).end(known.body);
        return;
      }
    }
    const { status, headers, text, cookies, made } =
      (await answeredShortly(request, body)) ?? (await answeredByYoga(request, body));
    const isWorthIt = isCompressed && text.length >= compressedFrom;
    // A short way for what is neither kept nor compressed: head and body in one write.
    const mayBeKept = made !== null && answers.isKeeping;
    const written = isWorthIt ? await gzip(text) : mayBeKept ? Buffer.from(text) : text;
    const all = {
      ...common,
      ...headers,
      ...(isWorthIt && { 'content-encoding': 'gzip' }),
      'content-length': Buffer.byteLength(written),
    };
    if (mayBeKept && typeof written !== 'string') {
      const { day, isForAll } = made;
      // Its own copy: zlib and small buffers hand out pieces of larger ones, which would be kept whole.
      const own = Buffer.from(Uint8Array.from(written).buffer);
      answers.keep(key, { revision: await made.revision, day }, { headers: all, body: own, isForAll });
    }
    response.writeHead(status, cookies.length > 0 ? { ...all, 'set-cookie': [...cookies] } : all).end(written);
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

/** Whether an answer as plain JSON is what yoga would choose for that header. */
const takesJson = (accept: string | undefined): boolean =>
  accept === undefined || accept === '*/*' || accept === 'application/json';

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.once('end', () => resolve((parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString('utf8')));
    request.once('error', reject);
  });
}
