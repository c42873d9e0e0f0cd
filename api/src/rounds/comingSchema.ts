import { comingRounds } from '../access.ts';
import { builder } from '../builder.ts';
import { db } from '../database.ts';
import { dateOf, dayOf } from '../days.ts';

type Coming = { readonly name: string; readonly publishesOn: Date };

const ComingRoundRef = builder.objectRef<Coming>('ComingRound').implement({
  description:
    'A round that is under way: that it is, and when its figures come. Who is invited or has answered is not said.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The year or label that people say: "2024".' }),
    publishesOn: t.expose('publishesOn', { type: 'Date', description: 'The day of its first edition.' }),
  }),
});

builder.queryField('comingRound', (t) =>
  t.field({
    type: ComingRoundRef,
    nullable: true,
    description:
      'The round of a checklist whose figures come next; null where none has opened, or its day is past. For everybody.',
    args: { checklistId: t.arg.id({ required: true, description: 'The checklist.' }) },
    resolve: (_root, { checklistId }, { now }) =>
      db.round.findFirst({
        where: { checklistId, ...comingRounds(dateOf(dayOf(now))) },
        select: { name: true, publishesOn: true },
        orderBy: [{ publishesOn: 'asc' }, { id: 'asc' }],
      }),
  }),
);
