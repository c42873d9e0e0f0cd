import { allCriteria, shown } from '@fritidssjekken/checklist-definitions';
import { answersOf } from '../../api/src/answersOf.ts';
import { storedFrom } from '../../api/src/assessments/schema/answer.ts';
import { versionOf } from '../../api/src/catalogue.ts';
import { db } from '../../api/src/database.ts';
import type { Subject } from './classes.ts';
import { today } from './fixture.ts';

/** Types whose objects have an id and rights of their own; what they hold has the rights of the nearest one. */
export const subjectTypes = new Set([
  ...['Assessment', 'Round', 'Edition', 'Municipality', 'User', 'Viewer', 'Seat', 'Invitation', 'SeatRequest'],
  ...['Checklist', 'ChecklistVersion', 'Dugnad', 'Action', 'ShareLink'],
]);

export type Subjects = ReadonlyMap<string, Subject>;

/** Everything in the database that somebody may or may not see, by `Type:id`; a note's answer by `Note:assessment/id`. */
export async function readSubjects(): Promise<Subjects> {
  const found = new Map<string, Subject>();
  for (const { id } of await db.municipality.findMany({ select: { id: true } })) {
    found.set(`Municipality:${id}`, { owners: [id] });
  }
  for (const row of await db.assessment.findMany({ include: { answers: true } })) {
    const isSubmitted = row.state !== 'DRAFT';
    const subject = { owners: [row.municipalityId], isPublished: row.publishedAt !== null, isSubmitted };
    found.set(`Assessment:${row.id}`, subject);
    const { checklist } = versionOf(row);
    const notes = checklist.themes.flatMap(({ reflection }) => reflection);
    const texts = allCriteria(checklist).filter(({ answer }) => answer.kind === 'text');
    // What a condition hides counts nowhere: it stays with those who answered.
    const visible = shown(checklist, answersOf(checklist, row.answers.map(storedFrom)));
    const hidden = allCriteria(checklist).filter(({ id }) => !visible.has(id));
    for (const { id } of [...notes, ...texts, ...hidden])
      found.set(`Note:${row.id}/${id}`, { ...subject, isPublished: false });
  }
  for (const round of await db.round.findMany({ include: { invitations: true, editions: true } })) {
    const owners = round.invitations.map(({ municipalityId }) => municipalityId);
    found.set(`Round:${round.id}`, { owners, isPublished: round.editions.length > 0 });
    for (const { id } of round.editions) found.set(`Edition:${id}`, { owners, isPublished: true });
  }
  // Whoever ends a colleague's seat is told of it once more.
  const include = { seats: { where: { OR: [{ endedAt: null }, { endedAt: today }] } } };
  for (const { id, seats } of await db.user.findMany({ include })) {
    const subject = { owners: seats.map(({ municipalityId }) => municipalityId), userId: id };
    found.set(`User:${id}`, subject);
    found.set(`Viewer:${id}`, subject);
  }
  for (const { id, municipalityId, removedAt } of await db.dugnad.findMany()) {
    found.set(`Dugnad:${id}`, { owners: [municipalityId], isPublished: removedAt === null, isSubmitted: true });
  }
  for (const { id, municipalityId, isPublic, removedAt } of await db.action.findMany()) {
    const isPublished = isPublic && removedAt === null;
    found.set(`Action:${id}`, { owners: [municipalityId], isPublished, isSubmitted: true });
  }
  for (const { id, assessment } of await db.shareLink.findMany({ include: { assessment: true } })) {
    found.set(`ShareLink:${id}`, { owners: [assessment.municipalityId] });
  }
  for (const { id, municipalityId, userId } of await db.seat.findMany()) {
    found.set(`Seat:${id}`, { owners: [municipalityId], userId });
  }
  for (const { id, municipalityId, createdById, requests } of await db.invitation.findMany({
    include: { requests: true },
  })) {
    found.set(`Invitation:${id}`, { owners: [municipalityId], ...(createdById ? { userId: createdById } : {}) });
    for (const request of requests) found.set(`SeatRequest:${request.id}`, { owners: [municipalityId] });
  }
  return found;
}
