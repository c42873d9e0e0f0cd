import { isMember, isNdfu, requireThat, type Viewer } from '../access.ts';
import { answerBytes } from '../answerCache.ts';
import { builder, pageCost, pageOf } from '../builder.ts';
import { catalogue } from '../catalogue.ts';
import { OutcomeEnum } from '../comparisonTypes.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../days.ts';
import { isUuid, municipalityIdOf } from '../ids.ts';
import { publicAsOf } from '../publicAsOf.ts';
import { register } from '../register.ts';
import { SortDirectionEnum } from '../sortDirection.ts';
import { keptRows } from './answerRows.ts';
import { type AskedGroup, PeerGroupInput } from './groupTypes.ts';
import type { HeldEdition } from './held/edition.ts';
import type { AskedPeers } from './held/groups.ts';
import { type HeldFigures, heldFigures, type Published, publishedAs, publishedFor } from './held.ts';
import { benchmarkRounds } from './hot/benchmark.ts';
import { type ChangeOrder, latestChanges, themesAt } from './hot/latestChanges.ts';
import { levelFigures } from './hot/levelFigures.ts';
import { latestLevels, levelsIn } from './hot/levelMap.ts';
import { listedMunicipality } from './hot/listedMunicipality.ts';
import { placesIn, placesOn } from './hot/mapPlaces.ts';
import { type Benchmark, BenchmarkRef, LatestChangesRef, LevelMapRef } from './hot/types.ts';
import { panelIn } from './panelIn.ts';
import { type OwnAssessment, readFollowed, readOwnAssessments } from './read.ts';

/** Municipalities of an own list. */
const longestList = 400;

const ChangeOrderEnum = builder.enumType('LatestChangeOrder', {
  description: 'What a list of changes is ordered by.',
  values: {
    CHANGE: { description: 'The like-for-like change.' },
    SCORE: { description: 'The full score.' },
    NAME: { description: 'The municipality’s name, by the Norwegian alphabet.' },
    REFERENCE_ON: { description: 'The day that the assessment describes.' },
  } as const satisfies Record<ChangeOrder, object>,
});

const ChangeSortInput = builder.inputType('LatestChangeSort', {
  description: 'Order of a list of changes; who lacks what it is ordered by comes last.',
  fields: (t) => ({
    by: t.field({ type: ChangeOrderEnum, required: true, description: 'What it is ordered by.' }),
    direction: t.field({ type: SortDirectionEnum, required: true, description: 'Which end comes first.' }),
  }),
});

const ChangeFilterInput = builder.inputType('LatestChangeFilter', {
  description: 'Which municipalities a list of changes holds; what is left out does not narrow it.',
  fields: (t) => ({
    countyCode: t.string({ description: 'Only of the county with that code.' }),
    kostraGroup: t.string({ description: 'Only of that KOSTRA group, as it was in the round.' }),
    followed: t.boolean({ description: 'Only those that the caller follows, or does not.' }),
    search: t.string({ description: 'Part of a name in any of its forms, or the beginning of a code.' }),
    outcome: t.field({ type: OutcomeEnum, description: 'Only with this outcome.' }),
  }),
});

const HeldFiguresRef = builder.objectRef<HeldFigures>('HeldFigures').implement({
  description: 'How much of what is published stands in the process that answers.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Goes up whenever something is published.' }),
    editions: t.exposeInt('editions', { description: 'Editions that are held.' }),
    bytes: t.exposeFloat('bytes', { description: 'About how much memory they take.' }),
    answerBytes: t.float({
      description: 'About how much memory whole answers take that were made from them.',
      resolve: () => answerBytes(),
    }),
    answerRows: t.int({
      description: 'Municipalities whose answers are kept with their edition, for figures by criterion.',
      resolve: () => keptRows(),
    }),
  }),
});

