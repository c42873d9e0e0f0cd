import { DomainError, Forbidden, NotFound, Unauthenticated } from '../errors.ts';
import { FileRefused } from './errors.ts';
import { problemOf } from './problem.ts';

/** What the sender of a file is told of a refusal; null for what is no refusal. */
export function answerTo(error: unknown) {
  if (error instanceof FileRefused) return { status: 422, body: outcomeOf(error) } as const;
  if (!(error instanceof Error)) return null;
  const status = statusOf(error);
  if (status === null || !('code' in error)) return null;
  return { status, body: { code: error.code, message: error.message } } as const;
}

/** A file that cannot be read at all, as an outcome of its own. */
const outcomeOf = ({ code, message, mend, named }: FileRefused) => ({
  ...{ rows: 0, created: 0, unchanged: 0, problems: [problemOf(null, code, message, mend, named)], moreProblems: 0 },
  importId: null,
});

function statusOf(error: Error): 400 | 401 | 403 | 404 | null {
  if (error instanceof Unauthenticated) return 401;
  if (error instanceof Forbidden) return 403;
  if (error instanceof NotFound) return 404;
  return error instanceof DomainError ? 400 : null;
}
