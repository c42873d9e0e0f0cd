import { isMember, isNdfu } from '../access.ts';
import { builder, LanguageEnum } from '../builder.ts';
import { db } from '../database.ts';
import { type Day, dayOf } from '../days.ts';
import type { Prisma } from '../generated/client/client.ts';
import { type County, codeOn, countyOn, displayName, existsOn, slugOn } from '../municipality.ts';
import { municipalityOf, register } from '../register.ts';

const onDescription = 'The day; today when it is not given. Outside the municipality’s days its nearest.';

export const CountyType = builder.objectRef<County>('County').implement({
  description: 'A county (fylke) as it was on the day asked for.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Two digits, as text.' }),
    name: t.exposeString('name', { description: 'Norwegian name.' }),
    nameOfficial: t.exposeString('nameOfficial', { description: 'Full official name, its forms joined by " – ".' }),
  }),
});

builder.prismaObject('MunicipalityCode', {
  description: 'A municipality code (kommunenummer) and the days it was valid. The register begins on 2018-01-01.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Four digits, as text.' }),
    countyCode: t.exposeString('countyCode', { description: 'The county that it lay in under this code.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First valid day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Last valid day; null while it is valid.',
    }),
  }),
});

builder.prismaObject('MunicipalityName', {
  description: 'The name of a municipality from a day on. Where two share one, `Municipality.name` adds the county.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Norwegian form.' }),
    nameSami: t.exposeString('nameSami', { nullable: true, description: 'Sami form; null when there is none.' }),
    nameKven: t.exposeString('nameKven', { nullable: true, description: 'Kven form; null when there is none.' }),
    nameOfficial: t.exposeString('nameOfficial', {
      description: 'All forms in their official order, joined by " – ".',
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day of the name.' }),
  }),
});

const ChangeKind = builder.enumType('MunicipalityChangeKind', {
  description: 'What a reform did.',
  values: {
    RENUMBERED: { description: 'The same municipality, a new code.' },
    MERGED: { description: 'The whole municipality went into a larger one.' },
    SPLIT: { description: 'A part of a divided municipality went into another.' },
    BOUNDARY: { description: 'A minor area moved; both live on.' },
  } as const,
});

builder.prismaObject('MunicipalityChange', {
  description: 'A link that a merger or a split made between two municipalities.',
  fields: (t) => ({
    changeOn: t.expose('changeOn', { type: 'Date', description: 'First day of the new situation.' }),
    kind: t.expose('kind', { type: ChangeKind, description: 'What happened.' }),
    from: t.relation('from', { description: 'The municipality before.' }),
    to: t.relation('to', { description: 'The municipality after.' }),
    fromCode: t.exposeString('fromCode', { description: 'Its code before.' }),
    toCode: t.exposeString('toCode', { description: 'The code after.' }),
    note: t.exposeString('note', { description: 'A short remark; empty where there is nothing to add.' }),
  }),
});

builder.prismaObject('PeerFact', {
  description: 'Facts that find a municipality’s peers, in one vintage (årgang). Null: not known.',
  fields: (t) => ({
    vintage: t.exposeString('vintage', { description: 'The vintage, e.g. "2026".' }),
    population: t.exposeInt('population', { nullable: true, description: 'Residents on 1 January of populationYear.' }),
    populationYear: t.exposeInt('populationYear', { nullable: true, description: 'The year of the population.' }),
    kostraGroup: t.exposeString('kostraGroup', { nullable: true, description: 'SSB’s KOSTRA group, e.g. "EKG11".' }),
    kostraDescription: t.string({
      nullable: true,
      description: 'What the KOSTRA group has in common.',
      args: { language: t.arg({ type: LanguageEnum, defaultValue: 'nb', description: 'Language of the text.' }) },
      select: { kostraGroup: true },
      resolve: ({ kostraGroup }, { language }) =>
        kostraGroup === null ? null : (register().kostraGroups.get(kostraGroup)?.[language ?? 'nb'] ?? null),
    }),
    kostraEdition: t.exposeString('kostraEdition', { nullable: true, description: 'The grouping’s edition.' }),
    centralityClass: t.exposeInt('centralityClass', {
      nullable: true,
      description: 'SSB’s centrality class, 1 (most central) to 6.',
    }),
    centralityIndex: t.exposeInt('centralityIndex', {
      nullable: true,
      description: 'The index behind the class, 0 to 1000.',
    }),
    centralityEdition: t.exposeString('centralityEdition', {
      nullable: true,
      description: 'The edition of the index.',
    }),
  }),
});

