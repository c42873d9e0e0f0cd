import { describe, expect, test } from 'vitest';
import { insightIn } from '../dashboard/insightIn.ts';
import { outcomeLines, problemRow, problemsCsv, progressOf, refusalText, runWord } from './importModel.ts';
import { addressOf, type Problem, templateOf, typeOf } from './runs.ts';

const nb = { say: insightIn('nb'), language: 'nb' } as const;
const nn = { say: insightIn('nn'), language: 'nn' } as const;

const problem: Problem = {
  ...{ code: 'CODE_NOT_VALID', row: 12, column: { letter: 'A', name: 'kommunenummer' }, value: '3005' },
  named: ['3301'],
};

describe('a problem stands in words with its place and what to write instead', () => {
  test('in both forms of Norwegian', () => {
    expect(problemRow(problem, nb)).toEqual({
      ...{ place: 'Rad 12, kolonne A (kommunenummer)', value: '3005' },
      problem: 'Kommunenummeret gjaldt ikke den dagen.',
      mend: 'Den dagen gjaldt 3301. Skriv det, eller rett dagen.',
    });
    expect(problemRow(problem, nn).problem).toBe('Kommunenummeret gjaldt ikkje den dagen.');
  });

  test('without a name of what to write, the general advice', () => {
    expect(problemRow({ ...problem, named: [] }, nb).mend).toBe('Rett nummeret eller dagen.');
  });

  test('a day is written as people write it', () => {
    const { mend } = problemRow({ ...problem, code: 'DAYS_OUT_OF_ORDER', named: ['2021-05-20'] }, nb);
    expect(mend).toContain('20. mai 2021');
  });

  test('of a missing column the name that the template has', () => {
    const named = ['code', 'municipality code', 'kommunenummer'];
    const { mend } = problemRow({ ...problem, code: 'COLUMN_MISSING', column: null, named }, nb);
    expect(mend).toBe('Legg til kolonnen «kommunenummer».');
  });

  test('a code that the page does not know still says what to do, and a whole file where it stands', () => {
    const row = problemRow({ code: 'toString', row: null, column: null, value: null, named: [] }, nb);
    expect(row).toEqual({
      ...{ place: 'Hele fila', value: '', problem: 'Dette kan ikke leses.' },
      mend: 'Rett det, eller la feltet stå tomt.',
    });
  });
});

test('saved problems are no formulas, whatever stood in the file', () => {
  const row = { place: 'Rad 2', value: '=HYPERLINK("http://x")', problem: '@sum', mend: 'a;b' };
  const [, line] = problemsCsv([row], nb).split('\r\n');
  expect(line).toBe(`Rad 2;"'=HYPERLINK(""http://x"")";'@sum;"a;b"`);
});

describe('what came of a file', () => {
  const outcome = { rows: 357, created: 350, unchanged: 7, invited: 2, incomplete: 1, problems: [], moreProblems: 0 };

  test('tried and imported are told apart', () => {
    expect(outcomeLines(outcome, true, 'ASSESSMENTS', nb)).toContain('350 egenvurderinger vil komme inn.');
    expect(outcomeLines(outcome, false, 'ASSESSMENTS', nb)).toContain('350 egenvurderinger er kommet inn.');
    expect(outcomeLines({ ...outcome, created: 1 }, false, 'DUGNADS', nn)).toContain('1 dugnad er komen inn.');
  });

  test('nothing new is said, unless municipalities are invited', () => {
    const empty = { ...outcome, created: 0, invited: 0 };
    expect(outcomeLines(empty, true, 'ASSESSMENTS', nb)).toContain('Det er ikke noe nytt å importere.');
    expect(outcomeLines({ ...empty, invited: 1 }, true, 'ASSESSMENTS', nb).join(' ')).not.toContain('noe nytt');
  });

  test('problems that are not told are counted too', () => {
    const refused = { ...outcome, problems: [problem, problem], moreProblems: 40 };
    const lines = outcomeLines(refused, true, 'ASSESSMENTS', nb);
    expect(lines[0]).toBe('42 feil må rettes i fila. Ingenting er skrevet.');
    expect(lines[1]).toContain('De første 2 vises. 40 til');
  });

  test('a refusal of the whole file says what to do', () => {
    expect(refusalText({ code: 'TOO_LARGE' }, nb)).toContain('15 MB');
    expect(refusalText({ code: 'TEAPOT' }, nb)).toBe('Fila ble ikke tatt imot. Ingenting er skrevet. Prøv igjen.');
  });

  test.each([
    ['Pågår', { state: 'RUNNING', status: null, isDryRun: true }],
    ['Stoppet, ingenting skrevet', { state: 'STOPPED', status: null, isDryRun: false }],
    ['Prøvd, kan importeres', { state: 'FINISHED', status: 200, isDryRun: true }],
    ['Importert', { state: 'FINISHED', status: 200, isDryRun: false }],
    ['3 feil', { state: 'FINISHED', status: 422, isDryRun: true, problemCount: 3 }],
    ['Avvist', { state: 'FINISHED', status: 400, isDryRun: true }],
  ] as const)('%s', (word, run) => {
    expect(runWord(run, nb)).toBe(word);
  });
});

test('progress is counted where it can be', () => {
  expect(progressOf({ step: 'WRITING', done: 50, total: 357 }, nb)).toEqual({
    words: 'Skriver … 50 av 357',
    percent: 14,
  });
  expect(progressOf({ step: 'READING', done: 0, total: 0 }, nb).percent).toBeNull();
});

test('a file goes to its own address, with the run that it is found again by', () => {
  expect(addressOf({ what: 'round', round: 'r1' }, { name: 'a b.csv' }, 'run', true)).toBe(
    '/import/assessments?run=run&fileName=a+b.csv&dryRun=1&round=r1',
  );
  expect(addressOf({ what: 'dugnads' }, { name: 'd.xlsx' }, 'run', false)).toBe(
    '/import/dugnads?run=run&fileName=d.xlsx',
  );
});

test('there is a template once it is said where the file belongs; only CSV and XLSX are sent', () => {
  expect(templateOf({ what: 'round', round: '' }, 'wide')).toBeNull();
  expect(templateOf({ what: 'round', round: 'r1' }, 'long')).toBe('/import/mal/assessments.csv?form=long&round=r1');
  expect([typeOf({ name: 'A.CSV' }), typeOf({ name: 'a.xls' }), typeOf({ name: 'csv' })]).toEqual([
    'text/csv',
    null,
    null,
  ]);
});
