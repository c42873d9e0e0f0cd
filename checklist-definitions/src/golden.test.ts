import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Answer, Answers, Checklist } from './checklist.ts';
import { parse } from './parse.ts';
import { percentText } from './percentText.ts';
import { score } from './score.ts';

type Short = string | number | readonly string[];
type Golden = {
  readonly checklist: string;
  readonly cases: readonly {
    readonly name: string;
    readonly answers: Readonly<Record<string, Short>>;
    readonly expected: object;
    readonly themes?: Readonly<Record<string, object>>;
    readonly criteria?: Readonly<Record<string, object>>;
    readonly percent?: string;
  }[];
};

const folder = new URL('./golden/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function checklistOf(name: string): Checklist {
  const parsed = parse(read(`checklists/${name}.yaml`), name);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.checklist;
}

function answerOf(short: Short): Answer {
  if (short === '?') return { state: 'DONT_KNOW' };
  if (short === 'n/a') return { state: 'NOT_APPLICABLE' };
  if (short === '-') return { state: 'UNANSWERED' };
  if (typeof short === 'number') return { state: 'ANSWERED', number: String(short) };
  return { state: 'ANSWERED', options: typeof short === 'string' ? [short] : short };
}

function answersOf(short: Readonly<Record<string, Short>>): Answers {
  return Object.fromEntries(Object.entries(short).map(([id, answer]) => [id, answerOf(answer)]));
}

// The arithmetic of each case stands beside it, worked by hand.
describe.each(['nineQuarters', 'nineThirds', 'leisure'])('%s', (name) => {
  const golden = parseYaml(read(`${name}.yaml`)) as Golden;
  const checklist = checklistOf(golden.checklist);
  test.each(golden.cases)('$name', ({ answers, expected, themes = {}, criteria = {}, percent }) => {
    const result = score(checklist, answersOf(answers));
    expect(result).toMatchObject(expected);
    for (const [theme, part] of Object.entries(themes)) {
      expect(result.themes.find((each) => each.theme === theme)).toMatchObject(part);
    }
    for (const [criterion, part] of Object.entries(criteria)) {
      expect(result.criteria.find((each) => each.criterion === criterion)).toMatchObject(part);
    }
    if (percent !== undefined) expect(percentText(result.score!, checklist)).toBe(percent);
  });
});
