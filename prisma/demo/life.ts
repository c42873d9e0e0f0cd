import { asked } from '@fritidssjekken/checklist-definitions';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { answersOf } from '../../api/src/answersOf.ts';
import { prefilledShare, referenceDay, requireSubmittable } from '../../api/src/assessments/rules.ts';
import { lineOf } from '../../api/src/catalogue.ts';
import { answerIdsOf, type CheckedAnswer, checkedAnswer } from '../../api/src/checkedAnswer.ts';
import { dayOf } from '../../api/src/days.ts';
import type { Municipality } from '../../api/src/municipality.ts';
import { isClosed, type RoundDays } from '../../api/src/roundState.ts';
import { submissionOf } from '../../api/src/submissionOf.ts';
import type { Random } from './random.ts';
import { type Actor, type DemoProposal, type DemoRow, eventOf, type LoggedAnswer, type StandingAnswer } from './row.ts';

const minuteMs = 60_000;

type RoundOfRow = RoundDays & { readonly id: string; readonly name: string };

/** An assessment that is started: whose, which, when, by whom. */
export type Start = {
  readonly municipality: Municipality;
  readonly round: RoundOfRow | null;
  readonly name: string | null;
  readonly published: PublishedVersion;
  readonly proposals: readonly DemoProposal[];
  readonly at: Date;
  readonly by: Actor;
};

/** Number 0 of a new chain, nothing answered. */
export function started({ municipality, round, name, published, proposals, at, by }: Start, random: Random): DemoRow {
  const id = random.uuid();
  const { id: checklistId, version, checklist } = published;
  return {
    draft: {
      ...{ id, chainId: id, number: 0, municipalityId: municipality.id, roundId: round?.id ?? null, name },
      ...{ checklistId, versionLine: lineOf(version), startedAt: at, startedById: by.id },
      ...{ replacesId: null, referenceOn: null },
    },
    roundName: round?.name ?? null,
    answers: answerIdsOf(checklist).map((criterionId) => ({ ...unanswered, criterionId })),
    ...{ history: [], proposals, submission: null, fate: null },
    events: [eventOf('STARTED', at, by)],
  };
}

const unanswered = {
  state: 'UNANSWERED',
  value: {},
  revision: 0,
  saveKey: null,
  savedBy: null,
  savedAt: null,
} as const;

/**
 * Saves answers one by one, in the checklist's order: half in a first sitting, half in a last one.
 * An answer that is proposed with the same content is confirmed as it was proposed.
 * @param people who sat there, in turn: the first in the first sitting, the last in the last
 */
export function answered(
  row: DemoRow,
  drawn: ReadonlyMap<string, CheckedAnswer>,
  { published, from, to, people }: { published: PublishedVersion; from: Date; to: Date; people: readonly Actor[] },
  random: Random,
): DemoRow {
  const given = row.answers.filter(({ criterionId }) => drawn.has(criterionId));
  const half = Math.ceil(given.length / 2);
  const paceMs = Math.min(2 * minuteMs, (to.getTime() - from.getTime()) / (given.length + 2));
  const history: LoggedAnswer[] = [];
  const standing = new Map<string, StandingAnswer>();
  given.forEach((answer, place) => {
    const { criterionId } = answer;
    const isFirstSitting = place < half;
    const savedAt = isFirstSitting
      ? from.getTime() + (place + 1) * paceMs
      : to.getTime() - (given.length + 1 - place) * paceMs;
    const save = (checked: CheckedAnswer, revision: number, at: number) => {
      const saved = {
        ...{ criterionId, ...checked, revision, saveKey: random.uuid() },
        ...{ savedBy: (isFirstSitting ? people[0] : people.at(-1))!.id, savedAt: new Date(Math.floor(at)) },
      };
      history.push(saved);
      return saved;
    };
    const proposal = row.proposals.find((one) => one.criterionId === criterionId);
    const wanted = drawn.get(criterionId)!;
    const checked = checkedAnswer(published.checklist, criterionId, {
      state: wanted.state,
      ...(proposal && isSame(proposal, wanted) ? proposal.value : wanted.value),
    });
    let { revision } = answer;
    // Some look twice: first without the words beside it, then with them.
    if (checked.value.comment && random.chance(0.5)) {
      const { comment: _comment, ...bare } = checked.value;
      revision += 1;
      save({ state: checked.state, value: bare }, revision, savedAt - paceMs / 2);
    }
    standing.set(criterionId, save(checked, revision + 1, savedAt));
  });
  return {
    ...row,
    answers: row.answers.map((answer) => standing.get(answer.criterionId) ?? answer),
    history: [...row.history, ...history],
  };
}

