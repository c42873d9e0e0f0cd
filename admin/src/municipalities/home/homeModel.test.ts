import { describe, expect, test } from 'vitest';
import { translator } from '../../common/translate.ts';
import { headlineText } from './headlineText.ts';
import { homeModel } from './homeModel.ts';
import type { HomeAction, HomeAssessment, HomeMunicipality } from './homeTypes.ts';

const today = '2026-11-12';
const municipality = (has: Partial<HomeMunicipality>): HomeMunicipality =>
  ({
    ...{ id: '1', name: 'Drammen', slug: '3301-drammen', isCurrent: true, successors: [] },
    ...{ openRounds: [], assessments: [], seatRequests: [], actions: [], dugnads: [], ...has },
  }) as HomeMunicipality;
const round = { id: 'r', name: '2026', closesOn: '2026-12-01', closedAt: null, publishesOn: '2027-01-15' };
const openRound = { ...round, checklistVersion: { id: 'v', title: 'Nasjonale indikatorer' } };
const assessment = (has: Partial<HomeAssessment>): HomeAssessment =>
  ({
    ...{ id: 'a', name: null, state: 'DRAFT', submittedAt: null, referenceOn: null, round: null },
    checklistVersion: { id: 'v1', checklistId: 'test', title: 'Test' },
    ...{ completeness: { answered: 5, asked: 9 }, replaces: null, replacedBy: null, ...has },
  }) as HomeAssessment;
const submitted = (id: string, on: string, has: Partial<HomeAssessment> = {}): HomeAssessment =>
  assessment({ id, state: 'SUBMITTED', submittedAt: `${on}T12:00:00Z`, referenceOn: on, ...has });
const action = (id: string, has: Partial<HomeAction>): HomeAction =>
  ({ id, what: id, state: 'PLANNED', dueOn: null, isOverdue: false, ...has }) as HomeAction;

const said = (has: Partial<HomeMunicipality>) =>
  headlineText(homeModel(municipality(has), today).headline, 'Drammen', translator('nb'), 'nb');

describe('the home says first', () => {
  test.each<[string, Partial<HomeMunicipality>]>([
    ['Klar for den første egenvurderingen', {}],
    ['Runde 2026 er åpen til 1. desember 2026', { openRounds: [openRound] }],
    ['4 spørsmål gjenstår i runde 2026 før 1. desember 2026', { assessments: [assessment({ round })] }],
    [
      'Alt er besvart. Lever runde 2026 før 1. desember 2026 er over',
      { assessments: [assessment({ round, completeness: { answered: 9, asked: 9 } })] },
    ],
    [
      'Runde 2026 stengte 1. november 2026, men tar fortsatt imot svar',
      { openRounds: [{ ...openRound, closesOn: '2026-11-01', closedAt: '2026-11-01T23:00:00Z' }] },
    ],
    [
      'Runde 2026 stengte 11. november 2026, men tar fortsatt imot svar',
      { assessments: [assessment({ round: { ...round, closedAt: '2026-11-11T10:00:00Z' } })] },
    ],
    [
      'Egenvurderingen er åpnet igjen for rettelser',
      { assessments: [assessment({ round, replaces: { id: 'before', returnReason: 'Feil tall' } })] },
    ],
    ['En egenvurdering er påbegynt', { assessments: [assessment({ name: 'Før dugnaden' })] }],
    [
      'Ett tiltak er over fristen',
      { assessments: [submitted('a', '2026-10-01')], actions: [action('Utstyrsbod', { isOverdue: true })] },
    ],
    [
      'En kollega venter på å slippe inn',
      { seatRequests: [{ id: 's', name: 'Kari', title: '', confirmedAt: '2026-11-01T10:00:00Z' }] },
    ],
    ['Ingenting haster nå', { assessments: [submitted('a', '2026-10-01')] }],
    ['Drammen finnes ikke lenger', { isCurrent: false, assessments: [submitted('a', '2026-10-01')] }],
  ])('%s', (sentence, has) => {
    expect(said(has)).toBe(sentence);
  });
});

test('a round that is begun is no longer due, and one that is open is not begun again', () => {
  const { due, drafts } = homeModel(
    municipality({ openRounds: [openRound], assessments: [assessment({ round })] }),
    today,
  );
  expect([due.length, drafts.map(({ id }) => id)]).toEqual([0, ['a']]);
});

test('a municipality that has ended is offered nothing to start', () => {
  const ended = { isCurrent: false, openRounds: [openRound], assessments: [assessment({})] };
  const { due, drafts, next } = homeModel(municipality(ended), today);
  expect([due.length, drafts.length, next.length]).toEqual([0, 1, 0]);
});

test('what is half done comes by its day of closing, and what was corrected is not shown twice', () => {
  const { drafts } = homeModel(
    municipality({
      assessments: [
        assessment({ id: 'alone' }),
        assessment({ id: 'correction', replaces: { id: 'old', returnReason: 'Feil tall' } }),
        assessment({ id: 'in round', round }),
        assessment({ id: 'gone', replacedBy: { id: 'correction' } }),
      ],
    }),
    today,
  );
  expect(drafts.map(({ id }) => id)).toEqual(['in round', 'correction', 'alone']);
});

test('a round to begin stands before what nobody waits for', () => {
  const { now } = homeModel(
    municipality({ openRounds: [openRound], assessments: [assessment({ id: 'alone' })] }),
    today,
  );
  expect(now.map(({ id }) => id)).toEqual(['r', 'alone']);
});

test('of actions those are urgent that are open and past their day or due within a month', () => {
  const { urgent } = homeModel(
    municipality({
      actions: [
        action('in a month', { dueOn: '2026-12-12' }),
        action('later', { dueOn: '2026-12-13' }),
        action('some time', {}),
        action('done', { dueOn: '2026-11-01', state: 'DONE' }),
        action('late', { dueOn: '2026-11-01', isOverdue: true }),
      ],
    }),
    today,
  );
  expect(urgent.map(({ id }) => id)).toEqual(['late', 'in a month']);
});

test('of each checklist the result is the last that was submitted and not opened again', () => {
  const { latest } = homeModel(
    municipality({
      assessments: [
        submitted('older', '2024-05-01'),
        submitted('newest', '2026-10-01'),
        submitted('of another', '2023-10-01', { checklistVersion: { id: 'v2', checklistId: 'other', title: 'Annen' } }),
        submitted('opened', '2026-11-01', { state: 'RETURNED' }),
      ],
    }),
    today,
  );
  expect(latest.map(({ id }) => id)).toEqual(['newest', 'of another']);
});

test('only who has confirmed the own address waits to be let in', () => {
  const request = { id: 's', name: 'Kari', title: '', confirmedAt: null };
  expect(homeModel(municipality({ seatRequests: [request] }), today).waiting).toEqual([]);
});
