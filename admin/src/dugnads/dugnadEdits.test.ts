import { expect, test } from 'vitest';
import type { DugnadPartsFragment } from '../generated/form/graphql.ts';
import { editsOf, inputOf, newEdits, totalOf, wrongIn } from './dugnadEdits.ts';

const stored = {
  heldOn: '2026-03-12',
  place: 'Kulturhuset',
  isDigital: true,
  processLeader: 'Kulturleder',
  minutes: 'Vi ble enige.',
  participants: [
    { kind: 'YOUTH', count: 0 },
    { kind: 'FRONTLINE', count: 12 },
  ],
  themes: [{ checklistId: 'sjekkliste-kommune', themeId: 'costs', name: 'Tiltak for å senke kostnader' }],
} as Partial<DugnadPartsFragment> as DugnadPartsFragment;

test('what the form shows of a dugnad is sent back as it stood, with the assessments it is linked to', () => {
  expect(inputOf(editsOf(stored), ['a1'])).toEqual({
    heldOn: '2026-03-12',
    place: 'Kulturhuset',
    isDigital: true,
    processLeader: 'Kulturleder',
    minutes: 'Vi ble enige.',
    participants: [
      { kind: 'FRONTLINE', count: 12 },
      { kind: 'YOUTH', count: 0 },
    ],
    themes: [{ checklistId: 'sjekkliste-kommune', themeId: 'costs' }],
    assessmentIds: ['a1'],
  });
});

test('nobody of a kind is another thing than nobody counted', () => {
  const { participants } = inputOf({ ...newEdits, participants: { ...newEdits.participants, PARENT: '0' } }, []);
  expect(participants).toEqual([{ kind: 'PARENT', count: 0 }]);
});

test.each([
  ['12', []],
  [' 3 ', []],
  ['10000', []],
  ['10001', ['PARTICIPANTS']],
  ['-1', ['PARTICIPANTS']],
  ['2,5', ['PARTICIPANTS']],
  ['mange', ['PARTICIPANTS']],
])('%j as a number of participants: %j', (typed, wrong) => {
  const participants = { ...newEdits.participants, YOUTH: typed };
  expect(wrongIn({ ...newEdits, heldOn: '2026-03-12', participants })).toEqual(wrong);
});

test('a dugnad without a day cannot be written down', () => {
  expect(wrongIn(newEdits)).toEqual(['HELD_ON']);
});

test('those who took part are added up only where somebody counted', () => {
  expect(totalOf([])).toBeNull();
  expect(totalOf([{ count: 0 }, { count: 7 }])).toBe(7);
});