function isSame(proposal: DemoProposal, { state, value }: CheckedAnswer): boolean {
  const content = (of: CheckedAnswer['value']) =>
    JSON.stringify([[...(of.options ?? [])].sort(), of.number ?? null, of.text ?? null]);
  return proposal.state === state && content(proposal.value) === content(value);
}

/** What submission needs to know beside the answers. */
export type Submit = {
  readonly municipality: Municipality;
  readonly published: PublishedVersion;
  readonly round: RoundDays | null;
  /** The first row of the chain; the row itself for number 0. */
  readonly first: DemoRow;
  readonly at: Date;
  readonly by: Actor;
  readonly isFacilitated: boolean;
  /** Ed25519 secret key, 32 bytes */
  readonly signingKey: Uint8Array;
};

/** Submits a row by the rules of the API: complete, scored by the engine, with a receipt that says it is synthetic. */
export function submitted(row: DemoRow, submit: Submit): DemoRow {
  const { municipality, published, round, first, at, by, isFacilitated, signingKey } = submit;
  const { checklist } = published;
  const { roundId, number } = row.draft;
  const answers = answersOf(checklist, row.answers);
  requireSubmittable({ state: 'DRAFT', roundId, submittedAt: null }, checklist, answers);
  const day = referenceDay(null, row.draft.referenceOn, dayOf(first.draft.startedAt), dayOf(at));
  const { columns } = submissionOf({
    ...{ published, answers, municipality, referenceOn: day, correction: number, isDemonstration: true, signingKey },
  });
  return {
    ...row,
    submission: {
      ...{ submittedAt: at, submittedById: by.id, referenceOn: day },
      isLate: number === 0 ? round !== null && isClosed(round, at) : first.submission!.isLate,
      ...{ respondentRole: by.title, isFacilitated },
      prefilledShare:
        prefilledShare(asked(checklist, answers), answers, row.proposals) ?? first.submission?.prefilledShare ?? null,
      ...columns,
    },
    fate: { state: 'SUBMITTED', ...nothingYet },
    events: [...row.events, eventOf('SUBMITTED', at, by)],
  };
}

const nothingYet = {
  ...{ reviewedAt: null, returnedAt: null, returnedById: null, returnReason: null, publishedAt: null },
  supersededAt: null,
} as const;

/** NDFU has read it. */
export const reviewed = (row: DemoRow, at: Date, by: Actor): DemoRow => ({
  ...row,
  fate: { ...row.fate!, reviewedAt: at },
  events: [...row.events, eventOf('REVIEWED', at, by)],
});

/** It is opened again; the old row stays as it is, and its correction is a draft with the same answers. */
export function returned(
  row: DemoRow,
  { at, by, reason }: { at: Date; by: Actor; reason: string },
  random: Random,
): { old: DemoRow; correction: DemoRow } {
  const { id, number } = row.draft;
  const { referenceOn } = row.submission!;
  return {
    old: {
      ...row,
      fate: { ...row.fate!, state: 'RETURNED', returnedAt: at, returnedById: by.id, returnReason: reason },
      events: [...row.events, eventOf('RETURNED', at, by, { reason })],
    },
    correction: {
      ...row,
      draft: {
        ...row.draft,
        ...{ id: random.uuid(), number: number + 1, startedAt: at, startedById: by.id, replacesId: id, referenceOn },
      },
      answers: row.answers.map((answer) => ({ ...answer, revision: 0, saveKey: null })),
      ...{ history: [], proposals: [], submission: null, fate: null },
      events: [eventOf('STARTED', at, by)],
    },
  };
}

/** It is public from then on; a returned one stays returned. */
export const published = (row: DemoRow, at: Date, by: Actor | null, detail: { edition?: number } = {}): DemoRow => ({
  ...row,
  fate: { ...row.fate!, state: row.fate!.state === 'RETURNED' ? 'RETURNED' : 'PUBLISHED', publishedAt: at },
  events: [...row.events, eventOf('PUBLISHED', at, by, detail)],
});

/** A published correction has taken its place. */
export const superseded = (row: DemoRow, at: Date): DemoRow => ({ ...row, fate: { ...row.fate!, supersededAt: at } });
