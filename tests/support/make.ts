import { randomBytes, randomUUID } from 'node:crypto';
import {
  allCriteria,
  asked,
  type Checklist,
  type Criterion,
  compareFractions,
  optionsOf,
} from '@fritidssjekken/checklist-definitions';
import type { Viewer } from '../../api/src/access.ts';
import { answersOf } from '../../api/src/answersOf.ts';
import { storedFrom } from '../../api/src/assessments/schema/answer.ts';
import { saveAnswer } from '../../api/src/assessments/store/saveAnswer.ts';
import { startAssessment } from '../../api/src/assessments/store/startAssessment.ts';
import { submitAssessment } from '../../api/src/assessments/store/submitAssessment.ts';
import { catalogue, newestOf, openCatalogue, versionOf } from '../../api/src/catalogue.ts';
import type { GivenAnswer } from '../../api/src/checkedAnswer.ts';
import { checkedAnswer } from '../../api/src/checkedAnswer.ts';
import { db } from '../../api/src/database.ts';
import { dateOf } from '../../api/src/days.ts';
import { files } from '../../api/src/files.ts';
import { register } from '../../api/src/register.ts';
import { openSigningKey } from '../../api/src/signingKey.ts';
import { viewerWithId } from '../../api/src/users/viewerOf.ts';
import { loadMunicipalities, makeMember } from './people.ts';

export const indicators = 'nasjonale-indikatorer';

/** What the server has open at start: the shipped checklists, the register, a signing key. */
export async function openService(): Promise<void> {
  openCatalogue(files.definitions);
  await loadMunicipalities();
  await openSigningKey(randomBytes(32).toString('base64url'), '', new Date());
}

let taken = 0;

/** A municipality of today that no other test of the file has. */
export function aMunicipality(): number {
  const current = [...register().municipalities.values()].filter(({ codes }) => codes.at(-1)!.validTo === null);
  taken += 1;
  return current[taken]!.id;
}

type RoundOptions = {
  readonly checklistId?: string;
  readonly version?: string;
  readonly opensOn?: string;
  readonly closesOn?: string;
  readonly publishesOn?: string;
  /** Its id unless told otherwise. */
  readonly name?: string;
  readonly invited?: readonly number[];
};

/** A round of the indicators, open all 2026 unless told otherwise. */
export async function makeRound(options: RoundOptions = {}): Promise<string> {
  const { checklistId = indicators, invited = [], version } = options;
  const published = version ? catalogue.version(checklistId, version)! : newestOf(checklistId)!;
  const id = randomUUID();
  await db.round.create({
    data: {
      ...{
        id,
        name: options.name ?? id,
        checklistId,
        version: published.version,
        hash: published.hash,
        createdAt: new Date(),
      },
      opensOn: dateOf(options.opensOn ?? '2026-01-01'),
      closesOn: dateOf(options.closesOn ?? '2026-11-30'),
      publishesOn: dateOf(options.publishesOn ?? '2026-12-15'),
      invitations: {
        create: invited.map((municipalityId) => ({
          municipalityId,
          invitedAt: dateOf(options.opensOn ?? '2026-01-01'),
        })),
      },
    },
  });
  return id;
}

export const viewer = async (userId: string): Promise<Viewer> => (await viewerWithId(userId))!;

type AssessmentOptions = {
  readonly municipalityId?: number;
  readonly roundId?: string | null;
  readonly checklistId?: string;
  readonly version?: string;
  /** By criterion; `best` answers all that is asked with the most points. */
  readonly answers?: 'best' | Readonly<Record<string, GivenAnswer>>;
  readonly isSubmitted?: boolean;
  readonly now?: Date;
};

/** An assessment of a municipality of its own, with an editor who holds a seat there. */
export async function makeAssessment(options: AssessmentOptions = {}) {
  const { municipalityId = aMunicipality(), roundId = null, checklistId = indicators, answers = {} } = options;
  const now = options.now ?? new Date('2026-06-01T10:00:00Z');
  const editor = await makeMember(municipalityId, 'EDITOR');
  const user = await viewer(editor.id);
  const published = options.version ? catalogue.version(checklistId, options.version)! : newestOf(checklistId)!;
  const id = await startAssessment({ municipalityId, roundId, published, name: null, user, now });
  await answer(id, answers, editor.id, now);
  if (options.isSubmitted) {
    const told = { respondentRole: 'Folkehelsekoordinator', isFacilitated: false, referenceOn: null };
    await submitAssessment({ id, ...told, user, now });
  }
  return { id, municipalityId, editor: editor.id, checklist: published.checklist };
}

/** Answers a draft, each criterion after those before it: what a condition hides is left alone. */
export async function answer(
  id: string,
  answers: AssessmentOptions['answers'],
  userId: string,
  now: Date,
): Promise<void> {
  const assessment = await db.assessment.findUniqueOrThrow({ where: { id } });
  const { checklist } = versionOf(assessment);
  for (const criterion of allCriteria(checklist)) {
    const rows = (await db.answer.findMany({ where: { assessmentId: id } })).map(storedFrom);
    const isAsked = asked(checklist, answersOf(checklist, rows)).includes(criterion.id);
    const given = answers === 'best' ? (isAsked ? best(checklist, criterion) : undefined) : answers?.[criterion.id];
    if (!given) continue;
    const { revision } = rows.find(({ criterionId }) => criterionId === criterion.id)!;
    await saveAnswer({
      ...{
        assessmentId: id,
        criterionId: criterion.id,
        revisionSeen: revision,
        key: randomUUID(),
        user: { id: userId },
        now,
      },
      answer: checkedAnswer(checklist, criterion.id, given),
    });
  }
}

/** The answer that is worth most. */
export function best(checklist: Checklist, criterion: Criterion): GivenAnswer {
  const options = optionsOf(checklist, criterion).toSorted((a, b) => compareFractions(b.points, a.points));
  if (criterion.answer.kind !== 'number') return { state: 'ANSWERED', options: [options[0]!.id] };
  const band = criterion.answer.bands.toSorted((a, b) => compareFractions(b.points, a.points))[0]!.band;
  return { state: 'ANSWERED', number: /\d+/.exec(band)?.[0] ?? '0' };
}
