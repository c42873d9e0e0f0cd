import { beforeAll, expect, test } from 'vitest';
import { type Guard, guardOf } from '../api/src/benchmarks/rules/released.ts';
import { db } from '../api/src/database.ts';
import { type Attacker, makeAttacker } from './attack/attacker.ts';
import { type Holdings, holdingsOf } from './attack/holdings.ts';
import { makePopulation, type Population } from './attack/population.ts';
import { type Question, randomQuestions } from './attack/questions.ts';
import { viewer } from './support/make.ts';
import { randomFrom } from './support/random.ts';

const random = randomFrom(357);
const size = 30;
/** Assessments that are submitted one by one while the attackers ask. */
const steps = 24;
/** Questions of each attacker that the guard stands before, in process and over HTTP with exports. */
const inProcess = 9_600;
const overHttp = 480;

/** Everything is open: what counts, and however few. */
const noGuard: Guard = {
  fewest: 0,
  sourceFor: (_user, { isPublished }) => (isPublished ? 'PUBLISHED' : 'COUNTING'),
  released: (_user, _collection, figure) => ({ figure: figure(), because: null }),
};
/** Five answers at least, and nothing else: what many take for enough. */
const thresholdAlone: Guard = {
  ...{ ...noGuard, fewest: 5 },
  released: (_user, { n }, figure) =>
    n < 5 ? { figure: null, because: 'TOO_FEW' } : { figure: figure(), because: null },
};

let population: Population;
let truth: Holdings;
let attackers: Record<'public' | 'editor' | 'open' | 'threshold', Attacker>;
/** Answers over HTTP that were not what they were before the first of them was submitted. */
const changed: string[] = [];
/** Answers to questions that were not understood: they would never differ. */
const faults: string[] = [];
let asked = 0;

beforeAll(async () => {
  population = await makePopulation(size, random);
  const editor = population.editorOf(population.ids[0]!);
  const facts = await db.roundPeerFact.findMany({ where: { roundId: population.first } });
  // The editor's own municipality submits first: what it may read of itself is in its hands from the start.
  await population.submit(0);
  const make = async (userId: string | null, guard: Guard) => {
    const user = userId ? await viewer(userId) : null;
    return makeAttacker({ population, facts, holdings: await holdingsOf(userId), user, guard, random });
  };
  attackers = {
    public: await make(null, guardOf(5)),
    editor: await make(editor, guardOf(5)),
    open: await make(null, noGuard),
    threshold: await make(editor, thresholdAlone),
  };
  const questions = [null, editor].flatMap((userId) => randomQuestions(userId, population, random, 60));
  const before = await answersTo(questions);
  faults.push(...before.filter((answer) => answer.includes('"errors"')));
  for (const attacker of Object.values(attackers)) attacker.hears(0);
  for (let step = 1; step <= steps; step += 1) {
    await population.submit(step);
    for (const attacker of Object.values(attackers)) attacker.hears(step);
    await attackers.public.ask(inProcess / steps);
    await attackers.editor.ask(inProcess / steps);
    // Each of these reads what is submitted anew; some are enough.
    await attackers.open.ask(2);
    await attackers.threshold.ask(8);
    const some = [null, editor].flatMap((_, at) =>
      Array.from({ length: overHttp / steps }, () => random.whole(at * 60, at * 60 + 59)),
    );
    for (const at of some) {
      asked += 1;
      if ((await questions[at]!.ask()) !== before[at]) changed.push(questions[at]!.text);
    }
  }
  truth = await holdingsOf(population.administrator);
}, 240_000);

async function answersTo(questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { ask } of questions) answers.push(await ask());
  return answers;
}

test.each(['public', 'editor'] as const)(
  'while assessments are submitted one by one, the %s learns no value that it may not read from 10,000 questions',
  (role) => {
    const { count, learned, surprises } = attackers[role];
    expect(count.asked + asked / 2).toBeGreaterThanOrEqual(10_000);
    expect(count.shown).toBeGreaterThan(10_000);
    expect([...learned()]).toEqual([]);
    // Nothing that it was shown is more than it could have put together from what it may read one by one.
    expect(surprises).toEqual([]);
  },
);

test('no answer over HTTP, no page and no export differs from what it was before the others submitted', () => {
  expect(asked).toBe(2 * overHttp);
  expect(faults).toEqual([]);
  expect(changed).toEqual([]);
});

test.each([
  ['without the guard', 'open'],
  ['with no more than a smallest group of five', 'threshold'],
] as const)('%s the same attacker learns values exactly', (_name, which) => {
  const learned = [...attackers[which].learned()];
  expect(learned.length).toBeGreaterThan(0);
  expect(learned.filter(([key, value]) => truth.get(key) !== value)).toEqual([]);
});
