import { type Logger, pino } from 'pino';

export type Log = Logger;

/** What must never be in a log, wherever it stands in what is logged. */
const secrets = ['password', 'token', 'cookie', 'authorization', 'secret', 'url'];

/**
 * The server's log: one JSON object a line; on a terminal, lines to read.
 * Addresses are logged without their query, where one-time tokens are.
 */
export function makeLog(isTerminal = process.stdout.isTTY): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: secrets.flatMap((name) => [name, `*.${name}`]),
  };
  return isTerminal ? pino(options, { write: (line) => void process.stdout.write(readable(line)) }) : pino(options);
}

function readable(line: string): string {
  const { level, time, msg, err, ...details } = JSON.parse(line) as Record<string, unknown> & { err?: Error };
  const mark = Number(level) >= 50 ? ' FEIL' : Number(level) >= 40 ? ' OBS' : '';
  const rest = Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : '';
  const stack = err ? `\n${err.stack ?? err.message}` : '';
  return `${new Date(String(time)).toLocaleTimeString('nb-NO')}${mark} ${msg ?? ''}${rest}${stack}\n`;
}
