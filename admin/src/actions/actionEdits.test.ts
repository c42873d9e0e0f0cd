import { expect, test } from 'vitest';
import type { ActionPartsFragment } from '../generated/form/graphql.ts';
import { editsOf, inputOf, newEdits, wrongIn } from './actionEdits.ts';

const stored = {
  what: 'Utstyrsbod',
  responsibleRole: 'Kulturleder',
  dueOn: '2026-05-01',
  isPublic: true,
  state: 'PLANNED',
  origin: 'DUGNAD',
  barrier: 'EQUIPMENT',
  checklistId: 'sjekkliste-kommune',
  criterionId: 'equipment-loan',
  dugnad: { id: 'd1' },
} as ActionPartsFragment;

test('what the form shows of an action is sent back as it stood', () => {
  expect(inputOf(editsOf(stored))).toEqual({
    what: 'Utstyrsbod',
    responsibleRole: 'Kulturleder',
    dueOn: '2026-05-01',
    isPublic: true,
    origin: 'DUGNAD',
    barrier: 'EQUIPMENT',
    checklistId: 'sjekkliste-kommune',
    criterionId: 'equipment-loan',
    dugnadId: 'd1',
  });
});

test('what is left empty is sent as nothing, not as an empty text', () => {
  const { dueOn, barrier, checklistId, criterionId, dugnadId } = inputOf(newEdits({}));
  expect([dueOn, barrier, checklistId, criterionId, dugnadId]).toEqual([null, null, null, null, null]);
});

test.each([
  [{ dugnadId: 'd1' }, 'DUGNAD'],
  [{ checklistId: 'sjekkliste-kommune', criterionId: 'equipment-loan' }, 'NEXT_STEP'],
  [{}, 'OTHER'],
])('a new action about %j comes from %s', (about, origin) => {
  expect(newEdits(about).origin).toBe(origin);
});

test('an action says what and by whom before it is sent', () => {
  expect(wrongIn(newEdits({}))).toEqual(['WHAT', 'RESPONSIBLE_ROLE']);
  expect(wrongIn({ ...newEdits({}), what: 'Utstyrsbod', responsibleRole: ' ' })).toEqual(['RESPONSIBLE_ROLE']);
  expect(wrongIn({ ...editsOf(stored), dueOn: 'i mai' })).toEqual(['DUE_ON']);
});
