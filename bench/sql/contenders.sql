-- What the product holds in process or does not store, laid out for floor and PostGraphile so that they need not compute
-- it: names of today, texts of the definitions, who is latest, where a score stands in its KOSTRA group.
-- Given: bench_municipality (id, code, name, county_name, name_order), bench_theme, bench_level.
CREATE TABLE bench_position (assessment_id uuid REFERENCES assessment, theme_id text, position float8,
  PRIMARY KEY (assessment_id, theme_id));
INSERT INTO bench_position
SELECT assessment_id, theme_id,
  (rank() OVER (PARTITION BY edition_id, key, theme_id ORDER BY value) - 1
   + count(*) OVER (PARTITION BY edition_id, key, theme_id, value) / 2.0::float8)
  / count(*) OVER (PARTITION BY edition_id, key, theme_id)
FROM v JOIN g ON g.municipality_id = v.municipality_id AND g.kind = 'KOSTRA'
ORDER BY assessment_id;

CREATE TABLE bench_latest (checklist_id text, municipality_id int REFERENCES bench_municipality (id),
  assessment_id uuid NOT NULL REFERENCES assessment, earlier_id uuid, change_value float8, name_order int, code text,
  PRIMARY KEY (checklist_id, municipality_id),
  -- A rebuild of the read model (--check) takes the rows away and puts them back.
  FOREIGN KEY (assessment_id, earlier_id) REFERENCES assessment_change (later_id, earlier_id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO bench_latest
SELECT a.checklist_id, a.municipality_id, a.id, c.earlier_id, c.change_value, b.name_order, b.code
FROM a JOIN assessment_change c ON c.later_id = a.id JOIN bench_municipality b ON b.id = a.municipality_id
WHERE a.year = 2025 ORDER BY a.checklist_id, b.code;
CREATE INDEX ON bench_latest (checklist_id, change_value DESC, name_order);
CREATE INDEX ON bench_latest (checklist_id, code);
CREATE INDEX ON bench_latest (assessment_id);
CREATE INDEX ON bench_latest (municipality_id);
CREATE INDEX bench_published ON assessment (municipality_id, checklist_id, reference_on)
  WHERE published_at IS NOT NULL AND superseded_at IS NULL;
