import type { Viewer } from '../../access.ts';
import type { AnswerValue } from '../../answer.ts';
import { assumptionOf, noteFound, rightsRevisionSql } from '../../assumedViewer.ts';
import type { CheckedAnswer } from '../../checkedAnswer.ts';
import { pool } from '../../database.ts';
import type { Day } from '../../days.ts';
import { NotFound } from '../../errors.ts';
import type { ReadProposal } from '../readAnswers.ts';
import { type Saved, type SaveRow, savedFrom } from '../rules.ts';

/** A save that the rules have let through. */
export type Save = {
  readonly assessmentId: string;
  readonly criterionId: string;
  readonly revisionSeen: number;
  /** UUID; the same save sent again bears the same key. */
  readonly key: string;
  readonly answer: CheckedAnswer;
  readonly user: Pick<Viewer, 'id'>;
  readonly now: Date;
};

/**
 * Saves one answer, in one statement whose conditions are what can change meanwhile: state, revision and key.
 * A conflict is asked once more before it is believed: the save may have come in beside its own repetition.
 * Where it was assumed who saves, the statement writes nothing unless the session still says so.
 * @throws NotFound also where who saves is not who was assumed
 * @throws AssessmentLocked, AnswerConflict
 */
export async function saveAnswer(save: Save): Promise<Saved & { readonly proposal: ReadProposal | null }> {
  const first = await ask(save);
  const row = first?.outcome === 'conflict' ? await ask(save) : first;
  if (!row) throw new NotFound('answer', save.criterionId);
  const standing = { ...row, saved_at: momentIn(row.saved_at), locked_since: momentIn(row.locked_since) };
  return { ...savedFrom(save.criterionId, standing), proposal: proposalIn(save.criterionId, row) };
}

// held waits for a submit in flight, and a submit waits for us. now: FOR UPDATE gives the newest committed row, not the
// snapshot's. before: the revision this key was saved as, if it was; a replay outranks a lock.
const saving = (onlyIf = '') => `held AS MATERIALIZED (
    SELECT id, state, submitted_at FROM assessment WHERE id = $1::uuid ${onlyIf} FOR SHARE
  ), now AS MATERIALIZED (
    SELECT x.*, held.state AS assessment_state, held.submitted_at
    FROM held JOIN answer x ON x.assessment_id = held.id
    WHERE x.criterion_id = $2::text
    FOR UPDATE OF x
  ), before AS MATERIALIZED (
    SELECT CASE WHEN now.save_key = $3::uuid THEN now.revision
                ELSE (SELECT h.revision FROM answer_history h
                      WHERE h.assessment_id = now.assessment_id AND h.criterion_id = now.criterion_id
                        AND h.save_key = $3::uuid) END AS revision
    FROM now
  ), saved AS (
    UPDATE answer x
    SET revision = now.revision + 1, state = $4::answer_state,
        value = $5::jsonb, save_key = $3::uuid, saved_by = $6::text,
        saved_at = $7::timestamptz
    FROM now, before
    WHERE x.assessment_id = now.assessment_id AND x.criterion_id = now.criterion_id
      AND now.assessment_state = 'DRAFT' AND now.revision = $8::int AND before.revision IS NULL
    RETURNING x.*
  ), logged AS (
    INSERT INTO answer_history (assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at)
    SELECT assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at FROM saved
    RETURNING revision
  )`;

const standing = ({ also = '', from = '' } = {}) => `SELECT CASE WHEN logged.revision IS NOT NULL     THEN 'saved'
              WHEN before.revision IS NOT NULL     THEN 'replay'
              WHEN now.assessment_state <> 'DRAFT' THEN 'locked'
              ELSE 'conflict' END                  AS outcome,
         coalesce(logged.revision, before.revision) AS saved_as,
         coalesce(saved.revision, now.revision)     AS revision,
         coalesce(saved.state, now.state)::text     AS state,
         CASE WHEN saved.revision IS NULL THEN now.value    ELSE saved.value    END AS value,
         CASE WHEN saved.revision IS NULL THEN now.saved_by ELSE saved.saved_by END AS saved_by,
         CASE WHEN saved.revision IS NULL THEN now.saved_at ELSE saved.saved_at END AS saved_at,
         now.assessment_state::text AS assessment_state, now.submitted_at AS locked_since${also}
  FROM now CROSS JOIN before LEFT JOIN saved ON true LEFT JOIN logged ON true${from}`;

/** The statement, also what the bench's contenders save with. */
export const saveStatement = { name: 'save-answer', text: `WITH ${saving()} ${standing()}` };

// What is proposed for the criterion too: what the API answers, in one go.
const proposal = {
  also: `, p.state::text AS proposed_state, p.value AS proposed_value, p.origin_checklist_id,
         p.origin_on::text AS origin_on, p.origin_round_name`,
  from: ' LEFT JOIN proposal p ON p.assessment_id = $1::uuid AND p.criterion_id = $2::text',
};
// One column: cheaper on both sides than seventeen.
const statementOf = (name: string, onlyIf?: string) =>
  ({
    name,
    rowMode: 'array',
    text: `WITH ${saving(onlyIf)}, standing AS (${standing(proposal)}) SELECT row_to_json(standing) FROM standing`,
  }) as const;
const statement = statementOf('save-answer-with-proposal');

// The same for somebody who was assumed: without their session as it was, nothing is held and nothing is saved.
const whileSessionHolds = statementOf(
  'save-answer-while-session-holds',
  `AND ${rightsRevisionSql('$9::text')} = $10::int`,
);

/** As JSON gives it: moments are text. */
type Row = Omit<SaveRow, 'saved_at' | 'locked_since'> & {
  readonly saved_at: string | null;
  readonly locked_since: string | null;
  readonly proposed_state: ReadProposal['state'] | null;
  readonly proposed_value: AnswerValue;
  readonly origin_checklist_id: string;
  readonly origin_on: Day;
  readonly origin_round_name: string | null;
};

async function ask({ assessmentId, criterionId, revisionSeen, key, answer, user, now }: Save) {
  const value = JSON.stringify(answer.value);
  const values = [assessmentId, criterionId, key, answer.state, value, user.id, now.toISOString(), revisionSeen];
  const assumption = assumptionOf(user);
  const { rows } = await pool.query<[Row]>(
    assumption
      ? { ...whileSessionHolds, values: [...values, assumption.token, assumption.rightsRevision] }
      : { ...statement, values },
  );
  if (assumption) noteFound(assumption, rows.length > 0);
  return rows[0]?.[0];
}

const momentIn = (text: string | null) => (text === null ? null : new Date(text));

function proposalIn(criterionId: string, row: Row): ReadProposal | null {
  const { proposed_state: state, proposed_value: value, origin_checklist_id: originChecklistId } = row;
  const { origin_on: originOn, origin_round_name: originRoundName } = row;
  return state && { criterionId, state, value, originChecklistId, originOn, originRoundName };
}
