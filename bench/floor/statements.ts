// One hand-written statement per operation over the read model; each gives the whole answer as JSON text.

/** $1 municipality, $2 checklist */
const q1 = `
  WITH own AS (
    SELECT a.id, a.checklist_id, a.reference_on, a.score, a.score_value, a.level, r.id AS round_id, r.name, r.closes_on,
      e.id AS edition_id, e.number, p.kostra_group
    FROM assessment a
    JOIN round r ON r.id = a.round_id
    JOIN edition_entry x ON x.assessment_id = a.id
    JOIN edition e ON e.id = x.edition_id
    JOIN round_peer_fact p ON p.round_id = r.id AND p.municipality_id = a.municipality_id
    WHERE a.municipality_id = $1 AND a.checklist_id = $2 AND a.published_at IS NOT NULL AND a.superseded_at IS NULL
  ), figures AS (
    SELECT own.id, f.theme_id, f.members, h.place, json_build_object(
        'themeId', f.theme_id, 'title', h.title,
        'own', coalesce(t.score, CASE WHEN f.theme_id = '' THEN own.score END),
        'ownValue', coalesce(t.score_value, CASE WHEN f.theme_id = '' THEN own.score_value END),
        'n', f.n, 'lowerQuartile', f.lower_quartile, 'median', f.median, 'upperQuartile', f.upper_quartile,
        'mean', f.mean, 'position', q.position, 'because', null) AS figure
    FROM own
    JOIN edition_figure f ON f.edition_id = own.edition_id AND f.group_kind = 'KOSTRA' AND f.group_key = own.kostra_group
    LEFT JOIN bench_theme h ON h.checklist_id = own.checklist_id AND h.theme_id = f.theme_id
    LEFT JOIN theme_score t ON t.assessment_id = own.id AND t.theme_id = f.theme_id
    LEFT JOIN bench_position q ON q.assessment_id = own.id AND q.theme_id = f.theme_id
  ), rounds AS (
    SELECT own.closes_on, json_build_object(
        'roundId', own.round_id, 'roundName', own.name, 'editionNumber', own.number, 'assessmentId', own.id,
        'referenceOn', own.reference_on, 'level', (SELECT json_build_object('id', l.level_id, 'name', l.name)
          FROM bench_level l WHERE l.checklist_id = own.checklist_id AND l.level_id = own.level),
        'group', json_build_object('kind', 'KOSTRA', 'key', own.kostra_group, 'members', max(g.members)),
        'overall', (json_agg(g.figure) FILTER (WHERE g.theme_id = ''))->0,
        'themes', json_agg(g.figure ORDER BY g.place) FILTER (WHERE g.theme_id <> '')) AS round
    FROM own JOIN figures g ON g.id = own.id
    GROUP BY own.id, own.checklist_id, own.reference_on, own.level, own.round_id, own.name, own.closes_on, own.number,
      own.kostra_group
  )
  SELECT json_build_object('benchmark', json_build_object(
    'municipality', (SELECT json_build_object('id', id::text, 'code', code, 'name', name, 'countyName', county_name)
                     FROM bench_municipality WHERE id = $1),
    'rounds', (SELECT json_agg(round ORDER BY closes_on) FROM rounds)))::text AS body`;

/** $1 checklist */
const q2 = `
  SELECT json_build_object('levelMap', json_build_object(
    'revision', (SELECT revision FROM published_revision),
    'municipalities', json_agg(json_build_object(
      'municipality', json_build_object('id', m.id::text, 'code', m.code, 'name', m.name),
      'roundName', r.name, 'level', json_build_object('id', a.level), 'scoreValue', a.score_value) ORDER BY l.code)))::text AS body
  FROM bench_latest l JOIN bench_municipality m ON m.id = l.municipality_id
  JOIN assessment a ON a.id = l.assessment_id JOIN round r ON r.id = a.round_id
  WHERE l.checklist_id = $1`;

/** $1 checklist, $2 limit, $3 offset */
const q3 = `
  WITH page AS (
    SELECT * FROM bench_latest WHERE checklist_id = $1 ORDER BY change_value DESC, name_order LIMIT $2 OFFSET $3
  )
  SELECT json_build_object('municipalityChanges', json_build_object(
    'totalCount', (SELECT count(*) FROM bench_latest WHERE checklist_id = $1),
    'items', json_agg(json_build_object(
      'municipality', json_build_object('id', m.id::text, 'code', m.code, 'name', m.name, 'countyName', m.county_name),
      'assessmentId', a.id, 'roundName', r.name, 'referenceOn', a.reference_on, 'score', a.score,
      'scoreValue', a.score_value, 'level', json_build_object('id', a.level), 'earlierRoundName', er.name,
      'change', c.change, 'changeValue', c.change_value, 'coreShare', c.core_share,
      'themes', (SELECT json_agg(json_build_object('themeId', h.theme_id, 'title', h.title, 'own', t.score,
                   'ownValue', t.score_value) ORDER BY h.place)
                 FROM bench_theme h JOIN theme_score t ON t.theme_id = h.theme_id AND t.assessment_id = a.id
                 WHERE h.checklist_id = $1)) ORDER BY page.change_value DESC, page.name_order)))::text AS body
  FROM page JOIN bench_municipality m ON m.id = page.municipality_id
  JOIN assessment a ON a.id = page.assessment_id JOIN round r ON r.id = a.round_id
  JOIN assessment_change c ON c.later_id = page.assessment_id AND c.earlier_id = page.earlier_id
  JOIN assessment e ON e.id = page.earlier_id JOIN round er ON er.id = e.round_id`;

