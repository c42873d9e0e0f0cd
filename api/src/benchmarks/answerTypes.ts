import { builder } from '../builder.ts';
import { dayOf } from '../days.ts';
import { AmongPeersInterface } from './amongPeersType.ts';
import { listedMunicipality } from './hot/listedMunicipality.ts';
import { ListedMunicipalityRef } from './hot/types.ts';
import type { AmongPeers } from './releasedFor.ts';
import type { Riser } from './risers.ts';
import type { PublishedAnswer } from './whoChose.ts';

const PublishedAnswerRef = builder.objectRef<PublishedAnswer>('PublishedAnswer').implement({
  description: 'A municipality’s published answer to a criterion.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'Whose it is.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    assessmentId: t.exposeID('assessmentId', { description: 'The published assessment.' }),
    roundName: t.exposeString('roundName', { description: 'Name of its round.' }),
    choices: t.stringList({
      description: 'Ids of the options chosen; of a number the number.',
      resolve: ({ choices }) => [...choices],
    }),
    link: t.exposeString('link', { nullable: true, description: 'Its public evidence.' }),
  }),
});

const RiserRef = builder.objectRef<Riser>('Riser').implement({
  description: 'A municipality that got better at a criterion, and how.',
  fields: (t) => ({
    municipality: t.field({
      type: ListedMunicipalityRef,
      description: 'Which.',
      resolve: ({ municipalityId }, _args, { now }) => listedMunicipality(municipalityId, dayOf(now)),
    }),
    before: t.expose('before', { type: PublishedAnswerRef, description: 'What it answered before.' }),
    after: t.expose('after', { type: PublishedAnswerRef, description: 'What it answered after, with its evidence.' }),
  }),
});

/** One page of what was found among peers. */
type FoundPage<Row> = AmongPeers & { readonly items: readonly Row[]; readonly totalCount: number };

export const PublishedAnswersRef = builder.objectRef<FoundPage<PublishedAnswer>>('PublishedAnswers').implement({
  description:
    'A page of published answers of peers. They are named one by one also where the group is too small for figures, which `because` then says.',
  interfaces: [AmongPeersInterface],
  fields: (t) => ({
    items: t.field({
      type: [PublishedAnswerRef],
      description: 'Of this page, by municipality.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ items }) => [...items],
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many the whole list has.' }),
  }),
});

export const RisersRef = builder.objectRef<FoundPage<Riser>>('Risers').implement({
  description:
    'A page of peers that got better at a criterion. They are named one by one also where the group is too small for figures, which `because` then says.',
  interfaces: [AmongPeersInterface],
  fields: (t) => ({
    items: t.field({
      type: [RiserRef],
      description: 'Of this page, by municipality.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ items }) => [...items],
    }),
    totalCount: t.exposeInt('totalCount', { description: 'How many the whole list has.' }),
  }),
});
