-- AlterTable
ALTER TABLE "user" ADD COLUMN     "rights_revision" INTEGER NOT NULL DEFAULT 0;

-- What Prisma's schema cannot say. Written by hand.

-- Whoever holds what a session said can ask with one number whether it says the same now. Raised here and nowhere else, so
-- that no way of changing an account, a seat or a name can forget it.
CREATE FUNCTION raise_own_rights_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rights_revision := OLD.rights_revision + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER user_rights_revision BEFORE UPDATE ON "user" FOR EACH ROW
  WHEN ((OLD.name, OLD.ndfu_role, OLD.deactivated_at) IS DISTINCT FROM (NEW.name, NEW.ndfu_role, NEW.deactivated_at))
  EXECUTE FUNCTION raise_own_rights_revision();

CREATE FUNCTION raise_rights_revision_of_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "user" SET rights_revision = rights_revision + 1 WHERE id = OLD.user_id;
  END IF;
  IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.user_id <> OLD.user_id) THEN
    UPDATE "user" SET rights_revision = rights_revision + 1 WHERE id = NEW.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_rights_revision AFTER INSERT OR UPDATE OR DELETE ON seat FOR EACH ROW
  EXECUTE FUNCTION raise_rights_revision_of_holder();
