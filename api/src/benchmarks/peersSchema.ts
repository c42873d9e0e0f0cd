import type { Viewer } from '../access.ts';
import { builder, pageCost, pageOf } from '../builder.ts';
import { catalogue } from '../catalogue.ts';
import type { Context } from '../context.ts';
import { isUuid, municipalityIdOf } from '../ids.ts';
import { register } from '../register.ts';
import { PublishedAnswersRef, RisersRef } from './answerTypes.ts';
import { collectionFor } from './collection.ts';
import { type AskedGroup, PeerGroupInput, PeerGroupType, type ShownGroup } from './groupTypes.ts';
import { guard } from './guard.ts';
import { type Published, publishedAs, publishedFor } from './held.ts';
import { type AskedFigures, peerFigures } from './peerFigures.ts';
import { type AskedMembers, peersIn } from './peerGroup.ts';
import { PeerFiguresRef } from './peerTypes.ts';
import { readFollowed } from './read.ts';
import { risers } from './risers.ts';
import { fixedGroupKinds } from './rules/groups.ts';
import { stepsFor } from './stepsFor.ts';
import { NextStepsRef } from './stepTypes.ts';
import { type FoundAmong, whoChose } from './whoChose.ts';

/** Municipalities of an own list. */
const longestList = 400;

builder.queryFields((t) => {
  const checklistId = t.arg.id({ required: true, description: 'The checklist.' });
  const roundId = t.arg.id({
    description: 'The round; the last published one when not given, and until it is published for the caller.',
  });
  const municipalityId = t.arg.id({ description: 'The own municipality: whose group it is, and whose own values.' });
  const group = t.arg({
    type: PeerGroupInput,
    description: 'Whom one compares with; the KOSTRA group when not given.',
  });
  const criterionId = t.arg.id({ required: true, description: 'The criterion.' });
  const panelRoundIds = t.arg.idList({ description: 'Only those that answered in all of these published rounds too.' });
  const page = {
    limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
    offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
  };
  return {
    peerGroups: t.field({
      type: [PeerGroupType],
      description: 'The groups that a municipality can be compared with in a round: each with members and answers.',
      args: {
        ...{ checklistId, roundId },
        municipalityId: t.arg.id({ required: true, description: 'The municipality.' }),
      },
      resolve: async (_root, args, context) => {
        const { user } = context;
        const collected = await collectionFor(user, await publishedFor(context), args, guard);
        const own = knownMunicipality(args.municipalityId);
        if (!collected || own === null) return [];
        const followed = user ? await readFollowed(user.id) : [];
        const asked: AskedMembers[] = [
          ...fixedGroupKinds.map((kind) => ({ kind, municipalityId: own })),
          { kind: 'NEAREST', municipalityId: own },
          ...(followed.length > 0
            ? [{ kind: 'OWN_LIST' as const, municipalityId: own, municipalityIds: followed }]
            : []),
        ];
        return asked.flatMap((one): ShownGroup[] => {
          const peers = peersIn(collected, one);
          return peers ? [peers.shown] : [];
        });
      },
    }),
    peerFigures: t.field({
      type: PeerFiguresRef,
      nullable: true,
      description:
        'How a peer group answered: overall, by theme and by criterion, with what the silent ones could change. Of the edition in force, for everybody; of an unpublished round for NDFU.',
      args: {
        ...{ checklistId, roundId, municipalityId, group, panelRoundIds },
        criterionIds: t.arg.idList({ description: 'Only these criteria; all when not given.' }),
        edition: t.arg.int({ description: 'With roundId: as this edition had it; the one in force when not given.' }),
      },
      resolve: (_root, args, context) => figuresFor(context, args),
    }),
    nationalFigures: t.field({
      type: PeerFiguresRef,
      nullable: true,
      description:
        'How the whole country answered a round, with its response rate and what the silent ones could change.',
      args: { checklistId, roundId, panelRoundIds },
      resolve: (_root, args, context) => figuresFor(context, { ...args, group: { kind: 'COUNTRY' } }),
    }),
    whoChose: t.field({
      type: PublishedAnswersRef,
      description: 'Who of a group gave an answer, among published ones: the top option’s when none is named.',
      complexity: pageCost,
      args: {
        ...{ checklistId, roundId, criterionId, municipalityId, group, ...page },
        choiceId: t.arg.id({ description: 'The option, or the band of a number.' }),
      },
      resolve: async (_root, args, context) => {
        const members = await membersAsked(args.group, args.municipalityId, context.user);
        return pageIn(await whoChose(context.user, await publishedFor(context), { ...args, group: members }), args);
      },
    }),
    risers: t.field({
      type: RisersRef,
      description:
        'Who got better at this, and how: municipalities of a group whose answer rose in the last two published rounds, on the same question, with their public evidence.',
      complexity: pageCost,
      args: { checklistId, criterionId, municipalityId, group, ...page },
      resolve: async (_root, args, context) => {
        const members = await membersAsked(args.group, args.municipalityId, context.user);
        return pageIn(await risers(context.user, await publishedFor(context), { ...args, group: members }), args);
      },
    }),
    nextSteps: t.field({
      type: NextStepsRef,
      nullable: true,
      description:
        'What a municipality could do next after an assessment; null where the caller does not see its answers.',
      args: { assessmentId: t.arg.id({ required: true, description: 'The assessment.' }), group },
      resolve: async (_root, args, context) => {
        const members = await membersAsked(args.group, null, context.user);
        return stepsFor(context.user, await publishedFor(context), args.assessmentId, members);
      },
    }),
  };
});

