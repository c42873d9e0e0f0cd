import { allCriteria, type Change, type Criterion, type Theme, textIn } from '@fritidssjekken/checklist-definitions';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import { builder, ErrorInterface, inLanguage } from '../builder.ts';
import { catalogue } from '../catalogue.ts';
import { UnknownVersion } from '../errors.ts';

/** A checklist's identity and its published versions, oldest first. */
type ChecklistShape = { readonly id: string; readonly versions: readonly PublishedVersion[] };

const AudienceEnum = builder.enumType('Audience', {
  description: 'Who answers a checklist.',
  values: {
    MUNICIPALITY: { value: 'municipality', description: 'A municipality, of its own work.' },
    ORGANISATION: { value: 'organisation', description: 'A voluntary organisation.' },
    YOUTH: { value: 'youth', description: 'Young people.' },
  } as const,
});

const ChecklistRef = builder.objectRef<ChecklistShape>('Checklist');
const ThemeRef = builder.objectRef<Theme>('Theme');
const CriterionRef = builder.objectRef<Criterion>('Criterion');
const ChangeRef = builder.objectRef<Change>('ChecklistChange');

/** Versions under way are for their authors: only what is locked is published. */
function published(id: string): ChecklistShape | null {
  const versions = catalogue.versionsOf(id).filter(({ isLocked }) => isLocked);
  return versions.length > 0 ? { id, versions } : null;
}

ChecklistRef.implement({
  description: 'A checklist or set of indicators (sjekkliste), through all its versions.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent, never reused.' }),
    title: t.string({
      description: 'Title in the newest version.',
      args: inLanguage,
      resolve: ({ versions }, { language }) => textIn(versions.at(-1)!.checklist.title, language ?? 'nb'),
    }),
    versions: t.field({
      type: ['ChecklistVersion'],
      description: 'Published versions, oldest first.',
      resolve: ({ versions }) => [...versions],
    }),
  }),
});

builder.objectType('ChecklistVersion', {
  description: 'One published version of a checklist (versjon), frozen and known by its hash.',
  fields: (t) => ({
    id: t.id({ description: '<checklist>@<version>', resolve: ({ id, version }) => `${id}@${version}` }),
    checklistId: t.exposeID('id', { description: 'The checklist that it is a version of.' }),
    version: t.exposeString('version', { description: 'MAJOR.MINOR.PATCH' }),
    from: t.string({
      nullable: true,
      description: 'The published version that it was made from; null for the first.',
      resolve: ({ checklist }) => checklist.from,
    }),
    hash: t.exposeString('hash', { description: 'SHA-256 of `canonical`, 64 hex digits.' }),
    audience: t.field({
      type: AudienceEnum,
      description: 'Who answers it: municipalities may start only what is for them.',
      resolve: ({ checklist }) => checklist.audience,
    }),
    isProvisional: t.boolean({
      description: 'True until NDFU supplies its own wording; shown wherever the checklist is (foreløpig).',
      resolve: ({ checklist }) => checklist.provisional,
    }),
    title: t.string({
      description: 'What people call it.',
      args: inLanguage,
      resolve: ({ checklist }, { language }) => textIn(checklist.title, language ?? 'nb'),
    }),
    description: t.string({
      description: 'What it is for and who answers it.',
      args: inLanguage,
      resolve: ({ checklist }, { language }) => textIn(checklist.description, language ?? 'nb'),
    }),
    canonical: t.exposeString('canonical', {
      description:
        "The definition as written, canonical JSON; its SHA-256 is `hash`. complete(JSON.parse(canonical)) gives the engine's Checklist.",
    }),
    criterionCount: t.int({
      description: 'How many criteria it has, unscored texts among them.',
      resolve: ({ checklist }) => allCriteria(checklist).length,
    }),
    themes: t.field({
      type: [ThemeRef],
      description: 'Its themes, in order.',
      resolve: ({ checklist }) => [...checklist.themes],
    }),
    changes: t.field({
      type: [ChangeRef],
      description: 'What was changed against `from`, as its authors declared it; none for the first version.',
      resolve: ({ checklist }) => [...checklist.changes],
    }),
  }),
});

ThemeRef.implement({
  description: 'A theme of a checklist (tema).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent within the checklist.' }),
    name: t.string({
      description: 'Its name.',
      args: inLanguage,
      resolve: ({ name }, { language }) => textIn(name, language ?? 'nb'),
    }),
    criteria: t.field({
      type: [CriterionRef],
      description: 'Its criteria, in order.',
      resolve: ({ criteria }) => [...criteria],
    }),
  }),
});

CriterionRef.implement({
  description: 'A criterion or indicator of a checklist (kriterium, indikator).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent within the checklist; never derived from place or wording.' }),
    number: t.exposeString('number', { description: 'The number that people see; no identity.' }),
    text: t.string({
      description: 'The question or statement.',
      args: inLanguage,
      resolve: ({ text }, { language }) => textIn(text, language ?? 'nb'),
    }),
  }),
});

ChangeRef.implement({
  description: 'One declared change between two versions.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'editorial, clarified, modified, options-changed, added, retired, …' }),
    target: t.string({
      description:
        'What it is about: checklist, "theme <id>", "scale <id>", "scale <id>/<option>", "level <id>" or "criterion <id>".',
      resolve: targetOf,
    }),
    note: t.string({
      nullable: true,
      description: 'What changed, in words, for readers of the series; for a retired criterion also why.',
      args: inLanguage,
      resolve: ({ note, reason }, { language }) => {
        const text = note ?? reason;
        return text ? textIn(text, language ?? 'nb') : null;
      },
    }),
  }),
});

function targetOf(change: Change): string {
  if ('theme' in change) return `theme ${change.theme}`;
  if ('scale' in change) return 'option' in change ? `scale ${change.scale}/${change.option}` : `scale ${change.scale}`;
  if ('level' in change) return `level ${change.level}`;
  return 'criterion' in change ? `criterion ${change.criterion}` : 'checklist';
}

builder.objectType(UnknownVersion, {
  name: 'UnknownVersion',
  description: 'There is no such published version for municipalities.',
  interfaces: [ErrorInterface],
});

builder.queryFields((t) => ({
  checklists: t.field({
    type: [ChecklistRef],
    description: 'All checklists that have a published version.',
    resolve: () => catalogue.ids.flatMap((id) => published(id) ?? []),
  }),
  checklist: t.field({
    type: ChecklistRef,
    nullable: true,
    description: 'One checklist by its id.',
    args: { id: t.arg.id({ required: true, description: 'The checklist.' }) },
    resolve: (_root, { id }) => published(id),
  }),
  checklistVersion: t.field({
    type: 'ChecklistVersion',
    nullable: true,
    description: 'One published version.',
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      version: t.arg.string({ required: true, description: 'MAJOR.MINOR.PATCH' }),
    },
    resolve: (_root, { checklistId, version }) =>
      published(checklistId)?.versions.find((one) => one.version === version) ?? null,
  }),
}));
