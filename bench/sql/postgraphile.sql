-- What a careful developer gives PostGraphile: links that are no foreign keys as functions, and the one statement that
-- saves an answer.
CREATE FUNCTION assessment_figures(a assessment) RETURNS SETOF edition_figure LANGUAGE sql STABLE AS $$
  SELECT f.* FROM edition_entry x
  JOIN round_peer_fact p ON p.round_id = a.round_id AND p.municipality_id = a.municipality_id
  JOIN edition_figure f ON f.edition_id = x.edition_id AND f.group_kind = 'KOSTRA' AND f.group_key = p.kostra_group
  WHERE x.assessment_id = a.id
$$;
COMMENT ON FUNCTION assessment_figures(assessment) IS E'@simpleCollections only';
CREATE FUNCTION assessment_in_force(municipality_id int, checklist_id text) RETURNS SETOF assessment LANGUAGE sql STABLE AS $$
  SELECT a.* FROM assessment a WHERE a.municipality_id = $1 AND a.checklist_id = $2
    AND a.published_at IS NOT NULL AND a.superseded_at IS NULL AND a.round_id IS NOT NULL ORDER BY a.reference_on
$$;
COMMENT ON FUNCTION assessment_in_force(int, text) IS E'@simpleCollections only';
CREATE FUNCTION answer_saved_by_name(a answer) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT name FROM "user" WHERE id = a.saved_by
$$;
-- Names with a hyphen, which GraphQL enums cannot have; nothing here asks for actions.
COMMENT ON TABLE action IS E'@behavior -*';
COMMENT ON TYPE barrier IS E'@behavior -*';
