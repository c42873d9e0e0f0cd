import { describe, expect, test } from 'vitest';
import type { ChangeKind } from './checklist.ts';
import { criterionIn, type Draft, findingsOn, firstDraft, laterDraft, words } from './testing/writtenDefinition.ts';

type Case = {
  readonly change: (draft: Draft) => void;
  readonly declared: NonNullable<Draft['changes']>;
  /** What an undeclared difference is told with: old and new. */
  readonly told: readonly string[];
  readonly version: '1.0.1' | '1.1.0' | '2.0.0';
};

const question = (id: string, number: string) => ({ ...criterionIn(firstDraft(), 'goal'), id, number });
const drop = (draft: Draft, id: string) => {
  for (const theme of draft.themes) theme.criteria = theme.criteria.filter((criterion) => criterion.id !== id);
};
const add = (draft: Draft, id: string, number: string) => draft.themes[0]!.criteria.push(question(id, number));

const cases: Readonly<Record<ChangeKind, Case>> = {
  editorial: {
    change: (draft) => (criterionIn(draft, 'overview').text.nb = 'Har kommunen en oversikt?'),
    declared: [{ kind: 'editorial', criterion: 'overview' }],
    told: ['"Har kommunen overview?"', '"Har kommunen en oversikt?"'],
    version: '1.0.1',
  },
  supporting: {
    change: (draft) => (criterionIn(draft, 'overview').tags = ['economy']),
    declared: [{ kind: 'supporting', criterion: 'overview' }],
    told: ['tags: old nothing, new "economy"'],
    version: '1.0.1',
  },
  clarified: {
    change: (draft) => (draft.scales[0]!.options[0]!.text.nb = 'Ja, helt'),
    declared: [{ kind: 'clarified', scale: 'yes-no', option: 'yes', secondReader: 'Kari Nordmann' }],
    told: ['option yes-no/yes, text.nb: old "Svar yes", new "Ja, helt"'],
    version: '1.1.0',
  },
  moved: {
    change: (draft) => draft.themes[0]!.criteria.reverse(),
    declared: [
      { kind: 'moved', criterion: 'overview' },
      { kind: 'moved', criterion: 'budget' },
    ],
    told: ['criterion overview, order: old "first", new "after budget"'],
    version: '1.1.0',
  },
  added: {
    change: (draft) => add(draft, 'followed-up', '7'),
    declared: [{ kind: 'added', criterion: 'followed-up' }],
    told: ['criterion followed-up is new: "Har kommunen goal?"'],
    version: '1.1.0',
  },
  'weight-changed': {
    change: (draft) => (draft.themes[0]!.weight = '2'),
    declared: [{ kind: 'weight-changed', theme: 'plans' }],
    told: ['theme plans, weight: old "1", new "2"'],
    version: '2.0.0',
  },
  'policy-changed': {
    change: (draft) => (draft.minCoverage = '3/4'),
    declared: [{ kind: 'policy-changed', checklist: true }],
    told: ['minCoverage: old "1/2", new "3/4"'],
    version: '2.0.0',
  },
  'options-changed': {
    change: (draft) => (draft.scales[0]!.options[1]!.points = '1/3'),
    declared: [{ kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'yes', partly: 'partly', no: 'no' } }],
    told: ['option yes-no/partly, points: old "1/2", new "1/3"'],
    version: '2.0.0',
  },
  modified: {
    change: (draft) => (criterionIn(draft, 'goal').text = words('Når kommunen målet?')),
    declared: [{ kind: 'modified', criterion: 'goal' }],
    told: ['"Har kommunen goal?"', '"Når kommunen målet?"'],
    version: '2.0.0',
  },
  'condition-changed': {
    change: (draft) => (criterionIn(draft, 'budget').condition = { criterion: 'overview', options: ['yes', 'partly'] }),
    declared: [{ kind: 'condition-changed', criterion: 'budget' }],
    told: ['condition: old "overview: yes", new "overview: partly, yes"'],
    version: '2.0.0',
  },
  split: {
    change: (draft) => {
      drop(draft, 'goal');
      add(draft, 'goal-adopted', '7');
      add(draft, 'goal-measured', '8');
    },
    declared: [
      {
        kind: 'split',
        criterion: 'goal',
        into: [{ criterion: 'goal-adopted', transfer: { yes: 'yes' } }, { criterion: 'goal-measured' }],
      },
    ],
    told: ['criterion goal of 1.0.0 is not accounted for: "Har kommunen goal?"', 'criterion goal-adopted is new'],
    version: '2.0.0',
  },
  merged: {
    change: (draft) => {
      drop(draft, 'goal');
      drop(draft, 'budget');
      add(draft, 'funded-goal', '7');
    },
    declared: [
      {
        kind: 'merged',
        criterion: 'funded-goal',
        merges: ['goal', 'budget'],
        tuples: [{ from: ['yes', 'yes'], to: 'yes' }],
      },
    ],
    told: ['criterion goal of 1.0.0 is not accounted for', 'criterion budget of 1.0.0 is not accounted for'],
    version: '2.0.0',
  },
  'covered-by': {
    change: (draft) => drop(draft, 'goal'),
    declared: [{ kind: 'covered-by', criterion: 'goal', by: 'overview' }],
    told: ['criterion goal of 1.0.0 is not accounted for'],
    version: '2.0.0',
  },
  retired: {
    change: (draft) => drop(draft, 'goal'),
    declared: [{ kind: 'retired', criterion: 'goal', reason: words('Loven sier det nå.') }],
    told: ['criterion goal of 1.0.0 is not accounted for'],
    version: '2.0.0',
  },
  'levels-changed': {
    change: (draft) => {
      draft.levels[0]!.band = '[0, 1/2)';
      draft.levels[1]!.band = '[1/2, 1]';
    },
    declared: [
      { kind: 'levels-changed', level: 'begun' },
      { kind: 'levels-changed', level: 'there' },
    ],
    told: ['level begun, band: old "[0, 1/2]", new "[0, 1/2)"'],
    version: '2.0.0',
  },
  'scoring-changed': {
    change: (draft) => (draft.aggregate = 'criteria'),
    declared: [{ kind: 'scoring-changed', checklist: true }],
    told: ['aggregate: old "themes", new "criteria"'],
    version: '2.0.0',
  },
};

