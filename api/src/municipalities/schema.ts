import { isAdministrator, isEditor, requireNdfu, requireSignedIn, requireThat } from '../access.ts';
import { builder, ErrorInterface, LanguageEnum, pageCost, pageOf } from '../builder.ts';
import { db } from '../database.ts';
import { dayOf } from '../days.ts';
import { CodeNotValid, CodeUnknown, NotFound } from '../errors.ts';
import { findMunicipalities } from '../findMunicipalities.ts';
import { municipalityIdOf } from '../ids.ts';
import { countiesOn } from '../municipality.ts';
import { municipalityByCode } from '../municipalityByCode.ts';
import { register } from '../register.ts';
import { InvalidPostAddress, LanguageNotOffered } from './errors.ts';
import { languageOf, postAddressOf } from './rules.ts';
import { updateMunicipality } from './store.ts';
import { CountyType } from './types.ts';

builder.objectType(CodeUnknown, {
  name: 'CodeUnknown',
  description: 'No municipality has had that code since 2018-01-01.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ askedCode: t.exposeString('askedCode', { description: 'The code that was asked for.' }) }),
});

builder.objectType(CodeNotValid, {
  name: 'CodeNotValid',
  description: 'The code exists, but was not valid that day.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    askedCode: t.string({ description: 'The code that was asked for.', resolve: ({ notValid }) => notValid.askedCode }),
    askedOn: t.field({ type: 'Date', description: 'The day asked for.', resolve: ({ notValid }) => notValid.askedOn }),
    validCode: t.string({
      nullable: true,
      description: 'The code that the same municipality had that day; null when it did not exist.',
      resolve: ({ notValid }) => notValid.validCode,
    }),
    validFrom: t.field({
      type: 'Date',
      description: 'First day on which the asked code was valid.',
      resolve: ({ notValid }) => notValid.validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day on which the asked code was valid; null while it is.',
      resolve: ({ notValid }) => notValid.validTo,
    }),
    municipality: t.prismaField({
      type: 'Municipality',
      description: 'The municipality that had the asked code.',
      resolve: (query, { notValid }) =>
        db.municipality.findUniqueOrThrow({ ...query, where: { id: notValid.municipalityId } }),
    }),
    successors: t.prismaField({
      type: ['Municipality'],
      description: 'What it had become that day; empty when it existed, or did not yet.',
      resolve: (query, { notValid }) =>
        db.municipality.findMany({
          ...query,
          where: { id: { in: [...notValid.successorIds] } },
          orderBy: { id: 'asc' },
        }),
    }),
    predecessors: t.prismaField({
      type: ['Municipality'],
      description: 'What it came from, as it was that day; empty when it existed.',
      resolve: (query, { notValid }) =>
        db.municipality.findMany({
          ...query,
          where: { id: { in: [...notValid.predecessorIds] } },
          orderBy: { id: 'asc' },
        }),
    }),
  }),
});

builder.objectType(InvalidPostAddress, {
  name: 'InvalidPostAddress',
  description: 'What was given as a post address is no e-mail address.',
  interfaces: [ErrorInterface],
});

builder.objectType(LanguageNotOffered, {
  name: 'LanguageNotOffered',
  description: 'Mails and paper to a municipality are in bokmål or nynorsk only.',
  interfaces: [ErrorInterface],
});

const MunicipalityFilterInput = builder.inputType('MunicipalityFilter', {
  description: 'Which municipalities a list shows; what is not given narrows nothing.',
  fields: (t) => ({
    search: t.string({ description: 'Part of a name in any of its forms, past ones too, or the beginning of a code.' }),
    countyCode: t.string({ description: 'Code of the county that they lie in today.' }),
    hasSeat: t.boolean({ description: 'Whether somebody holds a seat there. For NDFU.' }),
    followed: t.boolean({ description: 'Whether the caller follows it (own list). For the signed in.' }),
    ids: t.idList({ description: 'Just these, ended ones too.' }),
    includeEnded: t.boolean({ description: 'Also those that have ended by a merger or split; false when not given.' }),
  }),
});

