import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lixOf } from './lint/readableHelp.ts';
import { lint } from './lint.ts';
import {
  criterionIn,
  type Draft,
  fileOf,
  filesOf,
  findingsOn,
  firstDraft,
  laterDraft,
  lockOf,
  words,
} from './testing/writtenDefinition.ts';

/** Nine words in one sentence, five of them long: LIX 9 + 100·5/9 = 64.6. */
const heavy = 'Kommunen dokumenterer tverrsektorielle samarbeidsrutiner og har en skriftlig plan.';

test.each<[string, (draft: Draft) => void, RegExp]>([
  ['an id used twice', (draft) => (criterionIn(draft, 'goal').id = 'information'), /the id information is used twice/],
  [
    'a reflection question with a criterion’s id',
    (draft) => (draft.themes[0]!.reflection![0]!.id = 'goal'),
    /the id goal is used twice/,
  ],
  ['an id that says a position', (draft) => (criterionIn(draft, 'goal').id = 'q12'), /the id q12 says a position/],
  [
    'a circle of conditions',
    (draft) => (criterionIn(draft, 'overview').condition = { criterion: 'budget', options: ['yes'] }),
    /nobody is ever asked/,
  ],
  [
    'a checklist where every scored criterion hangs on another',
    (draft) => {
      draft.themes = [{ ...draft.themes[0]!, criteria: draft.themes[0]!.criteria.slice(0, 2) }];
      draft.scales = draft.scales.slice(0, 1);
      criterionIn(draft, 'overview').condition = { criterion: 'budget', options: ['yes'] };
    },
    /no criterion is both scored and always asked/,
  ],
  [
    'a theme weight while criteria are averaged',
    (draft) => {
      draft.aggregate = 'criteria';
      draft.themes[0]!.weight = '2';
    },
    /weight 2, which counts for nothing/,
  ],
  ['a gap between levels', (draft) => (draft.levels[0]!.band = '[0, 1/2)'), /a score at 1\/2 has no level/],
  ['levels that overlap', (draft) => (draft.levels[1]!.band = '[1/2, 1]'), /a score at 1\/2 has two levels/],
  [
    'a gap between number bands',
    (draft) => {
      const { answer } = criterionIn(draft, 'loans');
      if (answer.kind === 'number') answer.bands[1]!.band = '(10, )';
    },
    /loans: 10 lies in no band/,
  ],
  [
    'none of these with points',
    (draft) => (draft.scales[1]!.options[2]!.points = '1/2'),
    /stands alone and gives 1\/2 points/,
  ],
  [
    'none of these where one is chosen',
    (draft) => (draft.scales[0]!.options[2]!.alone = true),
    /also used where one option is chosen/,
  ],
  [
    'a level that needs less than the score',
    (draft) => (draft.levelCoverage = '1/3'),
    /levelCoverage 1\/3 is below minCoverage 1\/2/,
  ],
  [
    'not applicable that the checklist forbids',
    (draft) => {
      draft.notApplicable = 'forbidden';
      criterionIn(draft, 'goal').notApplicable = true;
    },
    /goal allows "not applicable"/,
  ],
  [
    'a heavy help text',
    (draft) => (criterionIn(draft, 'goal').help = words(heavy)),
    /the help text of goal \(nb\) has LIX 65/,
  ],
  ['a missing English text', (draft) => delete criterionIn(draft, 'goal').text.en, /has no English text/],
  [
    'a scale that nobody uses',
    (draft) => draft.scales.push({ ...draft.scales[0]!, id: 'spare' }),
    /no criterion uses the scale spare/,
  ],
  [
    'the same subject in a checklist that is not there',
    (draft) => (criterionIn(draft, 'goal').sameAs = [{ checklist: 'other', criterion: 'goal' }]),
    /there is no checklist other/,
  ],
  ['a first version that is not 1.0.0', (draft) => (draft.version = '1.2.0'), /names no version that it was made from/],
  [
    'changes in the first version',
    (draft) => (draft.changes = [{ kind: 'added', criterion: 'goal' }]),
    /nothing to differ from/,
  ],
])('%s is found', (_what, change, message) => {
  const draft = firstDraft();
  change(draft);
  expect(findingsOn(draft).join('\n')).toMatch(message);
});

test('a version is made from a published one only', () => {
  const files = filesOf([firstDraft(), laterDraft('1.0.1', () => undefined)]);
  expect(lint(files, {})).toMatchObject([{ file: 'small/1.0.1.yaml', message: 'version 1.0.0 is not published' }]);
  expect(findingsOn(laterDraft('1.0.1', () => undefined))).toEqual([
    expect.stringContaining('there is no version 1.0.0'),
  ]);
});

test('a PATCH is made from a version of its own MAJOR.MINOR', () => {
  const draft = laterDraft('1.1.1', () => undefined);
  expect(findingsOn(firstDraft(), draft)).toEqual([
    expect.stringContaining('1.1.1 is a PATCH of 1.1.0, but was made from 1.0.0'),
  ]);
});

test('a PATCH passes over no other', () => {
  const [second, third] = [laterDraft('1.0.1', () => undefined), laterDraft('1.0.2', () => undefined)];
  expect(findingsOn(firstDraft(), second, third)).toEqual([
    '1.0.2 was made from 1.0.0 and passes over 1.0.1 → make it from 1.0.1',
  ]);
});

test('a published file may get comments and white space, not other content', () => {
  const lock = lockOf([firstDraft()]);
  const { file, text } = fileOf(firstDraft());
  expect(lint([{ file, text: `# A comment\n\n${text}` }], lock)).toEqual([]);
  expect(lint([{ file, text: text.replace('Svar yes', 'Svar ja') }], lock)).toMatchObject([
    { message: expect.stringContaining('is published and has been changed'), severity: 'ERROR' },
  ]);
  expect(lint([], lock)).toMatchObject([{ message: expect.stringContaining('its file is gone') }]);
});

test('the file is named for what it holds', () => {
  const { text } = fileOf(firstDraft());
  expect(lint([{ file: 'small/1.0.1.yaml', text }], {})).toMatchObject([{ message: 'the file holds small 1.0.0' }]);
});

test('a finding says file, line and column', () => {
  const draft = firstDraft();
  draft.levelCoverage = '1/3';
  const { text } = fileOf(draft);
  const line = text.split('\n').findIndex((row) => row.startsWith('levelCoverage')) + 1;
  expect(lint(filesOf([draft]), {})).toMatchObject([{ file: 'small/1.0.0.yaml', line, column: 16 }]);
});

test('LIX is words per sentence plus the share of words with more than six letters', () => {
  // 10 words, 2 sentences, 1 long word: 5 + 10
  expect(lixOf('Vi ser en liste her. Den har kommunen på nett.')).toBe(15);
  expect(lixOf('')).toBe(0);
});

test('lint never throws, whatever the file says', () => {
  const { file, text } = fileOf(firstDraft());
  const lines = text.split('\n');
  void fc.assert(
    fc.property(fc.nat(lines.length), fc.nat(5), fc.string(), (place, count, inserted) => {
      const broken = [...lines.slice(0, place), inserted, ...lines.slice(place + count)].join('\n');
      expect(Array.isArray(lint([{ file, text: broken }], {}))).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 60_000);
