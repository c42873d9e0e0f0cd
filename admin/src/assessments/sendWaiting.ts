import { ask, type Failure, NoAnswer } from '../common/ask.ts';
import { freshKey } from '../common/freshKey.ts';
import { confirmProposalMutation, saveAnswerMutation } from './formQueries.ts';
import { type Answer, inputOf } from './value.ts';
import { acknowledge, begin, isSendable, meet, refuse, type Waiting } from './waiting.ts';
import { allWaiting, changeWaiting } from './waitingStorage.ts';

/** What became of a round of sending. */
export type Sent = {
  /** Why it stopped; null when everything that could be sent was answered. */
  readonly failure: Failure | null;
};

/**
 * Sends what waits for one person, one answer at a time, in this tab only: other tabs of the browser wait their turn.
 * A repeated try carries the same key, so that the server counts it once.
 * @param onAnswer told of every answer that the server gave back
 */
export async function sendWaiting(
  userId: string,
  onAnswer: (assessmentId: string, answer: Answer) => void,
): Promise<Sent> {
  return alone('fritidssjekken-send', async () => {
    let failure: Failure | null = null;
    for (const waiting of await allWaiting(userId)) {
      const outcome = await sendUntilSettled(waiting, onAnswer);
      if (outcome === 'SERVER') failure = outcome;
      else if (outcome !== null) return { failure: outcome };
    }
    return { failure };
  });
}

/** Sends one answer, then what was chosen while it was under way. */
async function sendUntilSettled(
  first: Waiting,
  onAnswer: (assessmentId: string, answer: Answer) => void,
): Promise<Failure | null> {
  let now: Waiting | null = first;
  while (now && isSendable(now, Date.now())) {
    now = await changeWaiting(now, (stored) => (stored && isSendable(stored, Date.now()) ? begin(stored) : stored));
    if (!now || !isSendable(now, Date.now())) return null;
    const begun: Waiting = now;
    try {
      now = await send(begun, onAnswer);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (error.failure !== 'FORBIDDEN') return error.failure;
      now = await changeWaiting(begun, (stored) => refuse(stored, begun.attempt.key, 'FORBIDDEN'));
    }
  }
  return null;
}

async function send(
  waiting: Waiting,
  onAnswer: (assessmentId: string, answer: Answer) => void,
): Promise<Waiting | null> {
  const { assessmentId, criterionId, attempt } = waiting;
  const { key, revisionSeen } = attempt;
  const result = attempt.isConfirmation
    ? (await ask(confirmProposalMutation, { assessmentId, criterionId, revisionSeen, key })).confirmProposal
    : (await ask(saveAnswerMutation, { assessmentId, criterionId, revisionSeen, key, answer: inputOf(attempt.value) }))
        .saveAnswer;
  if (result.__typename === 'SavedAnswer') {
    onAnswer(assessmentId, result.answer);
    const next = freshKey();
    return changeWaiting(waiting, (stored) => acknowledge(stored, key, result.savedAs, next));
  }
  if (result.__typename === 'AnswerConflict') {
    onAnswer(assessmentId, result.current);
    return changeWaiting(waiting, (stored) => meet(stored, key, result.current));
  }
  return changeWaiting(waiting, (stored) => refuse(stored, key, result.code));
}

/** Runs one at a time among all tabs of this browser; where it has no locks, among the calls of this page. */
let turn: Promise<unknown> = Promise.resolve();
function alone<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  if (navigator.locks) return navigator.locks.request(name, run) as Promise<Result>;
  const mine = turn.then(run, run);
  turn = mine.catch(() => undefined);
  return mine;
}
