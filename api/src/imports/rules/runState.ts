/** What has become of a file that was sent. */
export type RunState = 'RUNNING' | 'FINISHED' | 'LANDED' | 'STOPPED';

type Run = {
  readonly isFinished: boolean;
  /** Whether it told of a fault of ours. */
  readonly hasFailed: boolean;
  /** Whether an import bears its id: it was committed. */
  readonly hasLanded: boolean;
  /** Seconds since its process last said that it lives, by the database's clock. */
  readonly silentFor: number;
};

/** A process says at least this often that it lives. */
export const saysEverySeconds = 5;

/** Twelve times that: a busy process is late, one that was killed is silent. */
export const stoppedAfterSeconds = 60;

/**
 * What has become of a run. Its process may be killed at any moment and then says nothing more: nobody has to mark it, for
 * who is silent has stopped. What it wrote is one transaction, so it landed as a whole (LANDED: the answer alone is lost)
 * or not at all (STOPPED: the file may be sent again). A connection that is lost at the commit looks like a fault although
 * the file is in: the import says which it was.
 */
export function runState({ isFinished, hasFailed, hasLanded, silentFor }: Run): RunState {
  if (hasFailed && hasLanded) return 'LANDED';
  if (isFinished) return 'FINISHED';
  if (silentFor < stoppedAfterSeconds) return 'RUNNING';
  return hasLanded ? 'LANDED' : 'STOPPED';
}
