import { sightOf, sightOfDugnad } from '../access.ts';
import { builder, pageCost, pageOf } from '../builder.ts';
import { db } from '../database.ts';

const ImportKindEnum = builder.enumType('ImportKind', {
  description: 'What a file brought in.',
  values: {
    ASSESSMENTS: { description: 'Assessments (egenvurderinger).' },
    DUGNADS: { description: 'Dugnads.' },
  } as const,
});

const ImportRef = builder.prismaObject('Import', {
  description: 'A file of earlier years that was imported as a whole. NDFU only.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    kind: t.expose('kind', { type: ImportKindEnum, description: 'What it brought in.' }),
    fileName: t.exposeString('fileName', { description: 'Its name, as it was sent.' }),
    fileHash: t.exposeString('fileHash', { description: 'SHA-256 of the file, hex.' }),
    rows: t.exposeInt('rows', { description: 'Rows below the header.' }),
    created: t.int({
      description: 'Assessments or dugnads that came in by it; the others were there already.',
      select: { _count: { select: { assessments: true, dugnads: true } } },
      resolve: ({ _count: { assessments, dugnads } }) => assessments + dugnads,
    }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When.' }),
    importedBy: t.string({
      nullable: true,
      description: 'Name of who sent it; null when the account is gone.',
      select: { importedById: true },
      resolve: async ({ importedById }) => {
        const user = importedById === null ? null : await db.user.findUnique({ where: { id: importedById } });
        return user?.name ?? null;
      },
    }),
  }),
});

type Page = { readonly take: number; readonly skip: number };

const ImportPageRef = builder.objectRef<Page>('ImportPage').implement({
  description: 'One page of the list of imports, newest first.',
  fields: (t) => ({
    items: t.prismaField({
      type: [ImportRef],
      description: 'The imports of this page.',
      resolve: (query, page) =>
        db.import.findMany({ ...query, ...page, orderBy: [{ importedAt: 'desc' }, { id: 'asc' }] }),
    }),
    totalCount: t.int({ description: 'How many there are on all pages.', resolve: () => db.import.count() }),
  }),
});

builder.queryField('imports', (t) =>
  t.field({
    type: ImportPageRef,
    description: 'Files of earlier years that were imported. NDFU only.',
    authScopes: { ndfu: true },
    complexity: pageCost,
    args: {
      limit: t.arg.int({ description: 'How many, 25 when it is not given, at most 100.' }),
      offset: t.arg.int({ description: 'How many to leave out first.' }),
    },
    resolve: (_root, args) => pageOf(args),
  }),
);

type Origin = { readonly fileName: string; readonly row: number; readonly importedAt: Date };

const originType = (name: 'AssessmentOrigin' | 'DugnadOrigin', description: string) =>
  builder.objectRef<Origin>(name).implement({
    description,
    fields: (t) => ({
      fileName: t.exposeString('fileName', { description: 'The file.' }),
      row: t.exposeInt('row', { description: 'The first of its rows there; 1 is the header.' }),
      importedAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ importedAt }) => importedAt }),
    }),
  });
const AssessmentOrigin = originType('AssessmentOrigin', 'The file that an imported assessment came from.');
const DugnadOrigin = originType('DugnadOrigin', 'The file that an imported dugnad came from.');

type Imported = { readonly row: number; readonly import: { readonly fileName: string; readonly importedAt: Date } };

const originOf = (imported: Imported | null): Origin | null =>
  imported && { row: imported.row, fileName: imported.import.fileName, importedAt: imported.import.importedAt };

builder.prismaObjectFields('Assessment', (t) => ({
  isImported: t.boolean({
    description: 'Whether it was imported, and not answered here.',
    select: { imported: true },
    resolve: ({ imported }) => imported !== null,
  }),
  isIncomplete: t.boolean({
    description: 'Submitted although not all that was asked is answered: only imported ones can be.',
    select: { answeredCount: true, askedCount: true },
    resolve: ({ answeredCount, askedCount }) => (answeredCount ?? 0) < (askedCount ?? 0),
  }),
  imported: t.field({
    type: AssessmentOrigin,
    nullable: true,
    description: 'Where it came from; null when it was answered here. Private.',
    select: { municipalityId: true, state: true, publishedAt: true, imported: { include: { import: true } } },
    resolve: (assessment, _args, { user }) =>
      sightOf(user, assessment) === 'FULL' ? originOf(assessment.imported) : null,
  }),
}));

builder.prismaObjectFields('Dugnad', (t) => ({
  imported: t.field({
    type: DugnadOrigin,
    nullable: true,
    description: 'Where it came from; null when it was written here. Private.',
    select: { municipalityId: true, removedAt: true, imported: { include: { import: true } } },
    resolve: (dugnad, _args, { user }) => (sightOfDugnad(user, dugnad) === 'FULL' ? originOf(dugnad.imported) : null),
  }),
}));
