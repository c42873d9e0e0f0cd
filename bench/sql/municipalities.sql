-- Synthetic municipalities beyond the register: codes of letters and digits, which no real one has.
-- Settings: bench.municipalities, bench.seed.
INSERT INTO municipality (id)
SELECT 1000000 + i FROM generate_series(1, current_setting('bench.municipalities')::int - 357) i;

INSERT INTO municipality_code (code, municipality_id, county_code, valid_from)
SELECT chr(65 + i / 10000) || lpad((i % 10000)::text, 4, '0'), 1000000 + i, county.code, '2000-01-01'
FROM generate_series(1, current_setting('bench.municipalities')::int - 357) i
JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS counties
      FROM county WHERE valid_to IS NULL) county ON county.place = i % county.counties;

INSERT INTO municipality_name (municipality_id, valid_from, name, name_official)
SELECT 1000000 + i, '2000-01-01', 'Syntetisk ' || i, 'Syntetisk ' || i
FROM generate_series(1, current_setting('bench.municipalities')::int - 357) i;

-- Facts as a real municipality has them, so that groups have the same proportions as today's.
INSERT INTO peer_fact (municipality_id, vintage, population, population_year, kostra_group, kostra_edition,
  centrality_class, centrality_index, centrality_edition, latitude, longitude)
SELECT 1000000 + i, vintage, population, population_year, kostra_group, kostra_edition, centrality_class,
  centrality_index, centrality_edition, latitude, longitude
FROM generate_series(1, current_setting('bench.municipalities')::int - 357) i
JOIN (SELECT *, row_number() OVER (ORDER BY municipality_id) - 1 AS place FROM peer_fact WHERE vintage = '2026') fact
  ON fact.place = i % 357;
