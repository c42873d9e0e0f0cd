import { type Caller, seesContent, sightOf } from '../../access.ts';
import { builder, ErrorInterface } from '../../builder.ts';
import { catalogue } from '../../catalogue.ts';
import { db } from '../../database.ts';
import { dateOf } from '../../days.ts';
import type { Dugnad, Prisma } from '../../generated/client/client.ts';
import { isUuid, municipalityIdOf } from '../../ids.ts';
import { register } from '../../register.ts';
import { AssessmentsNotComparable } from '../errors.ts';
import { type ComparedPair, comparePair, inOrder, neighboursOf } from '../series.ts';
import { readRow, readSeries, type Series, type SeriesLine, type SeriesRow } from '../seriesRead.ts';
import { ComparisonRef } from './comparison.ts';
import { PerspectiveEnum } from './enums.ts';
import { SeriesPointRef } from './seriesPoint.ts';

/** Mergers and splits; not the rows that say that one grew. */
const reforms = (): Prisma.MunicipalityChangeWhereInput => ({
  kind: { in: ['MERGED', 'SPLIT'] },
  fromId: { not: { equals: db.municipalityChange.fields.toId } },
});

const SeriesLineRef = builder.objectRef<SeriesLine>('SeriesLine').implement({
  description: 'The assessments of one municipality in a series, in order of the day that they describe.',
  fields: (t) => ({
    municipality: t.prismaField({
      type: 'Municipality',
      description: 'Whose: the one asked for, or one that it came from.',
      resolve: (query, { municipalityId }) =>
        db.municipality.findUniqueOrThrow({ ...query, where: { id: municipalityId } }),
    }),
    isOwn: t.exposeBoolean('isOwn', {
      description: 'Whether it is the municipality asked for; a predecessor’s line is never added to it.',
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day of the reform that the line ends at; null while it goes on.',
      resolve: ({ until }) => until,
    }),
    reform: t.prismaField({
      type: 'MunicipalityChange',
      nullable: true,
      description: 'The merger or split that a predecessor’s line ends with.',
      resolve: (query, { link }) => {
        const { fromId, toId } = link ?? { fromId: 0, toId: 0 };
        const changeOn = link ? { changeOn: dateOf(link.changeOn) } : {};
        return db.municipalityChange.findFirst({
          ...query,
          where: { AND: [reforms(), { ...changeOn, fromId, toId }] },
        });
      },
    }),
    points: t.field({
      type: [SeriesPointRef],
      description: 'Its assessments, oldest first.',
      resolve: ({ rows }) => [...rows],
    }),
    neighbours: t.field({
      type: [ComparisonRef],
      description: 'Each with the one after it, on a core of their own: differences are never chained.',
      resolve: ({ rows }) => neighboursOf(rows),
    }),
  }),
});

const DugnadMarkRef = builder.objectRef<Dugnad>('DugnadMark').implement({
  description: 'That a dugnad was held, as a mark on a time axis.',
  fields: (t) => ({
    dugnadId: t.id({ description: 'The dugnad.', resolve: ({ id }) => id }),
    heldOn: t.field({ type: 'Date', description: 'When it was held.', resolve: ({ heldOn }) => heldOn }),
    place: t.exposeString('place', { nullable: true, description: 'Where; null when not known, or digital.' }),
    isDigital: t.exposeBoolean('isDigital', { description: 'Whether it was held online.' }),
    municipality: t.prismaField({
      type: 'Municipality',
      description: 'Who held it: the municipality of the series, or one that it came from.',
      resolve: (query, { municipalityId }) =>
        db.municipality.findUniqueOrThrow({ ...query, where: { id: municipalityId } }),
    }),
  }),
});

