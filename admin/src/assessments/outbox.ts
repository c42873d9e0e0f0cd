import type { Failure } from '../common/ask.ts';
import { sendWaiting } from './sendWaiting.ts';
import type { Answer } from './value.ts';
import type { Place, Waiting } from './waiting.ts';
import { allWaiting, changeWaiting, placeKey } from './waitingStorage.ts';

/** What is on its way to the server, for the person at this screen. */
export type OutboxState = {
  /** By place key. */
  readonly waiting: ReadonlyMap<string, Waiting>;
  readonly isSending: boolean;
  /** Why nothing gets through just now. */
  readonly failure: Failure | null;
};

export type Outbox = {
  readonly state: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Told of answers that the server gave back, from this tab or another. */
  readonly onAnswer: (listener: (assessmentId: string, answer: Answer) => void) => () => void;
  /** Changes what waits for one answer: on the screen at once, kept in the browser, then sent. */
  readonly change: (place: Place, change: (now: Waiting | null) => Waiting | null) => void;
  /** Sends what can be sent. */
  readonly send: () => Promise<void>;
  /** Another request got through, or did not. */
  readonly heard: (failure: Failure | null) => void;
  /** Resolves when every change so far is kept in the browser. */
  readonly settled: () => Promise<unknown>;
  readonly close: () => void;
};

/** Milliseconds between tries while nothing gets through. */
const pauses = [2_000, 4_000, 8_000, 15_000];

type Message = { readonly userId: string; readonly assessmentId?: string; readonly answer?: Answer };

/** Opens the outbox of one person: shows what waits from before, and keeps trying to send it. */
export function openOutbox(userId: string): Outbox {
  let state: OutboxState = {
    waiting: new Map(),
    isSending: false,
    failure: navigator.onLine === false ? 'OFFLINE' : null,
  };
  const listeners = new Set<() => void>();
  const answerListeners = new Set<(assessmentId: string, answer: Answer) => void>();
  const underWay = new Map<string, number>();
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('fritidssjekken') : null;
  let chain: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isClosed = false;

  const set = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const put = (key: string, waiting: Waiting | null) => {
    const next = new Map(state.waiting);
    if (waiting) next.set(key, waiting);
    else next.delete(key);
    set({ waiting: next });
  };
  const tellTabs = (message: Omit<Message, 'userId'>) => channel?.postMessage({ userId, ...message } satisfies Message);
  const tellAnswer = (assessmentId: string, answer: Answer) => {
    for (const listener of answerListeners) listener(assessmentId, answer);
  };

  /** Takes over what is kept; a place with a change under way in this tab stays as it is on the screen. */
  const reload = async () => {
    const stored = await allWaiting(userId);
    const next = new Map(stored.map((waiting) => [placeKey(waiting), waiting]));
    for (const key of underWay.keys()) {
      const shown = state.waiting.get(key);
      if (shown) next.set(key, shown);
      else next.delete(key);
    }
    set({ waiting: next });
  };

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void send(), milliseconds);
  };

  const send = async () => {
    if (isClosed || state.isSending) return later(250);
    if (state.waiting.size > 0) set({ isSending: true });
    const { failure } = await sendWaiting(userId, (assessmentId, answer) => {
      tellAnswer(assessmentId, answer);
      tellTabs({ assessmentId, answer });
    }).catch(() => ({ failure: 'SERVER' as const }));
    await reload();
    tellTabs({});
    tries = failure ? tries + 1 : 0;
    set({
      isSending: false,
      failure: failure ?? (state.waiting.size > 0 || state.failure === 'SERVER' ? null : state.failure),
    });
    if (failure) return later(pauses[Math.min(tries, pauses.length) - 1] ?? 15_000);
    const due = [...state.waiting.values()].filter((one) => !one.conflict && !one.refusal).map((one) => one.notBefore);
    if (due.length > 0) later(Math.max(50, Math.min(...due) - Date.now()));
  };

  const online = () => {
    set({ failure: null });
    later(0);
  };
  const offline = () => set({ failure: 'OFFLINE' });
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.userId !== userId) return;
    if (data.assessmentId && data.answer) tellAnswer(data.assessmentId, data.answer);
    else void reload();
  });
  void reload().then(() => later(0));

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onAnswer: (listener) => {
      answerListeners.add(listener);
      return () => answerListeners.delete(listener);
    },
    change: (place, change) => {
      const key = placeKey(place);
      underWay.set(key, (underWay.get(key) ?? 0) + 1);
      put(key, change(state.waiting.get(key) ?? null));
      chain = chain.then(async () => {
        const stored = await changeWaiting(place, change);
        const left = (underWay.get(key) ?? 1) - 1;
        if (left > 0) underWay.set(key, left);
        else {
          underWay.delete(key);
          put(key, stored);
        }
        tellTabs({});
        if (stored && !state.isSending) later(Math.max(0, stored.notBefore - Date.now()));
      });
    },
    send,
    heard: (failure) => {
      if (failure === state.failure) return;
      const isBack = state.failure !== null && failure === null;
      set({ failure });
      if (isBack) later(0);
    },
    settled: () => chain,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      channel?.close();
    },
  };
}