builder.queryFields((t) => ({
  benchmark: t.field({
    type: BenchmarkRef,
    nullable: true,
    description:
      'A municipality beside its peers in every round of a checklist: spread, response rate, what the silent ones could change, and with `panelRoundIds` the constant panel. Figures are of published editions, for everybody; those by criterion are in `peerFigures`.',
    args: {
      municipalityId: t.arg.id({ required: true, description: 'The municipality.' }),
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      group: t.arg({ type: PeerGroupInput, description: 'Whom it is compared with; its KOSTRA group when not given.' }),
      panelRoundIds: t.arg.idList({
        description:
          'Only those that answered in all of these published rounds: the ones that are shown, for a constant panel.',
      }),
    },
    resolve: (_root, { municipalityId, checklistId, group, panelRoundIds }, context) => {
      const id = municipalityIdOf(municipalityId);
      if (id === null || !register().municipalities.has(id) || catalogue.versionsOf(checklistId).length === 0)
        return null;
      const of = { municipalityId: id, checklistId, panelRoundIds: panelRoundIds ?? [] };
      return benchmarkOf(context, of, group ?? { kind: 'KOSTRA' });
    },
  }),
  levelMap: t.field({
    type: LevelMapRef,
    description: 'The national map: the published level of every municipality of today in its latest round.',
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      roundId: t.arg.id({ description: 'Of this round alone, with municipalities that have ended since.' }),
      edition: t.arg.int({ description: 'With roundId: as this edition had it; the one in force when not given.' }),
      panelRoundIds: t.arg.idList({
        description: 'With roundId: only those that answered in all of these published rounds too.',
      }),
    },
    resolve: async (_root, { checklistId, roundId, edition, panelRoundIds }, context) => {
      const published = await publishedHere(context);
      const today = dayOf(context.now);
      const { revision, byChecklist } = published;
      if (roundId != null) {
        const then = isUuid(roundId) ? await publishedAs(published, roundId, edition ?? null) : null;
        const of = then?.byRound.get(roundId);
        const panel = then && (panelIn(then, panelRoundIds ?? [])?.ids ?? null);
        return { revision, ...(of?.round.checklistId === checklistId ? mapOf(of, context, panel) : nowhere) };
      }
      const checklist = byChecklist.get(checklistId);
      const municipalities = checklist ? latestLevels(checklist, today) : [];
      return { revision, ...nowhere, municipalities, places: () => placesOn(today, today, () => null) };
    },
  }),
  municipalityChanges: t.field({
    type: LatestChangesRef,
    description:
      'Municipalities of today by how their latest published round differs from the one before, like for like.',
    complexity: pageCost,
    args: {
      checklistId: t.arg.id({ required: true, description: 'The checklist.' }),
      filter: t.arg({ type: ChangeFilterInput, description: 'Which.' }),
      sort: t.arg({ type: ChangeSortInput, description: 'Order; the greatest rise first when not given.' }),
      limit: t.arg.int({ defaultValue: 25, description: 'Rows of a page, at most 100.' }),
      offset: t.arg.int({ defaultValue: 0, description: 'Rows before it.' }),
    },
    resolve: async (_root, { checklistId, filter, sort, ...page }, context) => {
      const followed = filter?.followed ?? null;
      const [{ revision, byChecklist }, ids] = await Promise.all([
        publishedHere(context),
        followed === null ? null : followedBy(context.user),
      ]);
      const checklist = byChecklist.get(checklistId);
      if (!checklist) return { revision, totalCount: 0, items: [] };
      const { by, direction } = sort ?? { by: 'CHANGE', direction: 'DESCENDING' };
      const rows = latestChanges(checklist, dayOf(context.now), { ...filter, ids, isIn: followed !== false }, [
        by,
        direction,
      ]);
      const { take, skip } = pageOf(page);
      const items = rows.slice(skip, skip + take).map((row) => ({ ...row, themes: themesAt(row.at) }));
      return { revision, totalCount: rows.length, items };
    },
  }),
  heldFigures: t.field({
    type: HeldFiguresRef,
    description: 'How much of what is published the answering process holds. For administrators.',
    authScopes: { administrator: true },
    resolve: async (_root, _args, context) => {
      await publishedFor(context);
      return heldFigures()!;
    },
  }),
}));

