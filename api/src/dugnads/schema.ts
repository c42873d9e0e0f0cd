import { textIn } from '@fritidssjekken/checklist-definitions';
import { isRecorder, type SeenDugnad, sightOfDugnad } from '../access.ts';
import { builder, inLanguage } from '../builder.ts';
import { themeOf } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { db } from '../database.ts';
import { uuidForSearch } from '../ids.ts';
import { ParticipantKindEnum } from './enums.ts';
import './beforeAfterSchema.ts';
import './comparisonsSchema.ts';
import './mutations.ts';

/** A private part: given to the municipality and NDFU. */
const own = <T>(dugnad: SeenDugnad, { user }: Context, value: T): T | null =>
  sightOfDugnad(user, dugnad) === 'FULL' ? value : null;

const ParticipantsRef = builder.prismaObject('DugnadParticipants', {
  description: 'How many of a kind took part in a dugnad.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ParticipantKindEnum, description: 'Who.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const ThemeUsedRef = builder.prismaObject('DugnadTheme', {
  description: 'A theme of a checklist that a dugnad worked with.',
  select: { checklistId: true, themeId: true },
  fields: (t) => ({
    checklistId: t.exposeID('checklistId', { description: 'The checklist.' }),
    themeId: t.exposeID('themeId', { description: 'The theme, permanent within the checklist.' }),
    name: t.string({
      nullable: true,
      description: 'Its name in the newest version that has it.',
      args: inLanguage,
      resolve: ({ checklistId, themeId }, { language }) => {
        const theme = themeOf(checklistId, themeId);
        return theme && textIn(theme.name, language ?? 'nb');
      },
    }),
  }),
});

builder.prismaObject('Dugnad', {
  description:
    'A dugnad: the workshop where municipality, clubs and youth agree on actions. Others than the municipality and NDFU see when and where; what is private is null for them.',
  select: { id: true, municipalityId: true, removedAt: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Permanent id.' }),
    municipality: t.relation('municipality', { description: 'Whose.' }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day; of one that is planned, a day to come.' }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Where; null when it was digital only or is not known.',
    }),
    isDigital: t.exposeBoolean('isDigital', { description: 'Whether people could take part from afar.' }),
    processLeader: t.string({
      nullable: true,
      description: 'Name or role of the process leader (prosessleder). Private.',
      select: { processLeader: true },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.processLeader),
    }),
    participants: t.field({
      type: [ParticipantsRef],
      description: 'How many of each kind took part. Private.',
      select: { participants: { orderBy: { kind: 'asc' } } },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.participants) ?? [],
    }),
    themes: t.field({
      type: [ThemeUsedRef],
      description: 'Themes that were worked with. Private.',
      select: { themes: { orderBy: [{ checklistId: 'asc' }, { themeId: 'asc' }] } },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.themes) ?? [],
    }),
    minutes: t.string({
      nullable: true,
      description: 'Minutes (referat); empty when there are none. Private.',
      select: { minutes: true },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.minutes),
    }),
    assessments: t.prismaField({
      type: ['Assessment'],
      description:
        'Assessments that somebody linked to it, newest first; before and after follow from the days. Private.',
      resolve: (query, dugnad, _args, context) =>
        db.assessment.findMany({
          ...query,
          where: own(dugnad, context, { dugnads: { some: { dugnadId: dugnad.id } } }) ?? { id: { in: [] } },
          orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
        }),
    }),
    revision: t.int({
      nullable: true,
      description: 'Goes up with every change; a change names the one that it saw. Private.',
      select: { revision: true },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.revision),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the record was last changed. Private.',
      select: { updatedAt: true },
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.updatedAt),
    }),
    removedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken away; null while it stands. It can be put back. Private.',
      resolve: (dugnad, _args, context) => own(dugnad, context, dugnad.removedAt),
    }),
    canEdit: t.boolean({
      description: 'Whether the caller may change it.',
      resolve: ({ municipalityId }, _args, { user }) => isRecorder(user, municipalityId),
    }),
  }),
});

builder.queryField('dugnad', (t) =>
  t.prismaField({
    type: 'Dugnad',
    nullable: true,
    description: 'One dugnad; null for those who may not know of it.',
    args: { id: t.arg.id({ required: true, description: 'The dugnad.' }) },
    resolve: async (query, _root, { id }, { user }) => {
      const dugnad = await db.dugnad.findUnique({ ...query, where: { id: uuidForSearch(id) } });
      return dugnad && sightOfDugnad(user, dugnad) !== 'NONE' ? dugnad : null;
    },
  }),
);

builder.prismaObjectField('Municipality', 'dugnads', (t) =>
  t.relation('dugnads', {
    description: 'Its dugnads, newest first, those that are planned too; not those that were taken away.',
    query: { where: { removedAt: null }, orderBy: [{ heldOn: 'desc' }, { id: 'asc' }], take: 100 },
  }),
);
