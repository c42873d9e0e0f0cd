import { requireRecorder } from '../access.ts';
import { builder, ErrorInterface } from '../builder.ts';
import { themeOf } from '../catalogue.ts';
import { db } from '../database.ts';
import { dayOf } from '../days.ts';
import { NotFound } from '../errors.ts';
import { municipalityIdOf } from '../ids.ts';
import { municipalityOf, register } from '../register.ts';
import { DugnadFieldEnum, ParticipantKindEnum } from './enums.ts';
import { DugnadAlreadyRecorded, DugnadConflict, InvalidDugnad, MunicipalityDidNotExist } from './errors.ts';
import { checkedDugnad } from './rules.ts';
import { createDugnad, type DugnadRecord, removeDugnad, restoreDugnad, updateDugnad } from './store.ts';

const interfaces = [ErrorInterface];

builder.objectType(InvalidDugnad, {
  name: 'InvalidDugnad',
  description: 'Something in the record of a dugnad that cannot be.',
  interfaces,
  fields: (t) => ({
    invalidField: t.field({
      type: DugnadFieldEnum,
      description: 'What to mend.',
      resolve: ({ invalidField }) => invalidField,
    }),
  }),
});
builder.objectType(MunicipalityDidNotExist, {
  name: 'MunicipalityDidNotExist',
  description: 'The municipality did not exist on that day; another one did.',
  interfaces,
  fields: (t) => ({
    askedOn: t.field({ type: 'Date', description: 'The day.', resolve: ({ askedOn }) => askedOn }),
    existing: t.prismaField({
      type: ['Municipality'],
      description: 'What it came from, or had become, as it was that day.',
      resolve: (query, { existingIds }) =>
        db.municipality.findMany({ ...query, where: { id: { in: [...existingIds] } }, orderBy: { id: 'asc' } }),
    }),
  }),
});
builder.objectType(DugnadAlreadyRecorded, {
  name: 'DugnadAlreadyRecorded',
  description:
    'The municipality’s dugnad of that day is written down already, at that place or without one. Nothing was written.',
  interfaces,
  fields: (t) => ({
    standing: t.prismaField({
      type: 'Dugnad',
      description: 'The one that stands: to be changed instead.',
      resolve: (query, { standingId }) => db.dugnad.findUniqueOrThrow({ ...query, where: { id: standingId } }),
    }),
  }),
});
builder.objectType(DugnadConflict, {
  name: 'DugnadConflict',
  description: 'Somebody else changed the record in between; nothing was overwritten, the caller chooses.',
  interfaces,
  fields: (t) => ({
    current: t.prismaField({
      type: 'Dugnad',
      description: 'What stands now.',
      resolve: (query, { currentId }) => db.dugnad.findUniqueOrThrow({ ...query, where: { id: currentId } }),
    }),
  }),
});

const ParticipantsInput = builder.inputType('DugnadParticipantsInput', {
  description: 'How many of a kind took part.',
  fields: (t) => ({
    kind: t.field({ type: ParticipantKindEnum, required: true, description: 'Who; each kind once.' }),
    count: t.int({ required: true, description: 'How many, 0 to 10 000.' }),
  }),
});

const ThemeInput = builder.inputType('DugnadThemeInput', {
  description: 'A theme that was worked with.',
  fields: (t) => ({
    checklistId: t.id({ required: true, description: 'The checklist.' }),
    themeId: t.id({ required: true, description: 'A theme that some published version of it has.' }),
  }),
});

const DugnadInput = builder.inputType('DugnadInput', {
  description: 'The record of a dugnad as it shall be: what is left out is taken away.',
  fields: (t) => ({
    heldOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day: from 2013, at most two years ahead, and the municipality existed.',
    }),
    place: t.string({ description: 'Where.' }),
    isDigital: t.boolean({ description: 'Whether people could take part from afar; false when not given.' }),
    processLeader: t.string({ description: 'Name or role of the process leader.' }),
    participants: t.field({ type: [ParticipantsInput], description: 'How many of each kind.' }),
    themes: t.field({ type: [ThemeInput], description: 'Themes that were worked with.' }),
    minutes: t.string({ description: 'Minutes, at most 50 000 characters.' }),
    assessmentIds: t.idList({ description: 'Assessments of the municipality to link it to.' }),
  }),
});

/** The record as it may be stored for a municipality. @throws InvalidDugnad, MunicipalityDidNotExist */
const recordOf =
  (input: typeof DugnadInput.$inferInput, now: Date) =>
  (municipalityId: number): DugnadRecord => ({
    ...checkedDugnad(input, {
      ...{ municipality: municipalityOf(municipalityId), register: register(), today: dayOf(now) },
      hasTheme: ({ checklistId, themeId }) => themeOf(checklistId, themeId) !== null,
    }),
    assessmentIds: input.assessmentIds ?? [],
  });

const signedIn = { signedIn: true };
const refused = [DugnadAlreadyRecorded, InvalidDugnad, MunicipalityDidNotExist, NotFound];
const found = (query: object, id: string) => db.dugnad.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  createDugnad: t.prismaField({
    type: 'Dugnad',
    description: 'Writes down a dugnad, held or planned. For the municipality’s editors and NDFU.',
    authScopes: signedIn,
    errors: { types: refused },
    args: {
      municipalityId: t.arg.id({ required: true, description: 'Whose.' }),
      input: t.arg({ type: DugnadInput, required: true, description: 'The record.' }),
    },
    resolve: async (query, _root, { municipalityId: given, input }, { user, now }) => {
      const municipalityId = municipalityIdOf(given);
      if (municipalityId === null || !register().municipalities.has(municipalityId)) {
        throw new NotFound('municipality', given);
      }
      requireRecorder(user, municipalityId);
      return found(query, await createDugnad(municipalityId, recordOf(input, now)(municipalityId), { user, now }));
    },
  }),
  updateDugnad: t.prismaField({
    type: 'Dugnad',
    description: 'Changes the record of a dugnad. For the municipality’s editors and NDFU.',
    authScopes: signedIn,
    errors: { types: [DugnadConflict, ...refused] },
    args: {
      id: t.arg.id({ required: true, description: 'The dugnad.' }),
      revisionSeen: t.arg.int({ required: true, description: 'The revision that the form shows.' }),
      input: t.arg({ type: DugnadInput, required: true, description: 'The record as it shall be.' }),
    },
    resolve: async (query, _root, { id, revisionSeen, input }, { user, now }) => {
      await updateDugnad(id, revisionSeen, recordOf(input, now), { user, now });
      return found(query, id);
    },
  }),
  removeDugnad: t.prismaField({
    type: 'Dugnad',
    description: 'Takes a dugnad away; restoreDugnad puts it back as it was.',
    authScopes: signedIn,
    errors: { types: [NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The dugnad.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await removeDugnad(id, { user, now });
      return found(query, id);
    },
  }),
  restoreDugnad: t.prismaField({
    type: 'Dugnad',
    description: 'Puts back a dugnad that was taken away, as it was.',
    authScopes: signedIn,
    errors: { types: [DugnadAlreadyRecorded, NotFound] },
    args: { id: t.arg.id({ required: true, description: 'The dugnad.' }) },
    resolve: async (query, _root, { id }, { user, now }) => {
      await restoreDugnad(id, { user, now });
      return found(query, id);
    },
  }),
}));
