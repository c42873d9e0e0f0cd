import { randomUUID } from 'node:crypto';
import { type Caller, requireRecorder, sightOfAction, type Viewer } from '../access.ts';
import { actorOf } from '../actor.ts';
import { db } from '../database.ts';
import { dateOf } from '../days.ts';
import { NotFound } from '../errors.ts';
import type { Action, Prisma } from '../generated/client/client.ts';
import { isUuid } from '../ids.ts';
import { ActionConflict } from './errors.ts';
import { type ActionState, type CheckedAction, stepOf } from './rules.ts';

type Tx = Prisma.TransactionClient;
type Change = { readonly user: Caller; readonly now: Date };

/**
 * Writes down an action, planned.
 * @returns its id
 * @throws Forbidden, NotFound for a dugnad that is not the municipality's
 */
export async function createAction(
  municipalityId: number,
  action: CheckedAction,
  { user, now }: Change,
): Promise<string> {
  requireRecorder(user, municipalityId);
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await requireOwnDugnad(tx, municipalityId, action.dugnadId);
    const made = { id, municipalityId, createdAt: now, createdById: user.id, updatedAt: now };
    await tx.action.create({ data: { ...made, ...columns(action) } });
    await logStep(tx, { actionId: id, from: null, to: 'PLANNED', note: '' }, { municipalityId, user, now });
  });
  return id;
}

/**
 * Writes an action as it shall be; its state has a history of its own.
 * @param check gives the action as it may be stored
 * @throws NotFound, Forbidden, ActionConflict when another revision stands than the one that was seen
 */
export async function updateAction(
  id: string,
  revisionSeen: number,
  check: () => CheckedAction,
  { user, now }: Change,
): Promise<void> {
  await changeAction(id, user, async (tx, { municipalityId, revision, dugnadId }) => {
    if (revision !== revisionSeen) throw new ActionConflict(id, revision);
    const action = check();
    if (action.dugnadId !== dugnadId) await requireOwnDugnad(tx, municipalityId, action.dugnadId);
    await write(tx, id, columns(action), now);
  });
}

/**
 * Takes an action a step on or back, or adds a note where it stands. Saying nothing new changes nothing.
 * @throws NotFound, Forbidden, NoteMissing, InvalidAction
 */
export async function changeActionState(
  id: string,
  step: { readonly to: ActionState; readonly note: string | null },
  { user, now }: Change,
): Promise<void> {
  await changeAction(id, user, async (tx, { municipalityId, state }, by) => {
    const note = stepOf(state, step.to, step.note);
    if (note === null) return;
    await write(tx, id, { state: step.to }, now);
    await logStep(tx, { actionId: id, from: state, to: step.to, note }, { municipalityId, user: by, now });
  });
}

/** Takes an action away; it can be put back. Again changes nothing. @throws NotFound, Forbidden */
export async function removeAction(id: string, { user, now }: Change): Promise<void> {
  await changeAction(id, user, async (tx, { removedAt }) => {
    if (!removedAt) await write(tx, id, { removedAt: now }, now);
  });
}

/** Puts back an action that was taken away, as it was. Again changes nothing. @throws NotFound, Forbidden */
export async function restoreAction(id: string, { user, now }: Change): Promise<void> {
  await changeAction(id, user, async (tx, { removedAt }) => {
    if (removedAt) await write(tx, id, { removedAt: null }, now);
  });
}

async function changeAction(
  id: string,
  user: Caller,
  change: (tx: Tx, action: Action, by: Viewer) => Promise<void>,
): Promise<void> {
  if (!isUuid(id)) throw new NotFound('action', id);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM action WHERE id = ${id}::uuid FOR UPDATE`;
    const action = await tx.action.findUnique({ where: { id } });
    if (!action || sightOfAction(user, action) === 'NONE') throw new NotFound('action', id);
    requireRecorder(user, action.municipalityId);
    await change(tx, action, user);
  });
}

async function write(tx: Tx, id: string, change: Prisma.ActionUncheckedUpdateInput, now: Date): Promise<void> {
  await tx.action.update({ where: { id }, data: { ...change, updatedAt: now, revision: { increment: 1 } } });
}

const columns = ({ dueOn, ...action }: CheckedAction) => ({ ...action, dueOn: dueOn && dateOf(dueOn) });

type Step = {
  readonly actionId: string;
  readonly from: ActionState | null;
  readonly to: ActionState;
  readonly note: string;
};
type Doer = { readonly municipalityId: number; readonly user: Viewer; readonly now: Date };

/** Writes who took the step, with name and role as they are now. */
async function logStep(tx: Tx, step: Step, { municipalityId, user, now }: Doer): Promise<void> {
  await tx.actionEvent.create({
    data: { ...step, at: now, userId: user.id, actor: actorOf(user, municipalityId) },
  });
}

/** @throws NotFound also for another municipality's, and for one that was taken away */
async function requireOwnDugnad(tx: Tx, municipalityId: number, dugnadId: string | null): Promise<void> {
  if (dugnadId === null) return;
  const where = { id: dugnadId, municipalityId, removedAt: null };
  const own = isUuid(dugnadId) ? await tx.dugnad.findFirst({ where, select: { id: true } }) : null;
  if (!own) throw new NotFound('dugnad', dugnadId);
}
