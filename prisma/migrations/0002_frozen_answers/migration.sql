-- What Prisma's schema cannot say: which rows are frozen, and since when. Written by hand.
-- A refusal is SQLSTATE 55000 (object_not_in_prerequisite_state).

ALTER TABLE answer ADD CONSTRAINT answer_revision_check CHECK (revision >= 0);
ALTER TABLE answer_history ADD CONSTRAINT answer_history_revision_check CHECK (revision > 0);
ALTER TABLE installation ADD CONSTRAINT installation_one_row CHECK (id = 1);
ALTER TABLE register_load ADD CONSTRAINT register_load_one_row CHECK (id = 1);

-- In a round one chain per municipality and perspective; standing alone any number.
CREATE UNIQUE INDEX assessment_one_chain_in_round ON assessment (round_id, municipality_id, perspective)
  WHERE number = 0 AND round_id IS NOT NULL;

-- True when the change only takes comment, reason or link out of the value, or puts a pseudonym (a text that is no
-- user's id) in the place of who saved it. Erasing is the one write that a frozen answer lets pass.
CREATE FUNCTION only_erases(old_value jsonb, new_value jsonb, old_saver text, new_saver text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT new_value - '{comment,reason,link}'::text[] = old_value - '{comment,reason,link}'::text[]
     AND new_value <@ old_value
     AND (new_saver IS NOT DISTINCT FROM old_saver
          OR (new_saver IS NOT NULL AND old_saver IS NOT NULL AND NOT EXISTS (SELECT FROM "user" WHERE id = new_saver)))
$$;

-- Answers and their history change while the assessment is a draft. FOR SHARE: a submit in flight is waited for.
CREATE FUNCTION refuse_frozen_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.assessment_id ELSE NEW.assessment_id END;
  current_state assessment_state;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.assessment_id <> NEW.assessment_id THEN
    RAISE EXCEPTION 'an answer stays with its assessment' USING ERRCODE = '55000';
  END IF;
  SELECT state INTO current_state FROM assessment WHERE id = owner FOR SHARE;
  IF current_state = 'DRAFT' AND (TG_TABLE_NAME = 'answer' OR TG_OP = 'INSERT') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE'
     AND to_jsonb(NEW) - '{value,saved_by}'::text[] = to_jsonb(OLD) - '{value,saved_by}'::text[]
     AND only_erases(OLD.value, NEW.value, OLD.saved_by, NEW.saved_by) THEN
    RETURN NEW;
  END IF;
  IF current_state = 'DRAFT' THEN
    RAISE EXCEPTION 'answer_history is append-only' USING ERRCODE = '55000';
  END IF;
  RAISE EXCEPTION 'assessment % is frozen (%): its answers cannot change', owner, current_state USING ERRCODE = '55000';
END $$;

CREATE TRIGGER answer_frozen BEFORE INSERT OR UPDATE OR DELETE ON answer
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_answer();
CREATE TRIGGER answer_history_frozen BEFORE INSERT OR UPDATE OR DELETE ON answer_history
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_answer();

-- A submitted assessment changes its state and the times and reasons of that, nothing else: columns of a later day are
-- frozen until they are listed here.
CREATE FUNCTION refuse_frozen_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free constant text[] := '{state,published_at,superseded_at,returned_at,returned_by_id,return_reason,reviewed_at}';
  people constant text[] := '{started_by_id,submitted_by_id}';
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'DRAFT' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'assessment % is frozen (%): it cannot be deleted', OLD.id, OLD.state USING ERRCODE = '55000';
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN
     (('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'PUBLISHED'), ('SUBMITTED', 'RETURNED'), ('PUBLISHED', 'RETURNED')) THEN
    RAISE EXCEPTION 'assessment % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = '55000';
  END IF;
  IF OLD.state = 'DRAFT' THEN RETURN NEW; END IF;
  IF to_jsonb(NEW) - free - people IS DISTINCT FROM to_jsonb(OLD) - free - people
     OR EXISTS (SELECT FROM "user" WHERE id = NEW.started_by_id AND OLD.started_by_id IS DISTINCT FROM NEW.started_by_id)
     OR EXISTS (SELECT FROM "user" WHERE id = NEW.submitted_by_id AND OLD.submitted_by_id IS DISTINCT FROM NEW.submitted_by_id)
  THEN
    RAISE EXCEPTION 'assessment % is frozen (%): only its state and times change', OLD.id, OLD.state USING ERRCODE = '55000';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER assessment_frozen BEFORE UPDATE OR DELETE ON assessment
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_assessment();

-- Rows that are written once: arguments name the columns that may still change (to erase a name).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - TG_ARGV::text[] = to_jsonb(OLD) - TG_ARGV::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a row of % is written once', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;

CREATE TRIGGER installation_for_life BEFORE UPDATE OR DELETE ON installation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_for_good BEFORE UPDATE OR DELETE ON signing_key
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER used_definition_for_good BEFORE UPDATE OR DELETE ON used_definition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_for_good BEFORE UPDATE OR DELETE ON edition
  FOR EACH ROW EXECUTE FUNCTION refuse_change('published_by_id');
CREATE TRIGGER edition_entry_for_good BEFORE UPDATE OR DELETE ON edition_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_event_append_only BEFORE UPDATE OR DELETE ON assessment_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change('user_id', 'actor', 'detail');
