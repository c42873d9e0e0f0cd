import { describe, expect, test } from 'vitest';
import type { HomeAssessment, HomeMunicipality } from './homeTypes.ts';
import { nextSteps } from './nextSteps.ts';

const today = '2026-11-12';
const answered = (referenceOn: string): HomeAssessment =>
  ({ id: referenceOn, state: 'PUBLISHED', referenceOn }) as HomeAssessment;

function steps(dugnads: readonly string[], answers: readonly string[], has: Partial<HomeMunicipality> = {}) {
  const assessments = answers.map(answered);
  const municipality = {
    ...{ isCurrent: true, actions: [{ id: 't' }], assessments },
    ...{ dugnads: dugnads.map((heldOn) => ({ id: heldOn, heldOn })), ...has },
  } as HomeMunicipality;
  return nextSteps(municipality, { due: [], drafts: [], latest: assessments }, today);
}

describe('after the last submission', () => {
  test('actions come first where there are none, then a dugnad', () => {
    expect(steps([], ['2026-10-01'], { actions: [] })).toEqual([
      { step: 'ACTIONS', assessmentId: '2026-10-01' },
      { step: 'DUGNAD' },
    ]);
  });

  test('a dugnad is answered again 90 days after it, and not a day earlier', () => {
    expect(steps(['2026-08-14'], ['2026-08-01'])).toEqual([{ step: 'AFTER', heldOn: '2026-08-14' }]);
    expect(steps(['2026-08-15'], ['2026-08-01'])).toEqual([{ step: 'WAIT', on: '2026-11-13' }]);
  });

  test('a dugnad that has been answered is no longer waited for', () => {
    expect(steps(['2026-03-01'], ['2026-10-01'])).toEqual([{ step: 'DUGNAD' }, { step: 'ROUND' }]);
  });

  test('a dugnad of long ago is no longer waited for', () => {
    expect(steps(['2020-03-01'], ['2019-10-01'])).toEqual([{ step: 'DUGNAD' }, { step: 'ROUND' }]);
  });

  test('before a planned dugnad somebody answers, unless that was done in the year before it', () => {
    expect(steps(['2027-02-01'], ['2026-01-31'])).toEqual([{ step: 'BEFORE', heldOn: '2027-02-01' }]);
    expect(steps(['2027-02-01'], ['2026-02-01'])).toEqual([{ step: 'ROUND' }]);
  });
});

test('who has answered nothing and has nothing to begin starts one of its own', () => {
  expect(steps([], [])).toEqual([{ step: 'FIRST' }]);
});

test('a municipality that has ended has nothing next', () => {
  expect(steps([], ['2026-10-01'], { isCurrent: false })).toEqual([]);
});
