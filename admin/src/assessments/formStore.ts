import { type Checklist, complete, shown } from '@fritidssjekken/checklist-definitions';
import { ask, NoAnswer } from '../common/ask.ts';
import { engineAnswers } from '../common/engineAnswers.ts';
import { freshKey } from '../common/freshKey.ts';
import { keep } from '../common/keep.ts';
import type { FormAssessmentQuery } from '../generated/form/graphql.ts';
import { answersSinceQuery } from './formQueries.ts';
import type { Outbox } from './outbox.ts';
import { askSince, merge, newestSave, type Standing, shownValue } from './standing.ts';
import { type Answer, type Value, valueIn } from './value.ts';
import { chooseMine, edit, follow, hurry, tryAgain, type Waiting, withdraw } from './waiting.ts';
import { placeKey } from './waitingStorage.ts';

export type FormAssessment = NonNullable<FormAssessmentQuery['assessment']>;

/** Everything that the form shows. */
export type FormState = {
  readonly assessment: Omit<FormAssessment, 'answers'>;
  readonly checklist: Checklist;
  readonly standing: Standing;
  readonly waiting: Readonly<Record<string, Waiting>>;
  /** Not applicable without its reason: on the screen only, never saved. */
  readonly unfinished: Readonly<Record<string, Value>>;
  /** What stood before the own last choice, to go back to. */
  readonly before: Readonly<Record<string, Value>>;
  /** Values on the screen, by criterion. */
  readonly values: Readonly<Record<string, Value>>;
  /** Ids of the criteria that no condition hides. */
  readonly shown: ReadonlySet<string>;
  /** The newest answer of somebody else, to be told of. */
  readonly arrived: Answer | null;
};

export type FormStore = {
  readonly state: () => FormState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A choice: sent at once. */
  readonly choose: (criterionId: string, value: Value) => void;
  /** Text being written: sent when the writer rests. */
  readonly write: (criterionId: string, value: Value) => void;
  /** The writer has left the field. */
  readonly rest: (criterionId: string) => void;
  readonly confirm: (criterionId: string) => void;
  readonly undo: (criterionId: string) => void;
  readonly takeMine: (criterionId: string) => void;
  readonly takeTheirs: (criterionId: string) => void;
  readonly tryAgain: (criterionId: string) => void;
  /** Asks for what others have answered. */
  readonly poll: () => Promise<void>;
  readonly close: () => void;
};

/** Milliseconds of rest after which written text is sent. */
const restFor = 1_200;