/** $1 assessment */
const q4 = `
  SELECT json_build_object('assessment', json_build_object(
    'id', a.id, 'name', a.name, 'number', a.number, 'state', a.state, 'startedAt', a.started_at,
    'submittedAt', a.submitted_at, 'replaces', a.replaces_id, 'referenceOn', a.reference_on,
    'respondentRole', a.respondent_role, 'isFacilitated', a.is_facilitated,
    'canEdit', a.state = 'DRAFT', 'canSubmit', a.state = 'DRAFT',
    'completeness', (SELECT json_build_object('answered', count(*) FILTER (WHERE state <> 'UNANSWERED'), 'asked', count(*))
                     FROM answer WHERE assessment_id = a.id),
    'municipality', (SELECT json_build_object('id', m.id::text, 'name', m.name) FROM bench_municipality m
                     WHERE m.id = a.municipality_id),
    'round', (SELECT json_build_object('id', r.id, 'name', r.name, 'closesOn', r.closes_on) FROM round r WHERE r.id = a.round_id),
    'answers', (SELECT json_agg(json_build_object(
        'criterionId', x.criterion_id, 'revision', x.revision, 'state', x.state,
        'options', coalesce(x.value->'options', '[]'), 'number', x.value->'number', 'text', x.value->'text',
        'reason', x.value->'reason', 'comment', x.value->'comment', 'link', x.value->'link',
        'savedBy', u.name, 'savedAt', x.saved_at,
        'proposal', CASE WHEN p.state IS NOT NULL THEN json_build_object(
          'state', p.state, 'options', coalesce(p.value->'options', '[]'), 'number', p.value->'number',
          'text', p.value->'text', 'comment', p.value->'comment', 'link', p.value->'link', 'originOn', p.origin_on,
          'originRoundName', p.origin_round_name) END) ORDER BY c.place)
      FROM answer x
      JOIN bench_criterion c ON c.checklist_id = a.checklist_id AND c.criterion_id = x.criterion_id
      LEFT JOIN "user" u ON u.id = x.saved_by
      LEFT JOIN proposal p ON p.assessment_id = x.assessment_id AND p.criterion_id = x.criterion_id
      WHERE x.assessment_id = a.id)))::text AS body
  FROM assessment a WHERE a.id = $1`;

const saved = `json_build_object('saveAnswer', json_build_object('outcome', upper(s.outcome), 'savedAs', s.saved_as,
    'answer', json_build_object('criterionId', $2::text, 'revision', s.revision, 'state', s.state,
      'options', coalesce(s.value->'options', '[]'), 'number', s.value->'number', 'text', s.value->'text',
      'reason', s.value->'reason', 'comment', s.value->'comment', 'link', s.value->'link',
      'savedBy', u.name, 'savedAt', s.saved_at,
      'proposal', CASE WHEN p.state IS NOT NULL THEN json_build_object(
          'state', p.state, 'options', coalesce(p.value->'options', '[]'), 'number', p.value->'number',
          'text', p.value->'text', 'comment', p.value->'comment', 'link', p.value->'link', 'originOn', p.origin_on,
          'originRoundName', p.origin_round_name) END)))`;

/**
 * The product's own statement that saves (api/src/assessments/store/saveAnswer.ts; $1…$8 as it takes them), with the answer
 * as JSON around what it gives.
 */
export function q5Of(save: string): string {
  const last = save.lastIndexOf('SELECT CASE WHEN logged');
  const common = save.slice(0, last).trimEnd();
  return `${common}, s AS (${save.slice(last)})
    SELECT ${saved}::text AS body FROM s LEFT JOIN "user" u ON u.id = s.saved_by
    LEFT JOIN proposal p ON p.assessment_id = $1::uuid AND p.criterion_id = $2::text`;
}

/** What a request brings. */
export type Sent = Readonly<Record<string, unknown>>;
export type Statement = { readonly text: string; readonly values: (sent: Sent) => unknown[] };

export const statements: Readonly<Record<string, Statement>> = {
  q1: { text: q1, values: ({ municipalityId, checklistId }) => [municipalityId, checklistId] },
  q2: { text: q2, values: ({ checklistId }) => [checklistId] },
  q3: { text: q3, values: ({ checklistId, limit, offset }) => [checklistId, limit, offset] },
  q4: { text: q4, values: ({ id }) => [id] },
};
