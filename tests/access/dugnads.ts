import { randomUUID } from 'node:crypto';
import { changeActionState, createAction, removeAction } from '../../api/src/actions/store.ts';
import { createDugnad, removeDugnad } from '../../api/src/dugnads/store.ts';
import { viewer } from '../support/make.ts';
import type { Access } from './classes.ts';
import type { Place, Secret } from './fixture.ts';

const now = new Date('2026-06-10T12:00:00Z');
const own = ['own', 'NDFU'] as const;

/**
 * A dugnad between two assessments, one that was taken away, and actions: public, private, taken away; each with texts of
 * its own.
 * @returns ids: the dugnad that stands, and the private action
 */
export async function makeDugnads({ municipalityId, label, editor, rows }: Place, secrets: Secret[]) {
  const user = await viewer(editor.id);
  const marked: { text: string; access: Access }[] = [];
  const text = (kind: string, access: Access) => {
    const marker = `merke-${label}-${kind}-${randomUUID().slice(0, 8)}`;
    marked.push({ text: marker, access });
    return marker;
  };
  const noted = (key: string) => secrets.push(...marked.splice(0).map((one) => ({ ...one, key })));

  const dugnad = async (heldOn: string, access: Access) => {
    const id = await createDugnad(
      municipalityId,
      {
        ...{ heldOn, place: text('sted', access), isDigital: true, processLeader: text('prosessleder', own) },
        ...{ minutes: text('referat', own), participants: [{ kind: 'YOUTH', count: 7 }] },
        themes: [{ checklistId: 'nasjonale-indikatorer', themeId: 'anchoring' }],
        assessmentIds: [rows.standing],
      },
      { user, now },
    );
    noted(`Dugnad:${id}`);
    return id;
  };
  const action = async (kind: string, isPublic: boolean, dugnadId: string) => {
    const id = await createAction(
      municipalityId,
      {
        ...{
          what: text(`tiltak-${kind}`, isPublic ? 'published' : own),
          responsibleRole: text(`rolle-${kind}`, 'published'),
        },
        ...{ dueOn: '2026-05-01', barrier: 'EQUIPMENT', origin: 'DUGNAD', dugnadId, isPublic },
        ...{ checklistId: 'nasjonale-indikatorer', criterionId: 'adopted-goal' },
      },
      { user, now },
    );
    await changeActionState(id, { to: 'PLANNED', note: text(`notat-${kind}`, own) }, { user, now });
    noted(`Action:${id}`);
    return id;
  };

  const held = await dugnad('2026-02-20', 'published');
  // One whose before knows too little to be compared with, one with no after yet, one with nothing before it.
  for (const heldOn of ['2025-11-01', '2026-06-09', '2019-05-01']) await dugnad(heldOn, 'published');
  await removeDugnad(await dugnad('2026-02-25', own), { user, now });
  await action('åpent', true, held);
  const closed = await action('lukket', false, held);
  await removeAction(await action('fjernet', true, held), { user, now });
  return { held, closed };
}