const SeriesRef = builder.objectRef<Series>('Series').implement({
  description:
    'A municipality’s assessments of a checklist through time, in rounds and standing alone, and what happened on the way.',
  fields: (t) => ({
    checklistId: t.exposeID('checklistId', { description: 'The checklist.' }),
    lines: t.field({
      type: [SeriesLineRef],
      description: 'Its own line first, then one for each predecessor. Nothing is summed or averaged across a reform.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ lines }) => [...lines],
    }),
    dugnads: t.field({
      type: [DugnadMarkRef],
      description: 'Its dugnads and its predecessors’, oldest first.',
      resolve: ({ dugnads }) => [...dugnads],
    }),
    reforms: t.prismaField({
      type: ['MunicipalityChange'],
      description:
        'The mergers and splits that it came from, and of one that has ended what it went into; oldest first.',
      resolve: (query, { municipalityId, lines }) => {
        const ids = lines.map((line) => line.municipalityId);
        return db.municipalityChange.findMany({
          ...query,
          where: { AND: [reforms(), { OR: [{ toId: { in: ids } }, { fromId: municipalityId }] }] },
          orderBy: [{ changeOn: 'asc' }, { fromCode: 'asc' }, { toCode: 'asc' }],
        });
      },
    }),
  }),
});

builder.objectType(AssessmentsNotComparable, {
  name: 'AssessmentsNotComparable',
  description: 'The two say nothing about each other.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    why: t.field({
      type: builder.enumType('NoComparison', {
        description: 'Why two assessments are not compared at all; in the order they are tried.',
        values: {
          NOT_SUBMITTED: { description: 'One of them is a draft.' },
          OTHER_MUNICIPALITY: { description: 'They are of different municipalities, be it before and after a reform.' },
          OTHER_CHECKLIST: { description: 'They answer different checklists.' },
          OTHER_PERSPECTIVE: { description: 'They are from different points of view.' },
          NOT_EARLIER: { description: 'To be rated anew, one must describe an earlier day than the other.' },
        } as const,
      }),
      description: 'The reason.',
      resolve: ({ why }) => why,
    }),
  }),
});

builder.queryFields((t) => ({
  series: t.field({
    type: SeriesRef,
    nullable: true,
    description:
      'A municipality’s assessments of a checklist through time: for itself and NDFU those that count, for others what is in force. Null when there is no such municipality or checklist.',
    args: {
      municipalityId: t.arg.id({ required: true, description: 'Permanent number of the municipality.' }),
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      perspective: t.arg({
        type: PerspectiveEnum,
        defaultValue: 'ADMINISTRATION',
        description: 'From whose point of view.',
      }),
    },
    resolve: (_root, { municipalityId, checklistId, perspective }, { user }) => {
      const id = municipalityIdOf(municipalityId);
      if (id === null || !register().municipalities.has(id) || !catalogue.ids.includes(checklistId)) return null;
      return readSeries({ municipalityId: id, checklistId, perspective: perspective ?? 'ADMINISTRATION' }, user);
    },
  }),
  comparison: t.field({
    type: ComparisonRef,
    nullable: true,
    description:
      'Two submitted assessments of one municipality, checklist and perspective, put in order by the day that they describe. Null when the caller may not read one of them.',
    errors: { types: [AssessmentsNotComparable] },
    args: {
      oneId: t.arg.id({ required: true, description: 'One assessment.' }),
      otherId: t.arg.id({ required: true, description: 'The other; in any order.' }),
    },
    resolve: async (_root, { oneId, otherId }, { user }) => {
      const [one, other] = await Promise.all([readable(oneId, user), readable(otherId, user)]);
      return one && other && comparedInOrder(one, other);
    },
  }),
}));

async function readable(id: string, user: Caller): Promise<SeriesRow | null> {
  const row = isUuid(id) ? await readRow(id) : null;
  return row && seesContent(sightOf(user, row)) ? row : null;
}

/** @throws AssessmentsNotComparable */
function comparedInOrder(one: SeriesRow, other: SeriesRow): ComparedPair<SeriesRow> {
  if (!one.submittedAt || !other.submittedAt) throw new AssessmentsNotComparable('NOT_SUBMITTED');
  if (one.municipalityId !== other.municipalityId) throw new AssessmentsNotComparable('OTHER_MUNICIPALITY');
  if (one.checklistId !== other.checklistId) throw new AssessmentsNotComparable('OTHER_CHECKLIST');
  if (one.perspective !== other.perspective) throw new AssessmentsNotComparable('OTHER_PERSPECTIVE');
  const [earlier, later] = inOrder([one, other]) as [SeriesRow, SeriesRow];
  return comparePair(earlier, later);
}