/** One page of what was found among peers. */
function pageIn<Row>({ rows, ...found }: FoundAmong<Row>, args: Parameters<typeof pageOf>[0]) {
  const { take, skip } = pageOf(args);
  return { ...found, items: rows.slice(skip, skip + take), totalCount: rows.length };
}

type Asked = Pick<AskedFigures, 'checklistId' | 'roundId' | 'criterionIds' | 'panelRoundIds'> & {
  readonly municipalityId?: string | null;
  readonly group?: AskedGroup | null;
  readonly edition?: number | null;
};

async function figuresFor(context: Context, { municipalityId, group, edition, ...asked }: Asked) {
  const members = await membersAsked(group, municipalityId, context.user);
  const published = await editionAsked(await publishedFor(context), asked.roundId, edition ?? null);
  const figures = published && (await peerFigures(context.user, published, { ...asked, group: members }));
  if (!figures) return null;
  const { checklistId, version } = figures.collected.round;
  return { ...figures, checklist: catalogue.version(checklistId, version)!.checklist };
}

/** What is published, as an edition of the round had it; null where there is none of that number. */
async function editionAsked(published: Published, roundId: string | null | undefined, edition: number | null) {
  if (edition === null) return published;
  return roundId != null && isUuid(roundId) ? publishedAs(published, roundId, edition) : null;
}

/** The group that was asked for, with the members of a list; whom the caller follows where none are given. */
async function membersAsked(
  group: AskedGroup | null | undefined,
  municipalityId: string | null | undefined,
  user: Viewer | null,
): Promise<AskedMembers> {
  const { kind, key, municipalityIds } = group ?? { kind: 'KOSTRA' as const };
  const own = knownMunicipality(municipalityId);
  if (kind !== 'OWN_LIST') return { kind, key, municipalityId: own };
  const given = municipalityIds?.slice(0, longestList).flatMap((id) => municipalityIdOf(String(id)) ?? []);
  return { kind, municipalityId: own, municipalityIds: given ?? (user ? await readFollowed(user.id) : []) };
}

function knownMunicipality(text: string | null | undefined): number | null {
  const id = text == null ? null : municipalityIdOf(text);
  return id !== null && register().municipalities.has(id) ? id : null;
}
