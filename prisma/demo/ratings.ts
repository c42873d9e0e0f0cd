import { allCriteria, type Checklist, optionsOf } from '@fritidssjekken/checklist-definitions';
import { checkedRating } from '../../api/src/checkedAnswer.ts';
import { dayOf } from '../../api/src/days.ts';
import type { Prisma } from '../../api/src/generated/client/client.ts';
import { after } from './moments.ts';
import { type Random, randomFor } from './random.ts';
import type { DemoRow } from './row.ts';
import type { World } from './world.ts';

export type DemoRating = Prisma.RecalibrationCreateManyInput;

/** Of those that answer a checklist again, how many rate their earlier state anew. */
const raters = 0.1;
/** Of the criteria that can be, how many they rate; and of these, how many with a stricter eye, one option lower. */
const [rated, stricter] = [0.85, 0.35];

/** How some who answer a checklist again would now rate what they answered the time before; the editor's own always. */
export function ratingsOf(rows: readonly DemoRow[], { seed, homeId, catalogue }: World): DemoRating[] {
  return rows.flatMap((later) => {
    const { id, municipalityId, number, checklistId, versionLine } = later.draft;
    const random = randomFor(seed, `${id} rates anew`);
    const isRater = municipalityId === homeId || random.chance(raters);
    // A draft that came back is a row of its own, with ratings of its own.
    const earlier = isRater && number === 0 && !later.fate?.returnedAt ? before(rows, later) : undefined;
    const version = later.submission?.version;
    const published = version
      ? catalogue.version(checklistId, version)
      : catalogue.newestPatch(checklistId, versionLine);
    return earlier && published ? ratingsIn(published.checklist, later, earlier, random) : [];
  });
}

/** What the municipality had submitted last when it began, of the same checklist and an earlier day. */
function before(rows: readonly DemoRow[], { draft: later }: DemoRow): DemoRow | undefined {
  return rows
    .filter(
      ({ draft, submission }) =>
        draft.municipalityId === later.municipalityId &&
        draft.checklistId === later.checklistId &&
        submission !== null &&
        submission.submittedAt < later.startedAt &&
        submission.referenceOn < dayOf(later.startedAt),
    )
    .toSorted((a, b) => a.submission!.submittedAt.getTime() - b.submission!.submittedAt.getTime())
    .at(-1);
}

/** Ratings of what was answered with an option that is there still, saved within the hour. */
function ratingsIn(checklist: Checklist, { draft }: DemoRow, earlier: DemoRow, random: Random): DemoRating[] {
  return allCriteria(checklist).flatMap((criterion, place): DemoRating[] => {
    const [given] = earlier.answers.find(({ criterionId }) => criterionId === criterion.id)?.value.options ?? [];
    const options = criterion.answer.kind === 'one' ? optionsOf(checklist, criterion).map(({ id }) => id) : [];
    const was = options.indexOf(given ?? '');
    if (was < 0 || !random.chance(rated)) return [];
    const option = options[random.chance(stricter) ? Math.max(0, was - 1) : was]!;
    const { state, value } = checkedRating(checklist, criterion.id, { state: 'ANSWERED', options: [option] });
    return [
      {
        ...{ assessmentId: draft.id, earlierId: earlier.draft.id, criterionId: criterion.id, state, value },
        ...{ revision: 1, saveKey: random.uuid() },
        ...{ savedBy: draft.startedById, savedAt: after(draft.startedAt, (place + 1) / (24 * 60)) },
      },
    ];
  });
}