/** The form of one assessment: what stands, what waits, and every change to it. */
export function createFormStore(from: FormAssessment, userId: string, outbox: Outbox): FormStore {
  const { answers, ...assessment } = from;
  const checklist = complete(JSON.parse(from.checklistVersion.canonical));
  const place = (criterionId: string) => ({ userId, assessmentId: from.id, criterionId });
  const listeners = new Set<() => void>();
  // The first question is for everything: what was loaded may be this browser's own, older copy.
  let heardTo = from.startedAt ?? new Date(0).toISOString();
  let newest: Omit<FormState, 'values' | 'shown'> = {
    assessment,
    checklist,
    standing: merge({}, answers).standing,
    waiting: {},
    unfinished: {},
    before: {},
    arrived: null,
  };
  let state = derive(newest);

  const set = (change: Partial<Omit<FormState, 'values' | 'shown'>>) => {
    newest = { ...newest, ...change };
    state = derive(newest);
    for (const listener of listeners) listener();
  };
  const takeOutbox = () => {
    const own = [...outbox.state().waiting.values()].filter((waiting) => waiting.assessmentId === from.id);
    set({ waiting: Object.fromEntries(own.map((waiting) => [waiting.criterionId, waiting])) });
  };
  const change = (criterionId: string, by: (waiting: Waiting | null) => Waiting | null) =>
    outbox.change(place(criterionId), by);
  const without = <Content>(all: Readonly<Record<string, Content>>, id: string) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

  const takeAnswers = (arrived: readonly Answer[]) => {
    const { standing, changed } = merge(newest.standing, arrived);
    if (changed.length === 0) return [];
    set({ standing });
    for (const answer of changed) {
      const waiting = outbox.state().waiting.get(placeKey(place(answer.criterionId)));
      if (waiting?.conflict) change(answer.criterionId, (now) => follow(now, answer));
    }
    void keep(`assessment ${from.id}`, { ...newest.assessment, answers: Object.values(standing) });
    return changed;
  };

  const put = (criterionId: string, value: Value, { isConfirmation = false, notBefore = 0 } = {}) => {
    if (value.state === 'NOT_APPLICABLE' && !value.reason?.trim() && !isConfirmation) {
      set({ unfinished: { ...newest.unfinished, [criterionId]: value } });
      return change(criterionId, withdraw);
    }
    if (newest.unfinished[criterionId]) set({ unfinished: without(newest.unfinished, criterionId) });
    const revision = newest.standing[criterionId]?.revision ?? 0;
    const key = freshKey();
    change(criterionId, (now) => edit(now, place(criterionId), { value, revision, key, isConfirmation, notBefore }));
  };
  const remember = (criterionId: string) => {
    const before = state.values[criterionId];
    if (before) set({ before: { ...newest.before, [criterionId]: before } });
  };

  const stopOutbox = outbox.subscribe(takeOutbox);
  const stopAnswers = outbox.onAnswer((assessmentId, answer) => {
    if (assessmentId === from.id) takeAnswers([answer]);
  });
  takeOutbox();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (criterionId, value) => {
      remember(criterionId);
      put(criterionId, value);
    },
    write: (criterionId, value) => put(criterionId, value, { notBefore: Date.now() + restFor }),
    rest: (criterionId) => {
      if ((newest.waiting[criterionId]?.notBefore ?? 0) > Date.now()) change(criterionId, hurry);
    },
    confirm: (criterionId) => {
      const proposal = newest.standing[criterionId]?.proposal;
      if (!proposal) return;
      remember(criterionId);
      put(criterionId, valueIn(proposal), { isConfirmation: true });
    },
    undo: (criterionId) => {
      const before = newest.before[criterionId];
      if (!before) return;
      set({ before: without(newest.before, criterionId), unfinished: without(newest.unfinished, criterionId) });
      put(criterionId, before);
    },
    takeMine: (criterionId) => {
      const key = freshKey();
      change(criterionId, (now) => chooseMine(now, key));
    },
    takeTheirs: (criterionId) => {
      set({ before: without(newest.before, criterionId) });
      change(criterionId, () => null);
    },
    tryAgain: (criterionId) => {
      const key = freshKey();
      change(criterionId, (now) => tryAgain(now, key));
    },
    poll: async () => {
      try {
        const { me, assessment: now } = await ask(answersSinceQuery, { id: from.id, at: askSince(heardTo) });
        if (!me) return outbox.heard('SIGNED_OUT');
        outbox.heard(null);
        if (!now) return;
        const { answersSince, ...rest } = now;
        heardTo = newestSave(answersSince, heardTo);
        if (rest.state !== newest.assessment.state || rest.canEdit !== newest.assessment.canEdit) {
          set({ assessment: { ...newest.assessment, ...rest } });
        }
        const foreign = takeAnswers(answersSince).filter((answer) => !newest.waiting[answer.criterionId]);
        const last = foreign.at(-1);
        if (!last) return;
        // What somebody else has answered since is not mine to undo.
        const before = foreign.reduce((left, answer) => without(left, answer.criterionId), newest.before);
        set({ arrived: last, before });
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        outbox.heard(error.failure === 'SERVER' ? 'SERVER' : error.failure);
      }
    },
    close: () => {
      stopOutbox();
      stopAnswers();
    },
  };
}

/** What follows from the rest: values on the screen, and which criteria they show. */
function derive(state: Omit<FormState, 'values' | 'shown'>): FormState {
  const ids = [...Object.keys(state.standing), ...Object.keys(state.waiting), ...Object.keys(state.unfinished)];
  const values = Object.fromEntries(
    [...new Set(ids)].map((id) => [id, state.unfinished[id] ?? shownValue(state.standing, state.waiting[id], id)]),
  );
  return { ...state, values, shown: shown(state.checklist, engineAnswers(withoutUnfinished(state, values))) };
}

/** What counts: not applicable without a reason is not answered yet. */
export function withoutUnfinished(
  state: Pick<FormState, 'unfinished'>,
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const counted = Object.entries(values).map(([id, value]): [string, Value] => [
    id,
    state.unfinished[id] ? { ...value, state: 'UNANSWERED' } : value,
  ]);
  return Object.fromEntries(counted);
}