/** A merger or split that led from one municipality to another; not the row that says that one grew. */
const betweenTwo = (): {
  where: Prisma.MunicipalityChangeWhereInput;
  orderBy: Prisma.MunicipalityChangeOrderByWithRelationInput[];
} => ({
  where: { kind: { in: ['MERGED', 'SPLIT'] }, fromId: { not: { equals: db.municipalityChange.fields.toId } } },
  orderBy: [{ changeOn: 'asc' }, { fromCode: 'asc' }, { toCode: 'asc' }],
});

builder.prismaObject('Municipality', {
  description: 'A municipality (kommune): one identity through all its codes and names.',
  select: { id: true },
  fields: (t) => {
    const on = () => ({ on: t.arg({ type: 'Date', description: onDescription }) });
    const dayAsked = (day: Day | null | undefined, now: Date) => day ?? dayOf(now);
    return {
      id: t.exposeID('id', { description: 'Permanent number, assigned once; it is no municipality code.' }),
      code: t.string({
        description: 'Municipality code on a day; of one that has ended, its last.',
        args: on(),
        resolve: ({ id }, args, { now }) => codeOn(municipalityOf(id), dayAsked(args.on, now)).code,
      }),
      name: t.string({
        description: 'Full official name on a day; with the county where two municipalities shared it.',
        args: on(),
        resolve: ({ id }, args, { now }) => displayName(register(), municipalityOf(id), dayAsked(args.on, now)),
      }),
      shortName: t.string({
        description: 'Norwegian name on a day; with the county where two municipalities shared it.',
        args: on(),
        resolve: ({ id }, args, { now }) =>
          displayName(register(), municipalityOf(id), dayAsked(args.on, now), 'norwegian'),
      }),
      slug: t.string({
        description: 'Today’s code and name for addresses: "3301-drammen".',
        resolve: ({ id }, _args, { now }) => slugOn(municipalityOf(id), dayOf(now)),
      }),
      county: t.field({
        type: CountyType,
        nullable: true,
        description: 'The county that it lay in on a day.',
        args: on(),
        resolve: ({ id }, args, { now }) => countyOn(register(), municipalityOf(id), dayAsked(args.on, now)),
      }),
      isCurrent: t.boolean({
        description: 'Whether it exists today.',
        resolve: ({ id }, _args, { now }) => existsOn(municipalityOf(id), dayOf(now)),
      }),
      codes: t.relation('codes', {
        description: 'All its codes, oldest first.',
        query: { orderBy: { validFrom: 'asc' } },
      }),
      names: t.relation('names', {
        description: 'All its names, oldest first.',
        query: { orderBy: { validFrom: 'asc' } },
      }),
      predecessors: t.relation('changesTo', {
        description: 'The municipalities that went into it by merger or split.',
        query: betweenTwo,
      }),
      successors: t.relation('changesFrom', {
        description: 'The municipalities that it went into by merger or split.',
        query: betweenTwo,
      }),
      peerFacts: t.relation('facts', {
        description: 'Facts that find its peers, newest vintage first.',
        query: { orderBy: { vintage: 'desc' } },
      }),
      postAddress: t.string({
        nullable: true,
        description:
          'E-mail address of its post reception, where invitations and receipts go. Null for others than NDFU and those with a seat.',
        select: { postAddress: true },
        resolve: ({ id, postAddress }, _args, { user }) => (isNdfu(user) || isMember(user, id) ? postAddress : null),
      }),
      language: t.field({
        type: LanguageEnum,
        description: 'Language of mails and paper to it: NB or NN.',
        select: { language: true },
        resolve: ({ language }) => (language === 'nn' ? 'nn' : 'nb'),
      }),
    };
  },
});
