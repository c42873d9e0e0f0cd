-- NDFU's adviser, who follows a few municipalities, with a session.
INSERT INTO "user" (id, name, email, email_verified, ndfu_role, updated_at)
VALUES ('bench-adviser', 'Syntetisk rådgiver', 'bench-adviser@example.org', true, 'ADVISER', now());
INSERT INTO session (id, expires_at, token, updated_at, user_id)
VALUES ('bench-session-adviser', now() + interval '14 days', 'bench-session-of-the-adviser', now(), 'bench-adviser');
INSERT INTO follow (user_id, municipality_id, since)
SELECT 'bench-adviser', municipality_id, now() FROM bench_asked WHERE place % 5 = 0;
