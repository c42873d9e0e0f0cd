import { expect, test } from 'vitest';
import { type DugnadAround, dugnadFor, formerOf, type Point } from './background.ts';

const point = (assessmentId: string, referenceOn: string, submittedAt = `${referenceOn}T10:00:00Z`): Point => ({
  ...{ assessmentId, referenceOn, submittedAt, roundName: null, name: null },
  ...{ version: '1.0.0', scoreText: '50', score: { fraction: '1/2' } },
});
const series = (...points: Point[]) => ({
  lines: [
    {
      isOwn: false,
      municipality: { id: '2', name: 'Gamle', slug: '0002-gamle' },
      points: [point('old', '2020-01-01')],
    },
    { isOwn: true, municipality: { id: '1', name: 'Nye', slug: '0001-nye' }, points },
  ],
});

test('the former assessment is the nearest earlier one of the own line', () => {
  const line = series(point('c', '2024-04-30'), point('a', '2021-03-31'), point('b', '2023-03-03'));
  expect(formerOf(line, { ...point('x', '2024-04-30'), id: 'c' })?.assessmentId).toBe('b');
  expect(formerOf(line, { ...point('x', '2021-03-31'), id: 'a' })).toBe(null);
});

test('a correction is not the former of what it corrects, though both describe the same day', () => {
  const line = series(point('corrected', '2023-03-03', '2023-09-13T10:00:00Z'));
  expect(formerOf(line, { ...point('x', '2023-03-03', '2023-05-01T10:00:00Z'), id: 'first' })).toBe(null);
});

test('the dugnad that is shown is the one that the assessment comes after, unless the address names another', () => {
  const dugnad = (id: string, heldOn: string, before: string | null, after: string | null): DugnadAround => ({
    ...{ id, heldOn, place: null },
    beforeAfter: { before: before ? { id: before } : null, after: after ? { id: after } : null, latest: null },
  });
  const dugnads = [dugnad('new', '2025-03-20', 'b', null), dugnad('old', '2022-09-14', 'a', 'b')];
  const own = { id: 'b', referenceOn: '2024-04-30' };
  expect(dugnadFor(dugnads, own, null)?.id).toBe('old');
  expect(dugnadFor(dugnads, own, 'new')?.id).toBe('new');
  expect(dugnadFor(dugnads, { ...own, id: 'a' }, null)?.id).toBe('old');
  expect(dugnadFor(dugnads, { id: 'x', referenceOn: '2023-01-01' }, null)?.id).toBe('old');
  expect(dugnadFor([], own, null)).toBe(null);
});
