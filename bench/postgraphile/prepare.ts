import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { saveStatement } from '../../api/src/assessments/store/saveAnswer.ts';
import { q5Of } from '../floor/statements.ts';

/** Gives PostGraphile its functions: links that are no foreign keys, and the product's own statement that saves. */
export async function preparePostgraphile(client: pg.Client): Promise<void> {
  await client.query(await readFile(join(import.meta.dirname, '..', 'sql', 'postgraphile.sql'), 'utf8'));
  // plpgsql keeps the plan, a function of plain SQL plans at every call.
  await client.query(`
    CREATE FUNCTION bench_save(p_assessment uuid, p_criterion text, p_key uuid, p_state text, p_value jsonb, p_user text,
      p_at timestamptz, p_revision int) RETURNS json LANGUAGE plpgsql VOLATILE AS $function$
    #variable_conflict use_column
    DECLARE result text;
    BEGIN
      ${q5Of(saveStatement.text).replaceAll('$4::answer_state', '$4::text::answer_state')} INTO result;
      RETURN result::json;
    END $function$`);
}
