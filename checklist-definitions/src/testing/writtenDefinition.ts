import { stringify } from 'yaml';
import { type Finding, type Lock, lint } from '../lint.ts';
import { parse } from '../parse.ts';
import type { WrittenChecklist } from '../schema.ts';

type Writable<T> = { -readonly [key in keyof T]: T[key] extends object ? Writable<T[key]> : T[key] };
/** A definition's data that a test may change. */
export type Draft = Writable<WrittenChecklist>;

/** One text in the three languages that are recommended. */
export function words(text: string) {
  return { nb: text, nn: text, en: text };
}

/** A definition with every kind of answer, a condition and two themes, version 1.0.0. */
export function firstDraft(): Draft {
  const option = (id: string, points: string) => ({
    id,
    text: words(`Svar ${id}`),
    points,
    anchor: words(`Når ${id}`),
  });
  const question = (id: string, number: string) => ({
    id,
    number,
    text: words(`Har kommunen ${id}?`),
    answer: { kind: 'one' as const, scale: 'yes-no' },
  });
  return {
    checklist: 'small',
    version: '1.0.0',
    provisional: true,
    audience: 'municipality',
    title: words('Liten'),
    description: words('En liten sjekkliste.'),
    aggregate: 'themes',
    notApplicable: 'excluded',
    minCoverage: '1/2',
    levels: [
      { id: 'begun', name: words('Begynt'), band: '[0, 1/2]' },
      { id: 'there', name: words('Framme'), band: '(1/2, 1]' },
    ],
    scales: [
      { id: 'yes-no', options: [option('yes', '1'), option('partly', '1/2'), option('no', '0')] },
      {
        id: 'channels',
        options: [option('school', '1/2'), option('web', '1/2'), { ...option('none', '0'), alone: true }],
      },
    ],
    themes: [
      {
        id: 'plans',
        name: words('Planer'),
        criteria: [
          { ...question('overview', '1'), help: words('Se etter en liste. Den skal være ny.') },
          { ...question('budget', '2'), condition: { criterion: 'overview', options: ['yes'] } },
          question('goal', '3'),
        ],
        reflection: [{ id: 'who-decides', text: words('Hvem bestemmer?') }],
      },
      {
        id: 'reach',
        name: words('Rekkevidde'),
        criteria: [
          { ...question('information', '4'), answer: { kind: 'several', scale: 'channels' } },
          {
            ...question('loans', '5'),
            answer: {
              kind: 'number',
              unit: words('utlån'),
              bands: [
                { band: '[0, 10)', points: '0' },
                { band: '[10, )', points: '1' },
              ],
            },
          },
          { ...question('remarks', '6'), answer: { kind: 'text' } },
        ],
      },
    ],
  };
}

/** The next version: the first one with what `change` makes of it, and what it declares. */
export function laterDraft(version: string, change: (draft: Draft) => void, changes: Draft['changes'] = []): Draft {
  const draft = { ...firstDraft(), version, from: '1.0.0', changes };
  change(draft);
  return draft;
}

export function criterionIn(draft: Draft, id: string): Draft['themes'][number]['criteria'][number] {
  return draft.themes.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)!;
}

/** Files as an author would have them. */
export function filesOf(drafts: readonly Draft[]) {
  return drafts.map((draft) => ({
    file: `${draft.checklist}/${draft.version}.yaml`,
    text: stringify(draft, { aliasDuplicateObjects: false }),
  }));
}

/** The lock that publishing these drafts makes. */
export function lockOf(drafts: readonly Draft[]): Lock {
  return Object.fromEntries(
    filesOf(drafts).map(({ file, text }) => {
      const parsed = parse(text, file);
      if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
      return [`${parsed.checklist.checklist}@${parsed.checklist.version}`, parsed.hash];
    }),
  );
}

/** The one file of a draft. */
export function fileOf(draft: Draft) {
  return filesOf([draft])[0]!;
}

/** What lint says of the last draft while those before it are published, as "message → mend". */
export function findingsOn(...drafts: readonly Draft[]): string[] {
  const published = drafts.slice(0, -1);
  const { file } = filesOf(drafts).at(-1)!;
  const ofLast = (finding: Finding) => finding.file === file;
  return lint(filesOf(drafts), lockOf(published))
    .filter(ofLast)
    .map(({ message, mend }) => `${message} → ${mend}`);
}
