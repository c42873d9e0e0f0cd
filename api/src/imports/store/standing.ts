import type { AnswerValue } from '../../answer.ts';
import { dateOf, dayFrom, dayOf } from '../../days.ts';
import type { Prisma, Round } from '../../generated/client/client.ts';
import type { FileAssessment } from '../rules/assessments.ts';
import { keyOf, type Standing, type StandingRow } from '../rules/plan.ts';

type Tx = Prisma.TransactionClient;

type Asked = {
  readonly assessments: readonly FileAssessment[];
  readonly round: Round | null;
  readonly checklistId: string;
  readonly name: string | null;
  /** Whether what is there may not change before the transaction ends. */
  readonly isHeld: boolean;
};

const include = { answers: true, events: { where: { kind: 'ERASED' } } } as const;
type Found = Prisma.AssessmentGetPayload<{ include: typeof include }>;

/**
 * What is there already of the assessments of a file. Where it is held, so are the round's invitations: who starts to answer
 * meanwhile waits for us.
 */
export async function readStanding(tx: Tx, { assessments, round, ...asked }: Asked): Promise<Standing> {
  const ids = [...new Set(assessments.map(({ municipality }) => municipality.id))].sort((a, b) => a - b);
  if (round) {
    if (asked.isHeld) {
      await tx.$queryRaw`
        SELECT 1 AS held FROM round_invitation WHERE round_id = ${round.id}::uuid ORDER BY municipality_id FOR UPDATE`;
    }
    const invited = await tx.roundInvitation.findMany({ where: { roundId: round.id } });
    const where = { roundId: round.id, perspective: 'ADMINISTRATION', municipalityId: { in: ids } } as const;
    const found = await tx.assessment.findMany({ where, include });
    return {
      rows: byKey(found, true),
      invited: new Set(invited.map(({ municipalityId }) => municipalityId)),
    };
  }
  const days = [...new Set(assessments.map(({ referenceOn }) => referenceOn))].map(dateOf);
  const { checklistId, name } = asked;
  const found = await tx.assessment.findMany({
    where: {
      ...{ roundId: null, checklistId, name, perspective: 'ADMINISTRATION' },
      ...{ municipalityId: { in: ids }, referenceOn: { in: days } },
    },
    include,
  });
  return { rows: byKey(found, false), invited: null };
}

function byKey(found: readonly Found[], isInRound: boolean): Map<string, StandingRow[]> {
  const rows = new Map<string, StandingRow[]>();
  for (const assessment of found) {
    const referenceOn = assessment.referenceOn && dayFrom(assessment.referenceOn);
    const key = keyOf(assessment.municipalityId, referenceOn ?? '', isInRound);
    const { number, state, version, startedAt, submittedAt, respondentRole, isFacilitated, answers, events } =
      assessment;
    const row: StandingRow = {
      ...{ number, state, version, referenceOn, respondentRole, isFacilitated },
      ...{ startedOn: dayOf(startedAt), submittedOn: submittedAt && dayOf(submittedAt), isErased: events.length > 0 },
      answers: answers.map(({ value, ...answer }) => ({ ...answer, value: value as AnswerValue })),
    };
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  return rows;
}