/** The session's statement has told what is public, at a moment within this request: no other is needed. */
function publishedHere(context: Context): Promise<Published> {
  const told = publicAsOf(context.user);
  return told ? publishedFor(context, async () => told.revision) : publishedFor(context);
}

/** The map of a round that is not published for anybody, or not of that checklist. */
const nowhere = { municipalities: [], responseRate: null, places: () => [], figures: () => null };

/** The map of an edition. @param panel only these are on it; null: all that answered */
function mapOf(edition: HeldEdition, { user, now }: Context, panel: ReadonlySet<number> | null) {
  const today = dayOf(now);
  const { municipalities, responseRate } = levelsIn(edition, today);
  return {
    municipalities: panel ? municipalities.filter(({ municipality }) => panel.has(municipality.id)) : municipalities,
    ...{ responseRate, places: () => placesIn(edition, today), figures: () => levelFigures(edition, user, panel) },
  };
}

async function followedBy(user: Viewer | null): Promise<ReadonlySet<number>> {
  requireThat(user, true, 'see whom you follow');
  return new Set(await readFollowed(user.id));
}

type AskedBenchmark = {
  readonly municipalityId: number;
  readonly checklistId: string;
  readonly panelRoundIds: readonly string[];
};

/** Own members and NDFU see what counts, all others what is in force: then what is held is enough. */
async function benchmarkOf(
  context: Context,
  { municipalityId, checklistId, panelRoundIds }: AskedBenchmark,
  asked: AskedGroup,
): Promise<Benchmark> {
  const { user, now } = context;
  const isPublicAll = isMember(user, municipalityId) && publicAsOf(user)?.unpublishedIn.has(municipalityId) === false;
  const read =
    !isPublicAll && (isMember(user, municipalityId) || isNdfu(user))
      ? () => ownRounds(context, municipalityId, checklistId)
      : null;
  const [{ published, own }, group] = await Promise.all([
    read ? read() : publishedHere(context).then((published) => ({ published, own: nothingOwn })),
    peersOf(asked, user),
  ]);
  const panel = panelIn(published, panelRoundIds);
  const rounds = benchmarkRounds(published, {
    ...{ municipalityId, checklistId, group, user, own, panel: panel?.ids ?? null },
  });
  const municipality = listedMunicipality(municipalityId, dayOf(now));
  return { municipality, revision: published.revision, panelRounds: panel?.names ?? null, rounds };
}

const nothingOwn: ReadonlyMap<string, OwnAssessment> = new Map();

/** What counts for a municipality's members and NDFU, with the published figures of the same moment. */
async function ownRounds(context: Context, municipalityId: number, checklistId: string) {
  const unpublished = readOwnAssessments(municipalityId, checklistId, 'UNPUBLISHED');
  const published = await publishedFor(context, () => unpublished.then(({ revision }) => revision));
  const { revision, byRound } = await unpublished;
  if (revision === published.revision) return { published, own: byRound };
  // Something was published between the two: what has just become public may be missing from both.
  return { published, own: (await readOwnAssessments(municipalityId, checklistId, 'ALL')).byRound };
}

async function peersOf({ kind, key, municipalityIds }: AskedGroup, user: Viewer | null): Promise<AskedPeers> {
  if (kind !== 'OWN_LIST') return { kind, key };
  if (municipalityIds != null) {
    const ids = municipalityIds.slice(0, longestList);
    return { kind, municipalityIds: ids.flatMap((id) => municipalityIdOf(String(id)) ?? []) };
  }
  return { kind, municipalityIds: user ? await readFollowed(user.id) : [] };
}
