import type { ImportKind } from '../generated/client/client.ts';
import { answerTo } from './answerTo.ts';
import type { Sent } from './outcome.ts';
import type { Tell } from './progress.ts';
import { beginRun, type RunAnswer, tellOf } from './store/runs.ts';

type Told = Sent & { readonly runId: string; readonly kind: ImportKind; readonly user: { readonly id: string } };

/**
 * Imports a file under the id of a run, so that who sent it finds it again: how far it has come, and what came of it,
 * refusals too.
 * @throws InvalidImport when the id is taken, and whatever `importIt` throws
 */
export async function toldAs<A extends RunAnswer>(sent: Told, importIt: (tell: Tell) => Promise<A>): Promise<A> {
  const { runId: id, kind, fileName, isDryRun, user, now: startedAt } = sent;
  await beginRun({ id, kind, fileName, isDryRun, startedAt, startedById: user.id });
  const { tell, finish } = tellOf(id);
  const answer = await importIt(tell).catch(async (error: unknown) => {
    // Why it failed is what the caller hears, also where the run can no longer be told of it.
    await finish(answerTo(error) ?? { status: 500, body: { code: 'INTERNAL_SERVER_ERROR' } }).catch(() => undefined);
    throw error;
  });
  // The file is in: a run that does not hear of it is found by its import.
  await finish(answer).catch(() => undefined);
  return answer;
}
