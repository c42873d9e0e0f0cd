import { type Access, nothing, type Role, type Subject } from './classes.ts';
import { type Subjects, subjectTypes } from './subjects.ts';
import { table } from './table.ts';

/** That somebody was shown a value of an entry, on an object. */
export type Observation = {
  readonly role: Role;
  readonly entry: string;
  /** The object's key; `-` where it belongs to none. */
  readonly key: string;
  readonly subject: Subject;
  /** As JSON; `{}` for anything that has fields of its own. */
  readonly value: string;
};

/** What stands where the caller may not see the value, other than null and an empty list. */
const instead: Readonly<Record<string, unknown>> = {
  'Answer.revision': 0,
  'Recalibration.revision': 0,
  'Assessment.canEdit': false,
  'Assessment.canSubmit': false,
  'Assessment.canReturn': false,
  'Assessment.canPublish': false,
  'Dugnad.canEdit': false,
  'Action.canEdit': false,
};

/** The entry's access. @throws when the table has no such entry */
export function accessOf(entry: string): Access {
  const [type = '', field = ''] = entry.split('.');
  const access = table[type]?.[field];
  if (access === undefined) throw new Error(`${entry} has no entry in tests/access/table.ts.`);
  return access;
}

type Place = { readonly key: string; readonly subject: Subject };
type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an answer of the API. Every object in it says its `__typename`; an alias is `field__argument__argument`.
 * @param place what the answer's top belongs to, for values outside of any object with an id
 */
export function observe(role: Role, data: Json, top: string, subjects: Subjects, place?: Place): Observation[] {
  const seen: Observation[] = [];
  const walk = (type: string, value: Json, { key, subject }: Place): void => {
    for (const [alias, child] of Object.entries(value)) {
      if (alias === '__typename') continue;
      const [field, ...args] = alias.split('__');
      const entries = [`${type}.${field}`, ...args.map((arg) => `${type}.${field}(${arg})`)];
      const children = (Array.isArray(child) ? child : [child]).filter(isObject);
      const places = children.map((one) => placeOf(one, { key, subject }, subjects));
      const isShown = child !== null && !(Array.isArray(child) && child.length === 0);
      for (const entry of entries) {
        if (!isShown || instead[entry] === child) continue;
        // A field of the top is about what it gives; every other about the object that has it.
        if (type === 'Query' && children.length > 0) {
          for (const one of places) seen.push({ role, entry, ...one, value: '{}' });
        } else {
          seen.push({ role, entry, key, subject, value: children.length > 0 ? '{}' : JSON.stringify(child) });
        }
      }
      children.forEach((one, at) => {
        walk(String(one.__typename), one, places[at]!);
      });
    }
  };
  walk(top, data, place ?? { key: '-', subject: nothing });
  return seen;
}

function placeOf(object: Json, around: Place, subjects: Subjects): Place {
  const type = String(object.__typename);
  if (type === 'Answer') {
    const key = `${around.key}/${object.criterionId}`;
    return { key, subject: subjects.get(key.replace('Assessment:', 'Note:')) ?? around.subject };
  }
  if (type === 'SeriesPoint') return { key: pointKey(object), subject: subjects.get(pointKey(object)) ?? nothing };
  if (type === 'Comparison') return placeOfPair([object.earlier, object.later] as [Json, Json], subjects);
  if (type === 'DugnadBeforeAfter') return placeOfBeforeAfter(object, around, subjects);
  if (publishedRows.has(type)) return { key: pointKey(object), subject: subjects.get(pointKey(object)) ?? nothing };
  // A criterion is public, the action that names it is not.
  if (type === 'Criterion' && around.key.startsWith('Action:')) return { key: '-', subject: nothing };
  if (type === 'DugnadComparison') {
    const key = `Dugnad:${(object.dugnad as Json).id}`;
    return { key: `${beforeAfterKey}${key}`, subject: subjects.get(key) ?? nothing };
  }
  // Asked of a published assessment only.
  if (type === 'NextSteps') return { key: `${beforeAfterKey}next`, subject: { owners: [], isPublished: true } };
  // NDFU's figures of what is submitted.
  if (type === 'Effect') return { key: `${beforeAfterKey}effect`, subject: { owners: [], isSubmitted: true } };
  // NDFU's list of what is submitted.
  if (type === 'MunicipalityStandings')
    return { key: `${beforeAfterKey}standings`, subject: { owners: [], isSubmitted: true } };
  if (type === 'BenchmarkRound') return placeOfOwnRound(object, subjects);
  if (!subjectTypes.has(type)) return around;
  const key = `${type}:${object.id}`;
  return { key, subject: subjects.get(key) ?? nothing };
}

const pointKey = ({ assessmentId }: Json) => `Assessment:${assessmentId}`;

/** A comparison is for those who may see both. */
function placeOfPair(pair: readonly [Json, Json], subjects: Subjects): Place {
  const [earlier, later] = pair.map((point) => subjects.get(pointKey(point)) ?? nothing) as [Subject, Subject];
  const isPublished = earlier.isPublished === true && later.isPublished === true;
  const isSubmitted = earlier.isSubmitted === true && later.isSubmitted === true;
  const owners = earlier.owners.filter((id) => later.owners.includes(id));
  return { key: pair.map(pointKey).join(' '), subject: { owners, isPublished, isSubmitted } };
}

/** Before and after are for those who may see all that they are made from. */
function placeOfBeforeAfter({ before, after, latest }: Json, around: Place, subjects: Subjects): Place {
  const keys = [before, after, latest].filter(isObject).map(({ id }) => `Assessment:${id}`);
  const isPublished = keys.every((key) => subjects.get(key)?.isPublished);
  return { key: `${beforeAfterKey}${around.key} ${keys.join(' ')}`, subject: { ...around.subject, isPublished } };
}

/** Rows of lists of published assessments. */
const publishedRows = new Set(['MappedAnswer', 'MunicipalityLevel', 'LatestChange']);

/** In a round's dashboard each is shown the own assessment that they may see: the one that counts, or the one in force. */
function placeOfOwnRound(round: Json, subjects: Subjects): Place {
  const key = pointKey(round);
  return { key: `${beforeAfterKey}${key}`, subject: subjects.get(key) ?? nothing };
}

/** How the key of a dugnad's before and after begins. */
export const beforeAfterKey = 'BeforeAfter:';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
