-- The read model as the product's own rebuild makes it of these data (npm run bench -- --check holds one against the
-- other). Whole numbers of thirds, equal weights, one version: set-based SQL can say it exactly.
INSERT INTO theme_score (assessment_id, theme_id, score, score_value, coverage)
SELECT assessment_id, theme_id, pg_temp.fraction(sum(points)::int, 15), sum(points)::float8 / 15, '1'
FROM p GROUP BY 1, 2;

INSERT INTO counting_assessment (chain_id, assessment_id, municipality_id, checklist_id, perspective, round_id,
  reference_on, submitted_at)
SELECT id, id, municipality_id, checklist_id, 'ADMINISTRATION', round_id, make_date(year, 5, 20), make_date(year, 5, 20)
FROM a;

INSERT INTO assessment_change (later_id, earlier_id, municipality_id, checklist_id, core_share, earlier_score,
  later_score, change, change_value, dropped, rules, practice, practice_value, added)
SELECT later.assessment_id, earlier.assessment_id, later.municipality_id, later.checklist_id, '1',
  pg_temp.fraction(earlier.points, 120), pg_temp.fraction(later.points, 120),
  pg_temp.fraction(later.points - earlier.points, 120), (later.points - earlier.points)::float8 / 120, '0', '0',
  pg_temp.fraction(later.points - earlier.points, 120), (later.points - earlier.points)::float8 / 120, '0'
FROM s later JOIN s earlier ON earlier.municipality_id = later.municipality_id
  AND earlier.checklist_id = later.checklist_id AND earlier.year = later.year - 1;

CREATE TEMP TABLE g AS
SELECT m.id AS municipality_id, kind, key FROM m CROSS JOIN LATERAL (VALUES
  ('KOSTRA', m.kostra_group), ('COUNTY', m.county_code), ('CENTRALITY', m.centrality_class::text), ('COUNTRY', 'NO'),
  ('POPULATION', CASE WHEN population < 600 THEN '0-599' WHEN population < 2000 THEN '600-1999'
    WHEN population < 10000 THEN '2000-9999' WHEN population < 20000 THEN '10000-19999'
    WHEN population < 30000 THEN '20000-29999' WHEN population < 45000 THEN '30000-44999'
    WHEN population < 75000 THEN '45000-74999' WHEN population < 300000 THEN '75000-299999' ELSE '300000-' END)
) AS own(kind, key) WHERE key IS NOT NULL;

CREATE TEMP TABLE v AS
SELECT a.edition_id, a.municipality_id, a.id AS assessment_id, '' AS theme_id, s.points::float8 / 120 AS value
FROM a JOIN s ON s.assessment_id = a.id
UNION ALL
SELECT a.edition_id, a.municipality_id, a.id, t.theme_id, t.score_value
FROM a JOIN theme_score t ON t.assessment_id = a.id;

INSERT INTO edition_figure (edition_id, group_kind, group_key, theme_id, members, n, mean, minimum, lower_quartile,
  median, upper_quartile, maximum)
SELECT edition_id, kind::peer_group_kind, key, theme_id, count(*), count(*), avg(value), min(value),
  percentile_cont(0.25) WITHIN GROUP (ORDER BY value), percentile_cont(0.5) WITHIN GROUP (ORDER BY value),
  percentile_cont(0.75) WITHIN GROUP (ORDER BY value), max(value)
FROM v JOIN g ON g.municipality_id = v.municipality_id GROUP BY 1, 2, 3, 4;

INSERT INTO published_revision (id, revision) VALUES (1, 1)
ON CONFLICT (id) DO UPDATE SET revision = published_revision.revision + 1;
INSERT INTO read_model_state (id, derivation, rebuilt_at) VALUES (1, 1, now())
ON CONFLICT (id) DO UPDATE SET derivation = 1, rebuilt_at = now();
