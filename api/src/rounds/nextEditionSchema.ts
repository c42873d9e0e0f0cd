import { isNdfu } from '../access.ts';
import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { dayFrom, dayOf } from '../days.ts';
import { contentOf, waitingFor } from './rules.ts';

/** What the next edition of a round would hold if it came out now. */
type NextEdition = {
  readonly number: number;
  readonly total: number;
  /** Ids of those that would become public. */
  readonly entering: readonly string[];
  readonly waitingCount: number;
  readonly isDue: boolean;
};

const NextEditionRef = builder.objectRef<NextEdition>('NextEdition').implement({
  description: 'What the next edition of a round would hold if it came out now. NDFU only.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number that it would get.' }),
    total: t.exposeInt('total', { description: 'How many assessments it would hold.' }),
    entering: t.prismaField({
      type: ['Assessment'],
      description: 'Of these, the ones that would become public: new ones, late ones and corrections.',
      resolve: (query, { entering }) =>
        db.assessment.findMany({ ...query, where: { id: { in: [...entering] } }, orderBy: { municipalityId: 'asc' } }),
    }),
    waitingCount: t.exposeInt('waitingCount', { description: 'Late answers that wait for the edition after it.' }),
    isDue: t.exposeBoolean('isDue', { description: 'Whether the day of the first edition has come.' }),
  }),
});

builder.prismaObjectFields('Round', (t) => ({
  nextEdition: t.field({
    type: NextEditionRef,
    nullable: true,
    description: 'What the next edition would hold. NDFU only.',
    select: { id: true, publishesOn: true },
    resolve: async ({ id, publishesOn }, _args, { user, now }) => {
      if (!isNdfu(user)) return null;
      const rows = await db.assessment.findMany({
        where: { roundId: id },
        select: { id: true, chainId: true, number: true, state: true, publishedAt: true, isLate: true },
      });
      const number = (await db.edition.count({ where: { roundId: id } })) + 1;
      const { rows: all, published } = contentOf(rows, number);
      return {
        ...{ number, total: all.length, entering: published, waitingCount: waitingFor(rows, number) },
        isDue: dayOf(now) >= dayFrom(publishesOn),
      };
    },
  }),
}));