const MunicipalityPage = builder.objectRef<{ ids: number[]; totalCount: number }>('MunicipalityPage').implement({
  description: 'A page of a list of municipalities.',
  fields: (t) => ({
    items: t.prismaField({
      type: ['Municipality'],
      description: 'The municipalities of this page.',
      // The page has counted its rows.
      complexity: { field: 1, multiplier: 1 },
      resolve: async (query, { ids }) => {
        const found = await db.municipality.findMany({ ...query, where: { id: { in: ids } } });
        return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
      },
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many the whole list has.' }),
  }),
});

builder.queryFields((t) => ({
  municipality: t.prismaField({
    type: 'Municipality',
    nullable: true,
    description: 'The municipality with that permanent number; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Permanent number; not a municipality code.' }) },
    resolve: (query, _root, { id }) =>
      db.municipality.findUnique({ ...query, where: { id: municipalityIdOf(id) ?? 0 } }),
  }),
  municipalityByCode: t.prismaField({
    type: 'Municipality',
    description: 'Which municipality a code meant on a day.',
    errors: { types: [CodeNotValid, CodeUnknown] },
    args: {
      code: t.arg.string({ required: true, description: 'Municipality code, four digits.' }),
      on: t.arg({ type: 'Date', required: true, description: 'The day on which it is read.' }),
    },
    resolve: (query, _root, { code, on }) => {
      const { id } = municipalityByCode(register(), code, on);
      return db.municipality.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  municipalities: t.field({
    type: MunicipalityPage,
    description: 'Municipalities of today by name, or those that fit the filter.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: MunicipalityFilterInput, description: 'Which ones; today’s all when not given.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before the page.' }),
    },
    resolve: async (_root, { filter, ...page }, { user, now }) => {
      const hasSeat = filter?.hasSeat ?? null;
      if (hasSeat !== null) requireNdfu(user, 'see who has a seat');
      const followed = filter?.followed ?? null;
      if (followed !== null) requireSignedIn(user);
      const asked = { ...filter, ids: filter?.ids?.flatMap((id) => municipalityIdOf(id) ?? []) };
      // Found and ordered in process: neither database orders by the Norwegian alphabet or folds letters by itself.
      const found = findMunicipalities(register(), asked, dayOf(now)).map(({ id }) => id);
      const held = hasSeat === null ? found : await seated(found, hasSeat);
      const ids = followed === null || !user ? held : await followedAmong(held, user.id, followed);
      const { take, skip } = pageOf(page);
      return { ids: ids.slice(skip, skip + take), totalCount: ids.length };
    },
  }),
  counties: t.field({
    type: [CountyType],
    description: 'The counties of a day, by code.',
    args: { on: t.arg({ type: 'Date', description: 'The day; today when it is not given.' }) },
    resolve: (_root, { on }, { now }) => countiesOn(register(), on ?? dayOf(now)),
  }),
}));

async function seated(ids: number[], hasSeat: boolean): Promise<number[]> {
  const held = await db.seat.findMany({ where: { endedAt: null }, select: { municipalityId: true } });
  const withSeat = new Set(held.map(({ municipalityId }) => municipalityId));
  return ids.filter((id) => withSeat.has(id) === hasSeat);
}

async function followedAmong(ids: number[], userId: string, isFollowed: boolean): Promise<number[]> {
  const follows = await db.follow.findMany({ where: { userId }, select: { municipalityId: true } });
  const followed = new Set(follows.map(({ municipalityId }) => municipalityId));
  return ids.filter((id) => followed.has(id) === isFollowed);
}

builder.mutationField('updateMunicipality', (t) =>
  t.prismaField({
    type: 'Municipality',
    description: 'Changes how a municipality is reached. For its editors and NDFU’s administrators.',
    errors: { types: [InvalidPostAddress, LanguageNotOffered, NotFound] },
    args: {
      id: t.arg.id({ required: true, description: 'Permanent number of the municipality.' }),
      postAddress: t.arg.string({
        description: 'E-mail address of the post reception; an empty text takes it away, not given leaves it.',
      }),
      language: t.arg({ type: LanguageEnum, description: 'NB or NN; not given leaves it.' }),
    },
    resolve: async (query, _root, { id: text, postAddress, language }, { user }) => {
      const id = municipalityIdOf(text);
      requireThat(user, isAdministrator(user) || isEditor(user, id ?? 0), 'change this municipality');
      if (id === null || !register().municipalities.has(id)) throw new NotFound('municipality', text);
      await updateMunicipality(id, {
        postAddress: postAddress == null ? undefined : postAddressOf(postAddress),
        language: language == null ? undefined : languageOf(language),
      });
      return db.municipality.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
