import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { readCsv } from './cli/readCsv.ts';
import { run } from './cli/run.ts';

const shipped = fileURLToPath(new URL('../definitions', import.meta.url));
const indicators = [
  ...['adopted-goal', 'coordinator', 'participation-mapped', 'children-influence', 'meeting-place'],
  ...['way-in', 'facilitation', 'support-schemes', 'overview'],
];
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The shipped definitions in a folder of their own, and a round's answers to 1.2.0: options in the order of the criteria. */
function desk(rows: readonly (readonly [code: string, name: string, options: readonly string[]])[]) {
  const folder = mkdtempSync(join(tmpdir(), 'impact-'));
  folders.push(folder);
  const definitions = join(folder, 'definitions');
  cpSync(shipped, definitions, { recursive: true });
  const head = 'kommunenummer,kommune,dato,sjekkliste,versjon,kriterium,tilstand,svar,tall';
  const lines = rows.flatMap(([code, name, options]) =>
    options.map((option, at) => {
      const state = option === '?' ? 'DONT_KNOW' : 'ANSWERED';
      const chosen = option === '?' ? '' : option;
      return `${code},"${name.replaceAll('"', '""')}",2024-09-01,nasjonale-indikatorer,1.2.0,${indicators[at]},${state},${chosen},`;
    }),
  );
  const answers = join(folder, 'svar.csv');
  writeFileSync(answers, `\uFEFF${[head, ...lines].join('\r\n')}\r\n`);
  const command = (...args: string[]) => {
    const said: string[] = [];
    const code = run({ definitions, print: (line) => said.push(line) }, args);
    return { code, said: said.join('\n') };
  };
  return { answers, command, definitions };
}

const times = (count: number, option: string) => Array.from({ length: count }, () => option);
const three = [
  // 1.2.0: (8 × 2/3 + 0) / 9 = 16/27, basic; without coordinator, way-in and a lost support-schemes: 2/3 of 6, basic
  ['0301', 'Oslo', ['started', 'no', ...times(7, 'started')]],
  // (6 × 1 + 0 + 0 + 1) / 9 = 7/9, comprehensive
  ['1508', 'Ålesund, "byen"', ['yes', 'yes', 'yes', 'yes', 'no', 'yes', 'no', 'yes', 'yes']],
  ['5607', 'Vadsø', [...times(8, 'yes'), '?']],
] as const;

test('a new version is tried on a round: who changes level, by what, and how much of the series goes on', () => {
  const { answers, command } = desk(three);
  const { code, said } = command('impact', 'nasjonale-indikatorer', '2.0.0', answers, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(said);
  // Nine questions weigh the same; yearly-report is new and way-in means something else: 7/9 go on.
  expect(report.from).toMatchObject([{ version: '1.2.0', answered: 3, survives: { overall: '7/9' } }]);
  expect(report.municipalities).toMatchObject([
    {
      code: '0301',
      before: { score: '16/27', level: 'basic' },
      after: { score: '2/3', level: 'basic' },
      coreShare: '2/3',
    },
    // goal, participation, influence, support and overview 1, meeting-place and facilitation 0: 5/7
    {
      ...{ code: '1508', name: 'Ålesund, "byen"', levelChange: 'DOWN', coreShare: '7/9' },
      ...{ before: { score: '7/9', level: 'comprehensive' }, after: { score: '5/7', level: 'basic' } },
    },
    { code: '5607', before: { level: null }, after: { level: null }, levelChange: 'SAME' },
  ]);
  expect(report.levels).toEqual({ UP: 0, DOWN: 1, SAME: 2, GAINED: 0, LOST: 0, WITHHELD: 0 });
});

test('and says it in words', () => {
  const { answers, command } = desk(three);
  const { code, said } = command('impact', 'nasjonale-indikatorer', '2.0.0', answers);
  expect(code).toBe(0);
  expect(said).toContain('nasjonale-indikatorer 2.0.0 on the answers of 3 municipalities');
  expect(said).toContain('overall  78 % (7/9)');
  expect(said).toContain('Level: 0 up, 1 down, 0 get one, 0 lose theirs, 2 as before; of 0 it cannot be said');
  expect(said).toContain('1508 Ålesund, "byen": 78 % Helhetlig → 71 % Grunnleggende');
  expect(said).toMatch(/coordinator -\d\.\d \(retired\)/);
});

test('a draft that nobody has published is tried as well', () => {
  const { answers, command, definitions } = desk(three);
  command('new-version', 'nasjonale-indikatorer', '1.2.0', '3.0.0');
  const file = join(definitions, 'nasjonale-indikatorer', '3.0.0.yaml');
  const draft = readFileSync(file, 'utf8')
    .replace('- id: meeting-place', '- id: meeting-place\n        weight: "3"')
    .replace(/changes: \[\]/, 'changes:\n  - { kind: weight-changed, criterion: meeting-place }');
  writeFileSync(file, draft);
  expect(command('lint')).toMatchObject({ code: 0 });
  const { code, said } = command('impact', 'nasjonale-indikatorer', '3.0.0', answers, '--json');
  expect(code).toBe(0);
  const report = JSON.parse(said);
  expect(report.from[0].survives.overall).toBe('1');
  // meeting-place weighs 3 of 11: Ålesund (7 × 1) / 11 = 7/11
  expect(report.municipalities[1]).toMatchObject({ after: { score: '7/11', level: 'basic' }, levelChange: 'DOWN' });
  expect(report.criteria[0]).toMatchObject({ criterion: 'meeting-place', kinds: ['weight-changed'], decides: 1 });
});

test('what cannot be read is refused with its line', () => {
  const { answers, command } = desk(three);
  const text = readFileSync(answers, 'utf8');
  const tried = (changed: string) => {
    writeFileSync(answers, changed);
    return command('impact', 'nasjonale-indikatorer', '2.0.0', answers);
  };
  expect(tried(text.replace('ANSWERED', 'SVART'))).toMatchObject({ code: 1, said: expect.stringContaining('line 2') });
  expect(tried(text.replace('1.2.0,coordinator', '1.1.0,coordinator')).said).toContain('answered two versions');
  expect(tried(text.replaceAll('1.2.0', '1.9.0')).said).toContain('which is not here');
  expect(tried(text.replace('tilstand', 'status')).said).toContain('no column tilstand');
  expect(tried(text.replace('"Oslo"', '"Oslo')).said).toMatch(/quote|cells/);
  expect(tried('').said).toContain('no answers');
  expect(command('impact', 'nasjonale-indikatorer', '2.0.0', `${answers}x`).said).toContain('cannot be read');
  expect(command('lint', '--json')).toMatchObject({ code: 2 });
});

test('a file that Excel saved with semicolons is read, and the mark against formulas taken off', () => {
  expect(readCsv('a;b\r\n"x;1";\'-3\r\n')).toEqual([{ line: 2, cells: { a: 'x;1', b: '-3' } }]);
});