test('the first version and an unchanged next one are accepted', () => {
  expect(findingsOn(firstDraft())).toEqual([]);
  expect(
    findingsOn(
      firstDraft(),
      laterDraft('1.0.1', () => undefined),
    ),
  ).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (_kind, { change, declared, told, version }) => {
  test('undeclared it is refused, with old and new side by side', () => {
    const findings = findingsOn(firstDraft(), laterDraft(version, change));
    for (const words of told) expect(findings.join('\n')).toContain(words);
  });

  test('declared it is accepted', () => {
    expect(findingsOn(firstDraft(), laterDraft(version, change, declared))).toEqual([]);
  });

  test('declared where nothing changed it is refused', () => {
    const findings = findingsOn(
      firstDraft(),
      laterDraft(version, () => undefined, declared),
    ).join('\n');
    expect(findings).toMatch(
      /is declared for .* but nothing of that kind differs|is still asked|there is no criterion/,
    );
  });
});

const greater = Object.entries(cases).filter(([, { version }]) => version !== '1.0.1');
test.each(greater)('%s with a lesser step of the version number is refused', (_kind, { change, declared, version }) => {
  const lesser = version === '2.0.0' ? '1.1.0' : '1.0.1';
  const findings = findingsOn(firstDraft(), laterDraft(lesser, change, declared));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/ is a (PATCH|MINOR) step from 1\.0\.0, but .* needs (MINOR|MAJOR) → write "/);
});

test('a change of one option’s text cannot hide behind a transfer of its scale', () => {
  const draft = laterDraft(
    '2.0.0',
    ({ scales }) => {
      scales[0]!.options[1]!.points = '1/3';
      scales[0]!.options[1]!.text.nb = 'Nesten ja';
    },
    cases['options-changed'].declared,
  );
  expect(findingsOn(firstDraft(), draft)).toEqual([expect.stringContaining('old "Svar partly", new "Nesten ja"')]);
});

test('a kind that does not fit the difference is refused', () => {
  const draft = laterDraft('2.0.0', cases['weight-changed'].change, [{ kind: 'editorial', theme: 'plans' }]);
  expect(findingsOn(firstDraft(), draft)).toEqual([
    expect.stringContaining('undeclared difference in theme plans, weight'),
    expect.stringContaining('editorial is declared for theme plans, but nothing of that kind differs'),
  ]);
});

test('two that changed places are declared as one move, whichever of them', () => {
  const swap = (draft: Draft) => draft.scales[0]!.options.reverse();
  const moved = (option: string) => ({ kind: 'moved' as const, scale: 'yes-no', option });
  expect(findingsOn(firstDraft(), laterDraft('1.1.0', swap, [moved('yes'), moved('partly')]))).toEqual([]);
  expect(findingsOn(firstDraft(), laterDraft('1.1.0', swap, [moved('no'), moved('partly')]))).toEqual([]);
  expect(findingsOn(firstDraft(), laterDraft('1.1.0', swap, [moved('no')]))).toHaveLength(1);
});

test('a language that is added is supporting', () => {
  const translated = (draft: Draft) => (criterionIn(draft, 'goal').text.se = 'Lea go suohkanis ulbmil?');
  expect(
    findingsOn(firstDraft(), laterDraft('1.0.1', translated, [{ kind: 'supporting', criterion: 'goal' }])),
  ).toEqual([]);
  expect(
    findingsOn(firstDraft(), laterDraft('1.0.1', translated, [{ kind: 'editorial', criterion: 'goal' }])),
  ).toHaveLength(2);
});

test.each<[string, Case['change'], Draft['changes'], RegExp]>([
  [
    'clarified without a second reader',
    cases.clarified.change,
    [{ kind: 'clarified', scale: 'yes-no', option: 'yes' }],
    /needs secondReader/,
  ],
  ['retired without a reason', cases.retired.change, [{ kind: 'retired', criterion: 'goal' }], /needs reason/],
  [
    'an incomplete transfer',
    cases['options-changed'].change,
    [{ kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'yes', no: 'no' } }],
    /does not say what becomes of partly/,
  ],
  [
    'a transfer to an unknown option',
    cases['options-changed'].change,
    [{ kind: 'options-changed', scale: 'yes-no', transfer: { yes: 'full', partly: 'partly', no: 'no' } }],
    /there is no option full to read yes as/,
  ],
  [
    'a transfer of a number',
    (draft) =>
      (criterionIn(draft, 'loans').answer = {
        kind: 'number',
        unit: words('utlån'),
        bands: [{ band: '[0, )', points: '1' }],
      }),
    [{ kind: 'options-changed', criterion: 'loans', transfer: { yes: 'yes' } }],
    /a number is read across as it is/,
  ],
  [
    'another unit',
    (draft) =>
      (criterionIn(draft, 'loans').answer = { ...criterionIn(draft, 'loans').answer, unit: words('barn') } as never),
    [{ kind: 'clarified', criterion: 'loans' }],
    /old "utlån", new "barn"/,
  ],
  [
    'an id that stays after it was split',
    (draft) => add(draft, 'goal-measured', '8'),
    [{ kind: 'split', criterion: 'goal', into: [{ criterion: 'goal-measured' }, { criterion: 'overview' }] }],
    /split says that goal is gone, but it is still asked/,
  ],
  [
    'a tuple of the wrong length',
    cases.merged.change,
    [{ kind: 'merged', criterion: 'funded-goal', merges: ['goal', 'budget'], tuples: [{ from: ['yes'], to: 'yes' }] }],
    /the tuple has 1 options for 2 merged criteria/,
  ],
  ['another audience', (draft) => (draft.audience = 'youth'), [], /make a checklist with an id of its own/],
  [
    'a detail of another kind',
    cases.added.change,
    [{ kind: 'added', criterion: 'followed-up', secondReader: 'Kari' }],
    /secondReader does not belong to added/,
  ],
])('%s is refused', (_what, change, declared, message) => {
  expect(findingsOn(firstDraft(), laterDraft('2.0.0', change, declared)).join('\n')).toMatch(message);
});

test('an id is never reused after it was retired along from', () => {
  const second = laterDraft('2.0.0', cases.retired.change, cases.retired.declared);
  const third = {
    ...firstDraft(),
    version: '3.0.0',
    from: '2.0.0',
    changes: [{ kind: 'added' as const, criterion: 'goal' }],
  };
  expect(findingsOn(firstDraft(), second, third)).toEqual([
    expect.stringContaining('the id goal was used in 1.0.0 and retired since'),
  ]);
});
