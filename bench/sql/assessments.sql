-- Ten rounds of two checklists, everybody invited, everybody published. Written past the triggers, in bulk.
-- Given: bench_checklist (checklist_id, place, hash), bench_criterion (checklist_id, theme_id, criterion_id, place).
CREATE TEMP TABLE m AS
SELECT c.municipality_id AS id, c.code, c.county_code, row_number() OVER (ORDER BY c.municipality_id) AS place,
  f.population, f.kostra_group, f.centrality_class, f.centrality_index
FROM municipality_code c JOIN peer_fact f ON f.municipality_id = c.municipality_id AND f.vintage = '2026'
WHERE c.valid_to IS NULL;

CREATE TEMP TABLE r AS
SELECT md5('round ' || checklist_id || y)::uuid AS id, md5('edition ' || checklist_id || y)::uuid AS edition_id,
  checklist_id, c.place AS checklist_place, hash, y AS year, checklist_id || ' ' || y AS name
FROM bench_checklist c CROSS JOIN generate_series(2016, 2025) y;

CREATE TEMP TABLE a AS
SELECT md5('assessment ' || r.checklist_id || r.year || ' ' || m.id)::uuid AS id, m.id AS municipality_id, m.code,
  r.id AS round_id, r.edition_id, r.checklist_id, r.checklist_place, r.hash, r.year
FROM m CROSS JOIN r;

-- Points in thirds, a little better every year.
CREATE TEMP TABLE p AS
SELECT a.id AS assessment_id, c.theme_id, c.criterion_id, a.municipality_id, a.year, a.checklist_id,
  least(3, floor(4 * (0.75 * ((hashint8extended(
    (a.municipality_id::bigint * 100 + a.year - 2000) * 1000 + a.checklist_place * 100 + c.place,
    current_setting('bench.seed')::bigint) & 1048575) / 1048576.0) + 0.25 * (a.year - 2016) / 9.0)))::int AS points
FROM a JOIN bench_criterion c ON c.checklist_id = a.checklist_id;

CREATE FUNCTION pg_temp.fraction(above int, below int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN above % below = 0 THEN (above / below)::text
              ELSE (above / gcd(above, below)) || '/' || (below / gcd(above, below)) END
$$;

CREATE TEMP TABLE s AS
SELECT assessment_id, municipality_id, checklist_id, year, sum(points)::int AS points
FROM p GROUP BY 1, 2, 3, 4;
CREATE INDEX ON s (assessment_id);

INSERT INTO round (id, checklist_id, version, hash, name, opens_on, closes_on, publishes_on, created_at)
SELECT id, checklist_id, '1.0.0', hash, name, make_date(year, 3, 1), make_date(year, 5, 31), make_date(year, 6, 15),
  make_date(year, 2, 1) FROM r;
INSERT INTO used_definition (checklist_id, version, hash, first_used_at)
SELECT checklist_id, '1.0.0', hash, '2016-02-01' FROM bench_checklist;
INSERT INTO round_invitation (round_id, municipality_id, invited_at)
SELECT r.id, m.id, make_date(r.year, 2, 1) FROM r CROSS JOIN m;
INSERT INTO round_peer_fact (round_id, municipality_id, vintage, population, kostra_group, county_code,
  centrality_class, centrality_index)
SELECT r.id, m.id, '2026', population, kostra_group, county_code, centrality_class, centrality_index FROM r CROSS JOIN m;

INSERT INTO assessment (id, chain_id, municipality_id, round_id, checklist_id, version_line, version, definition_hash,
  state, started_at, submitted_at, published_at, reference_on, municipality_code, respondent_role, is_facilitated,
  score, score_value, level, coverage, answered_count, asked_count)
SELECT a.id, a.id, a.municipality_id, a.round_id, a.checklist_id, '1.0', '1.0.0', a.hash, 'PUBLISHED',
  make_date(a.year, 3, 2), make_date(a.year, 5, 20), make_date(a.year, 6, 15), make_date(a.year, 5, 20), a.code,
  'Folkehelsekoordinator', false, pg_temp.fraction(s.points, 120), s.points::float8 / 120,
  CASE WHEN s.points <= 60 THEN 'started' WHEN s.points >= 90 THEN 'comprehensive' ELSE 'basic' END, '1', 40, 40
FROM a JOIN s ON s.assessment_id = a.id ORDER BY a.municipality_id, a.checklist_id, a.year;

INSERT INTO answer (assessment_id, criterion_id, revision, state, value, save_key, saved_at)
SELECT assessment_id, criterion_id, 1, 'ANSWERED',
  jsonb_build_object('options', jsonb_build_array(('{no,planned,started,yes}'::text[])[points + 1])),
  md5(assessment_id || criterion_id)::uuid, make_date(year, 4, 1)
FROM p ORDER BY municipality_id, checklist_id, year;

INSERT INTO edition (id, round_id, number, published_at) SELECT edition_id, id, 1, make_date(year, 6, 15) FROM r;
INSERT INTO edition_entry (edition_id, assessment_id) SELECT edition_id, id FROM a;
