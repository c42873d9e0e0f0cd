-- What Prisma's schema cannot say. Written by hand.

-- Asked whenever a session is read: does anything of these municipalities count that is not public? There is little of it at
-- any time; without this all that was ever submitted would be read to find it.
CREATE INDEX assessment_unpublished_idx ON assessment (municipality_id) WHERE published_at IS NULL AND state = 'SUBMITTED';
