import { type Checklist, complete } from '@fritidssjekken/checklist-definitions';
import { expect, test } from 'vitest';
import { translator } from '../../common/translate.ts';
import type { ResultStepPeersQuery, ResultStepsQuery } from '../../generated/form/graphql.ts';
import { type Answer, noAnswer } from '../value.ts';
import type { Comparison } from './changeModel.ts';
import { stepPeersModel, stepsModel } from './stepsModel.ts';

const words = { t: translator('nb'), language: 'nb' } as const;
const text = (nb: string) => ({ nb, nn: nb, en: nb });
const steps = ['Nei', 'Under planlegging', 'I gang med', 'Ja'];
const worth = ['0', '1/3', '2/3', '1'];
const checklist: Checklist = complete({
  ...{ checklist: 'test', version: '2.0.0', provisional: true, audience: 'MUNICIPALITY', aggregate: 'themes' },
  ...{ title: text('Test'), description: text('Test'), notApplicable: false, minCoverage: '1/2' },
  levels: [{ id: 'all', name: text('Alt'), band: '[0, 1]' }],
  scales: [
    { id: 'progress', options: steps.map((name, at) => ({ id: `s${at}`, text: text(name), points: worth[at] })) },
  ],
  themes: [
    {
      ...{ id: 'goals', name: text('Mål') },
      criteria: ['a', 'b', 'c', 'd'].map((id, at) => ({
        ...{ id, number: String(at + 1), text: text(`Spørsmål ${id}`), answer: { kind: 'one', scale: 'progress' } },
      })),
    },
  ],
} as unknown as Parameters<typeof complete>[0]);

type ApiStep = NonNullable<ResultStepsQuery['nextSteps']>['steps'][number];
const step = (criterionId: string, given: Partial<ApiStep>): ApiStep => ({
  ...{ criterionId, number: '1', text: `Spørsmål ${criterionId}`, reason: 'FELL', peersAtTop: null, n: 0 },
  ...{ next: { text: 'Under planlegging', gain: { text: '+8.3' } }, top: { text: 'Ja' } },
  ...given,
});
const answer = (criterionId: string, option: string): Answer => ({
  ...{ ...noAnswer, criterionId, revision: 1, state: 'ANSWERED', options: [option] },
  ...{ savedBy: null, savedAt: null, proposal: null },
});
const peers = { kind: 'COUNTY' as const, key: '34', name: 'Innlandet', members: 46, answered: 40 };
const api = (...all: ApiStep[]) => ({ because: null, peersRoundName: '2024', peers, steps: all });
const before = (criterionId: string, fraction: string) =>
  ({ readIn: '2.0.0', criteria: [{ criterionId, earlier: { fraction } }] }) as unknown as Comparison;
const answers = [answer('a', 's0')];
const first = (all: NonNullable<ResultStepsQuery['nextSteps']>, comparison: Comparison | null = null) =>
  stepsModel(all, { checklist, answers, comparison }, words)[0];

test('a step that fell says from which answer to which, and what one step up is worth', () => {
  // 2/3 by today's rules is the third of four options.
  expect(first(api(step('a', {})), before('a', '2/3'))?.reason).toBe(
    'Nr. 1. Falt fra «I gang med» til «Nei». Ett trinn opp, til «Under planlegging», gir 8,3 prosentpoeng.',
  );
  expect(first(api(step('a', {})), before('a', '1/2'))?.reason).toContain(
    'Svaret er «Nei», og det er lavere enn sist.',
  );
});

test('a withheld score promises no points', () => {
  const next = { text: 'Under planlegging', gain: null };
  expect(first(api(step('a', { reason: 'UNCHANGED', next })))?.reason).toBe(
    'Nr. 1. Står på «Nei» for andre runde på rad.',
  );
});

test('how many of the group are at the top is said only where it may be shown', () => {
  expect(first(api(step('a', { peersAtTop: 2 / 3, n: 40 })))?.peers).toBe(
    '67 prosent av kommunene i fylket svarer «Ja» (40 har svart, runde 2024).',
  );
  expect(first(api(step('a', { peersAtTop: null, n: 3 })))?.peers).toBe(null);
});

test('three steps are shown, and each suggests what an action would be called', () => {
  const shown = stepsModel(
    api(...['a', 'b', 'c', 'd'].map((id) => step(id, {}))),
    { checklist, answers, comparison: null },
    words,
  );
  expect(shown.map(({ criterionId }) => criterionId)).toEqual(['a', 'b', 'c']);
  expect(shown[0]?.suggestion).toBe('Komme fra «Nei» til «Under planlegging»: Spørsmål a');
});

test('the own municipality is no example to itself, and who is not named is counted', () => {
  const item = (id: string) => ({
    ...{ assessmentId: `assessment ${id}`, roundName: '2024', link: null },
    municipality: { id, shortName: `Kommune ${id}`, slug: `000${id}` },
  });
  const found: ResultStepPeersQuery = {
    whoChose: { totalCount: 6, peersRoundName: '2024', items: ['1', '2', '3', '4'].map(item) },
    risers: {
      totalCount: 1,
      items: [{ municipality: { id: '2' }, before: { roundName: '2023' }, after: item('2') }],
    },
  };
  const { top, moreAtTop, risers, moreRisers } = stepPeersModel(found, '1', (id) => `/egenvurdering/${id}`);
  expect(top.map(({ name }) => name)).toEqual(['Kommune 2', 'Kommune 3', 'Kommune 4']);
  expect([moreAtTop, moreRisers]).toEqual([2, 0]);
  expect(risers).toEqual([{ id: '2', name: 'Kommune 2', href: '/egenvurdering/assessment 2', link: null }]);
});
