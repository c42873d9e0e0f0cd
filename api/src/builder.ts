import type {
  Checklist,
  Criterion,
  CriterionComparison,
  FractionText,
  Level,
  Theme,
  ThemeComparison,
} from '@fritidssjekken/checklist-definitions';
import type { PublishedVersion } from '@fritidssjekken/checklist-definitions/catalogue';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GraphQLError } from 'graphql';
import { isAdministrator, isEditor, isMember, isNdfu } from './access.ts';
import type { Context } from './context.ts';
import { db } from './database.ts';
import { type Day, dayFrom, isDay } from './days.ts';
import { type DomainError, Forbidden, NotFound, Unauthenticated } from './errors.ts';
import type PrismaTypes from './generated/pothos-types.ts';
import { getDatamodel } from './generated/pothos-types.ts';
import './ownRows.ts';

/** Rows of a list that the complexity rule counts; pages are never longer than this. */
const longestPage = 100;

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: false;
  PrismaTypes: PrismaTypes;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Day; Output: Date | Day };
    Fraction: { Input: string; Output: string };
  };
  // Types that features refer to by name and that are no tables.
  Objects: {
    ChecklistVersion: PublishedVersion;
    Theme: Theme;
    Criterion: Criterion;
    Level: Level;
    /** With the version that both are read in, and the theme's full scores. */
    ThemeComparison: ThemeComparison & {
      readonly checklist: Checklist;
      readonly earlierScore: FractionText | null;
      readonly laterScore: FractionText | null;
    };
    CriterionComparison: CriterionComparison & { readonly checklist: Checklist };
  };
  AuthScopes: {
    signedIn: boolean;
    ndfu: boolean;
    administrator: boolean;
    /** Holds any seat in that municipality. */
    member: number;
    /** Holds an editor's seat in that municipality. */
    editor: number;
  };
}>({
  // The first is outermost: ownRows leaves out plugin-prisma, and never scope-auth.
  plugins: [ErrorsPlugin, ScopeAuthPlugin, 'ownRows', PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName[0]?.toUpperCase()}${fieldName.slice(1)}Result`,
      description: 'What came of it: the success type or a typed refusal.',
    },
  },
  scopeAuth: {
    authScopes: ({ user }) => ({
      signedIn: user !== null,
      ndfu: isNdfu(user),
      administrator: isAdministrator(user),
      member: (municipalityId) => isMember(user, municipalityId),
      editor: (municipalityId) => isEditor(user, municipalityId),
    }),
    unauthorizedError: (_parent, { user }) => (user ? new Forbidden() : new Unauthenticated()),
  },
  prisma: {
    client: () => db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    onUnusedQuery: 'error',
  },
  complexity: {
    limit: ({ limits }) => ({ complexity: limits?.complexity, depth: limits?.depth, breadth: limits?.breadth }),
    // A list costs its fields as often as it can have rows: the page asked for, or ten where there is no page.
    defaultListMultiplier: 10,
    complexityError: (kind) =>
      new GraphQLError(`The query is too large (${kind}).`, { extensions: { code: 'QUERY_TOO_LARGE' } }),
  },
});

/**
 * Cost of a field that gives a page: its fields once for each row asked for.
 * @example t.field({ complexity: pageCost, args: pageArgs(t), … })
 */
export const pageCost = ({ limit }: { limit?: number | null }) => ({
  field: 1,
  multiplier: Math.min(limit ?? 25, longestPage),
});

/** A page's rows and where it begins, kept within what one answer may hold. */
export const pageOf = ({ limit, offset }: { limit?: number | null; offset?: number | null }) => ({
  take: Math.min(Math.max(limit ?? 25, 0), longestPage),
  skip: Math.max(offset ?? 0, 0),
});

builder.queryType({
  description: 'What can be read. A read of something that is not there, or not for the caller, gives null.',
});
builder.mutationType({
  description: 'What can be changed. What the rules refuse is a typed member of the result union.',
});

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (text) => {
    const moment = typeof text === 'string' && /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : null;
    if (!moment || Number.isNaN(moment.getTime())) throw new GraphQLError('A moment is written 2024-06-01T12:00:00Z.');
    return moment;
  },
});
builder.scalarType('Date', {
  description: 'A day, YYYY-MM-DD.',
  serialize: (day) => (typeof day === 'string' ? day : dayFrom(day)),
  parseValue: (text) => {
    if (typeof text !== 'string' || !isDay(text)) throw new GraphQLError('A day is written 2024-06-01.');
    return text;
  },
});
builder.scalarType('Fraction', {
  description: 'An exact fraction in lowest terms, e.g. 7/9.',
  serialize: (fraction) => fraction,
  parseValue: (text) => String(text),
});

/** Languages of the interface; codes within are nb, nn and en. */
export const LanguageEnum = builder.enumType('Language', {
  description: 'A language that texts come in (språk).',
  values: {
    NB: { value: 'nb', description: 'Norwegian bokmål' },
    NN: { value: 'nn', description: 'Norwegian nynorsk' },
    EN: { value: 'en', description: 'English' },
  } as const,
});

/** The argument of every text that comes in several languages. */
export const inLanguage = builder.args((t) => ({
  language: t.field({
    type: LanguageEnum,
    defaultValue: 'nb',
    description: 'Language of the text; bokmål where it is not written in that.',
  }),
}));

export const ErrorInterface = builder.interfaceRef<DomainError>('Error').implement({
  description: 'A refusal: what the rules do not let through.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The name of the refusal in capitals; texts for people hang on it.' }),
    message: t.exposeString('message', { description: 'What happened, for developers.' }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'Nothing with that id that the caller may know of.',
  interfaces: [ErrorInterface],
});
