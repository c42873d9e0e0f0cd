import type { Viewer } from '../../access.ts';
import { actorOf } from '../../actor.ts';
import type { Prisma } from '../../generated/client/client.ts';

/** What happened to an assessment; shown in its history. */
export type EventKind = 'STARTED' | 'SUBMITTED' | 'RETURNED' | 'REVIEWED' | 'PUBLISHED' | 'ERASED';

type Event = {
  readonly assessmentId: string;
  readonly kind: EventKind;
  readonly municipalityId: number;
  readonly user: Viewer;
  readonly now: Date;
  readonly detail?: Prisma.InputJsonObject;
};

/** Writes who did what, with name and role as they are now. */
export async function logEvent(tx: Prisma.TransactionClient, event: Event): Promise<void> {
  const { assessmentId, kind, municipalityId, user, now, detail = {} } = event;
  await tx.assessmentEvent.create({
    data: { assessmentId, kind, at: now, userId: user.id, actor: actorOf(user, municipalityId), detail },
  });
}
