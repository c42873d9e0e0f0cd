-- A hundred editors with a session each, and a draft for each of their municipalities: half answered, all proposed.
-- Settings: bench.now. Municipalities are spread over the country, of KOSTRA groups that are large enough to be shown.
CREATE TABLE bench_asked AS
SELECT row_number() OVER (ORDER BY id)::int AS place, id AS municipality_id, 'bench-user-' || id AS user_id,
  md5('session ' || id) AS token, md5('draft ' || id)::uuid AS draft_id
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS all_of_them FROM m
      WHERE kostra_group IN (SELECT kostra_group FROM m GROUP BY 1 HAVING count(*) >= 10)) fit
WHERE n % (all_of_them / 100) = 0 ORDER BY id LIMIT 100;

INSERT INTO "user" (id, name, email, email_verified, updated_at)
SELECT user_id, 'Syntetisk redaktør ' || place, user_id || '@example.org', true, now() FROM bench_asked;
INSERT INTO seat (id, user_id, municipality_id, role, title, given_at)
SELECT md5('seat ' || user_id)::uuid, user_id, municipality_id, 'EDITOR', 'Rådgiver', now() FROM bench_asked;
INSERT INTO session (id, expires_at, token, updated_at, user_id)
SELECT 'bench-session-' || municipality_id, now() + interval '14 days', token, now(), user_id FROM bench_asked;

INSERT INTO assessment (id, chain_id, municipality_id, checklist_id, version_line, state, started_at, started_by_id)
SELECT draft_id, draft_id, municipality_id, 'bench-leisure', '1.0', 'DRAFT', '2026-01-05', user_id FROM bench_asked;
INSERT INTO answer (assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at)
SELECT q.draft_id, c.criterion_id,
  CASE WHEN c.place % 2 = 0 THEN 1 ELSE 0 END,
  (CASE WHEN c.place % 2 = 0 THEN 'ANSWERED' ELSE 'UNANSWERED' END)::answer_state,
  CASE WHEN c.place % 2 = 0
       THEN jsonb_build_object('options', jsonb_build_array('yes'), 'comment', 'Vedtatt i kommunestyret, følges opp hvert år.',
              'link', 'https://example.org/plan/' || c.place)
       ELSE '{}' END,
  CASE WHEN c.place % 2 = 0 THEN md5(q.draft_id || c.criterion_id)::uuid END,
  CASE WHEN c.place % 2 = 0 THEN q.user_id END,
  CASE WHEN c.place % 2 = 0 THEN '2026-01-06'::timestamptz END
FROM bench_asked q CROSS JOIN bench_criterion c WHERE c.checklist_id = 'bench-leisure';
-- Each save is in the history. With an empty one, what is planned in the first seconds reads it from end to end for minutes.
INSERT INTO answer_history (assessment_id, criterion_id, revision, state, value, save_key, saved_by, saved_at)
SELECT x.assessment_id, x.criterion_id, x.revision, x.state, x.value, x.save_key, x.saved_by, x.saved_at
FROM bench_asked q JOIN answer x ON x.assessment_id = q.draft_id WHERE x.revision > 0;
INSERT INTO proposal (assessment_id, criterion_id, state, value, origin_assessment_id, origin_checklist_id,
  origin_version, origin_criterion_id, origin_on, origin_round_name)
SELECT q.draft_id, x.criterion_id, x.state, x.value, o.id, o.checklist_id, o.version, x.criterion_id, o.reference_on, r.name
FROM bench_asked q
JOIN assessment o ON o.municipality_id = q.municipality_id AND o.checklist_id = 'bench-leisure'
JOIN round r ON r.id = o.round_id AND r.name = 'bench-leisure 2025'
JOIN answer x ON x.assessment_id = o.id;
