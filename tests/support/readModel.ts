import { randomUUID } from 'node:crypto';
import { allCriteria, type Checklist, optionsOf } from '@fritidssjekken/checklist-definitions';
import { pool } from '../../api/src/database.ts';

/** The derived tables; a round's peer facts are among them because making the rest anew must leave them as they are. */
const tables = [
  ...['counting_assessment', 'theme_score', 'assessment_change', 'dugnad_comparison', 'dugnad_theme_comparison'],
  ...['edition_figure', 'round_peer_fact'],
];

/** Everything that the read model holds, one JSON text a row, by table. */
export async function readModel(): Promise<Record<string, string[]>> {
  const contents: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY to_jsonb(t)::text COLLATE "C"`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
}

/**
 * Answers every criterion of a draft at once, by a choice for each.
 * @param choose index below the number of options; null: don't know
 */
export async function answerAll(
  assessmentId: string,
  checklist: Checklist,
  choose: (options: number) => number | null,
): Promise<void> {
  const answers = allCriteria(checklist).map((criterion) => {
    const options = optionsOf(checklist, criterion);
    const chosen = choose(options.length);
    return chosen === null
      ? { id: criterion.id, state: 'DONT_KNOW', value: {} }
      : { id: criterion.id, state: 'ANSWERED', value: { options: [options[chosen]!.id] } };
  });
  await pool.query(
    `UPDATE answer SET revision = revision + 1, state = given.state::answer_state, value = given.value, save_key = $3
     FROM jsonb_to_recordset($2::jsonb) AS given(id text, state text, value jsonb)
     WHERE assessment_id = $1 AND criterion_id = given.id`,
    [assessmentId, JSON.stringify(answers), randomUUID()],
  );
}
