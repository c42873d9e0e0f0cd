import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';

const original = readFileSync(new URL('./golden/checklists/leisure.yaml', import.meta.url), 'utf8');

/** Parses the definition with one piece of its text replaced; the piece must be there. */
function withText(found: string, written: string) {
  expect(original).toContain(found);
  return parse(original.replace(found, written), 'leisure.yaml');
}

function hashAfter(found: string, written: string): string {
  const parsed = withText(found, written);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.hash;
}

const lineOf = (found: string) => original.slice(0, original.indexOf(found)).split('\n').length;

test('a definition is read with its defaults filled in, and hashed without them', () => {
  const parsed = parse(original, 'leisure.yaml');
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  expect(parsed.checklist).toMatchObject({ from: null, levelCoverage: '1/2', changes: [] });
  expect(parsed.checklist.themes[1]).toMatchObject({
    weight: '1',
    criteria: [{ weight: '1', condition: null }, {}, {}],
  });
  expect(parsed.canonical).not.toContain('levelCoverage');
  expect(parsed.written).toEqual(JSON.parse(parsed.canonical));
});

test('comments, white space, quotation marks and the order of keys change no hash; a word does', () => {
  const { hash } = parse(original, '') as { hash: string };
  expect(hashAfter('aggregate: themes\n', 'aggregate:   "themes" # why\n\n')).toBe(hash);
  expect(
    hashAfter('aggregate: themes\nnotApplicable: excluded\n', 'notApplicable: excluded\naggregate: themes\n'),
  ).toBe(hash);
  expect(hashAfter('nb: Ordning', 'nb: Ordninger')).not.toBe(hash);
  // A default that is written out is content too: the data as written are what is hashed.
  expect(hashAfter('minCoverage: "1/2"', 'minCoverage: "1/2"\nlevelCoverage: "1/2"')).not.toBe(hash);
});

test.each([
  ['an unknown key', 'aggregate: themes', 'aggregates: themes', 'unknown key aggregates', 'aggregate'],
  ['a text that is missing', '{ nb: Fritid, nn: Fritid }', '{ nb: Fritid }', 'title.nn is missing', 'nn:'],
  ['a decimal for a fraction', 'minCoverage: "1/2"', 'minCoverage: 0.5', 'minCoverage cannot be 0.5', '"1/2"'],
  [
    'a fraction that can be shortened',
    'points: "1/2", anchor: { nb: Noe',
    'points: "2/4", anchor: { nb: Noe',
    '2/4',
    'lowest terms',
  ],
  ['points above 1', 'points: "1/2", anchor: { nb: Noe', 'points: "3/2", anchor: { nb: Noe', '3/2', 'from 0 to 1'],
  ['a weight of 0', 'weight: "3"', 'weight: "0"', 'cannot be "0"', 'above 0'],
  ['a number for people without quotation marks', 'number: "1"', 'number: 1', 'cannot be 1', 'quotation marks'],
  ['an interval that is not quoted', 'band: "[5, 10)"', 'band: [5, 10]', 'band cannot be this', 'quoted text'],
  ['a kind of answer that does not exist', 'kind: text', 'kind: essay', 'essay', 'one, several, number, text'],
  [
    'a word that is not one of the known',
    'audience: municipality',
    'audience: kommune',
    'kommune',
    'municipality, organisation, youth',
  ],
  ['a yes for a truth', 'provisional: true', 'provisional: yes', 'provisional', 'true or false'],
  [
    'a scale that does not exist',
    'kind: several, scale: ways',
    'kind: several, scale: way',
    'there is no scale way',
    'yes-no, ways',
  ],
  [
    'a condition on a criterion that does not exist',
    'criterion: scheme, options',
    'criterion: skjema, options',
    'skjema',
    'scheme',
  ],
  [
    'a condition on an option that does not exist',
    'options: [partly, yes]',
    'options: [partly, ja]',
    'there is no option of scheme ja',
    'partly',
  ],
  [
    'a condition on a number where options are chosen',
    'criterion: clubs, number',
    'criterion: scheme, number',
    'not answered with a number',
    'options',
  ],
  ['the same key twice', 'aggregate: themes', 'aggregate: themes\naggregate: themes', 'unique', 'keep one'],
  ['an anchor', 'title: {', 'title: &title {', 'anchor &title', 'write the content out'],
  ['a tag', 'aggregate: themes', 'aggregate: !!str themes', 'not allowed', 'write the content out'],
])('%s is refused with its line and how to mend it', (_what, found, written, message, mend) => {
  const parsed = withText(found, written);
  if (!('issues' in parsed)) throw new Error('it was not refused');
  const issue = parsed.issues.find((each) => each.message.includes(message));
  expect(issue?.mend).toContain(mend);
  expect(issue).toMatchObject({ file: 'leisure.yaml' });
  expect(Math.abs(issue!.line - lineOf(found))).toBeLessThanOrEqual(1);
  expect(issue!.column).toBeGreaterThan(0);
});

test('every mistake is told at once, in places of its own', () => {
  const broken = original.replace('audience: municipality', 'audience: all').replace('weight: "2"', 'weight: "-2"');
  const parsed = parse(broken, 'leisure.yaml');
  if (!('issues' in parsed)) throw new Error('it was not refused');
  expect(parsed.issues.map((issue) => issue.line)).toEqual([lineOf('audience:'), lineOf('weight: "2"')]);
});

test('what is no YAML, empty or a list is refused without throwing', () => {
  for (const text of ['', '- a', 'a: [', 'text', 'a: 1\n---\nb: 2'])
    expect(parse(text, 'x.yaml')).toHaveProperty('issues');
});

test('a part of the data is found again in the file', () => {
  const parsed = parse(original, 'leisure.yaml');
  if ('issues' in parsed) throw new Error();
  expect(parsed.at(['themes', 1, 'criteria', 0, 'answer', 'kind']).line).toBe(lineOf('kind: number'));
  expect(parsed.at(['levels', 0, 'band'], 'KEY').line).toBe(lineOf('id: low'));
});
