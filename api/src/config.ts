import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { findChromium } from './pdf/findChromium.ts';

/** What the server was told, checked and with its defaults filled in. */
export type Config = {
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** True when only this machine can reach the server. */
  readonly isLoopback: boolean;
  /** Address of the PostgreSQL database; null: the embedded one in the data folder. */
  readonly databaseUrl: string | null;
  /** Holds the embedded database, and the secrets that were made at first start. */
  readonly dataDirectory: string;
  /** Holds the checklist definitions; null: those that are shipped. */
  readonly definitionsDirectory: string | null;
  /** GeoJSON file of the municipalities' outlines; null: the map is drawn as tiles. */
  readonly mapFile: string | null;
  /** Where people reach the service, without a slash at its end. */
  readonly publicUrl: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Ed25519 secret key, 32 bytes as base64url; null: the one in the data folder. */
  readonly signingKey: string | null;
  /** Signs cookies, at least 32 characters; null: the one in the data folder. */
  readonly authSecret: string | null;
  /** Addresses or CIDR ranges of the proxies whose x-forwarded-for is believed. */
  readonly trustedProxies: readonly string[];
  /** E-mail of the administrator that the first start makes. */
  readonly administratorEmail: string;
  /** Fewest answers that a group figure rests on. */
  readonly smallestGroup: number;
  /** Bytes that whole answers may take in memory; 0 keeps none. */
  readonly answerCacheBytes: number;
  /** The browser that prints sheets as PDF; null: there is none, or it shall not be used. */
  readonly chromium: string | null;
  /** True for the synthetic demonstration (--demo). */
  readonly isDemonstration: boolean;
  /** Whether the GraphQL schema may be asked for: in development only. */
  readonly introspection: boolean;
};

/** A variable or flag is wrong; the message has one line for each. */
export class ConfigInvalid extends Error {}

const isUrl = (protocols: RegExp) => z.url({ protocol: protocols, normalize: false });
const base64url32 = /^[A-Za-z0-9_-]{43}=?$/;

const variables = z.object({
  PORT: z.coerce.number('must be a whole number').int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
    .optional(),
  DATA_DIR: z.string().optional(),
  DEFINITIONS_DIR: z.string().optional(),
  MAP_FILE: z.string().optional(),
  PUBLIC_URL: isUrl(/^https?$/).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().optional(),
  SIGNING_KEY: z.string().regex(base64url32, 'must be 32 bytes as base64url').optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.string().default(''),
  ADMIN_EMAIL: z.email('must be an e-mail address').default('administrator@fritidssjekken.invalid'),
  // Below three a group figure says what each in it answered.
  SMALLEST_GROUP: z.coerce.number('must be a whole number').int().min(3, 'must be at least 3').default(5),
  ANSWER_CACHE_MB: z.coerce.number('must be a whole number').int().min(0).max(4096).default(32),
  CHROMIUM: z
    .string()
    .refine((file) => file === 'off' || existsSync(file), 'must be the path of a Chromium, or off')
    .optional(),
  PATH: z.string().default(''),
  NODE_ENV: z.string().optional(),
});

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the configuration: the only place that looks at the environment.
 * @param args command line: `--demo` or nothing
 * @throws ConfigInvalid naming every variable that is wrong
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, args = process.argv.slice(2)): Config {
  const wrong = args.filter((arg) => arg !== '--demo').map((arg) => `${arg}: unknown; the only flag is --demo`);
  // An empty variable is one that is not set: docker compose and .env files write them so.
  const given = variables.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!given.success) wrong.push(...given.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  if (!given.success || wrong.length > 0) throw new ConfigInvalid(wrong.join('\n'));

  const { PORT: port, HOST: host, ...value } = given.data;
  const isDemonstration = args.includes('--demo');
  const isLoopback = loopback.has(host);
  const trustedProxies = value.TRUST_PROXY.split(',').flatMap((address) => address.trim() || []);
  for (const address of trustedProxies) {
    if (!isRange(address)) wrong.push(`TRUST_PROXY: "${address}" is no IP address or CIDR range`);
  }
  if (!isLoopback && !value.PUBLIC_URL)
    wrong.push('PUBLIC_URL: must say where people reach the service when HOST opens it to others (links in mails)');
  if (value.SMTP_URL && !value.MAIL_FROM) wrong.push('MAIL_FROM: must name the sender when SMTP_URL is set');
  if (wrong.length > 0) throw new ConfigInvalid(wrong.join('\n'));

  return {
    port,
    host,
    isLoopback,
    databaseUrl: value.DATABASE_URL ?? null,
    dataDirectory: resolve(value.DATA_DIR ?? (isDemonstration ? 'data-demo' : 'data')),
    definitionsDirectory: value.DEFINITIONS_DIR ? resolve(value.DEFINITIONS_DIR) : null,
    mapFile: value.MAP_FILE ? resolve(value.MAP_FILE) : null,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM ?? 'Fritidssjekken <ikke-svar@fritidssjekken.invalid>',
    signingKey: value.SIGNING_KEY ?? null,
    authSecret: value.AUTH_SECRET ?? null,
    trustedProxies,
    administratorEmail: value.ADMIN_EMAIL,
    smallestGroup: value.SMALLEST_GROUP,
    answerCacheBytes: value.ANSWER_CACHE_MB * 2 ** 20,
    chromium: value.CHROMIUM === 'off' ? null : (value.CHROMIUM ?? findChromium(value.PATH)),
    isDemonstration,
    introspection: value.NODE_ENV === 'development',
  };
}

function isRange(written: string): boolean {
  const [address = '', prefix] = written.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 6 ? 128 : 32));
}
