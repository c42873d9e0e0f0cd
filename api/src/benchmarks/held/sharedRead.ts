/**
 * Lets many callers at once share one read, but never one that began before they asked: what it gives is at least as new as
 * everything that was acknowledged to a caller before its call.
 * @param read gives a new promise at each call
 */
export function sharedRead<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<void> | undefined;
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    const answer = read();
    const ended = () => {
      running = undefined;
    };
    running = answer.then(ended, ended);
    return answer;
  };
  return () => {
    if (!running) return begin();
    next ??= running.then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}
