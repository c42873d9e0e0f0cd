// Runs in the page before anything else of it. Plain JavaScript: what a compiler adds would be missing there.
{
  const seen = { paintedAt: null, pressedAt: null, answeredAt: null, tasks: [] };

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ endedAt: startTime + duration, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** Looks at every frame, and tells when the first one in which it is there has been painted. */
  const whenPainted = (isThere, tell) => {
    const look = () => {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      // A message that is posted before a frame is painted arrives after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };

  window.bench = {
    seen,

    /** Waits for so many elements of a selector. */
    watch({ selector, count }) {
      whenPainted(
        () => document.querySelectorAll(selector).length >= count,
        (at) => {
          seen.paintedAt = at;
        },
      );
    },

    /** Since when the page is usable, or false where that cannot be said yet. */
    usableSince(quiet) {
      if (seen.paintedAt === null) return false;
      const since = Math.max(seen.paintedAt, ...seen.tasks.map(({ endedAt }) => endedAt));
      return performance.now() - since > quiet && since;
    },

    /** Notes the next press, and when its answer has been painted. */
    awaitAnswer({ answer, isOther }) {
      const textNow = () => document.querySelector(answer)?.textContent ?? null;
      const before = textNow();
      const isThere = () => textNow() !== null && (!isOther || textNow() !== before);
      const press = ({ timeStamp }) => {
        seen.pressedAt = timeStamp;
        whenPainted(isThere, (at) => {
          seen.answeredAt = at;
        });
      };
      addEventListener('pointerdown', press, { capture: true, once: true });
    },

    /** Milliseconds from the press to its answer, or false before. */
    answeredIn() {
      return seen.answeredAt !== null && seen.answeredAt - seen.pressedAt;
    },
  };
}
