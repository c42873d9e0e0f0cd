-- CreateTable
CREATE TABLE "recalibration" (
    "assessment_id" UUID NOT NULL,
    "earlier_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "state" "answer_state" NOT NULL,
    "value" JSONB NOT NULL DEFAULT '{}',
    "save_key" UUID,
    "saved_by" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recalibration_pkey" PRIMARY KEY ("assessment_id","earlier_id","criterion_id")
);

-- CreateIndex
CREATE INDEX "recalibration_earlier_id_idx" ON "recalibration"("earlier_id");

-- AddForeignKey
ALTER TABLE "recalibration" ADD CONSTRAINT "recalibration_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recalibration" ADD CONSTRAINT "recalibration_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. Written by hand.
ALTER TABLE recalibration ADD CONSTRAINT recalibration_revision_check CHECK (revision >= 0);
ALTER TABLE recalibration ADD CONSTRAINT recalibration_state_check CHECK (state <> 'NOT_APPLICABLE');
ALTER TABLE recalibration ADD CONSTRAINT recalibration_of_another CHECK (earlier_id <> assessment_id);

-- As answers, ratings change while their assessment is a draft; after that only a name can be erased. FOR SHARE: a submit in
-- flight is waited for.
CREATE FUNCTION refuse_frozen_recalibration() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.assessment_id ELSE NEW.assessment_id END;
  current_state assessment_state;
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.assessment_id <> NEW.assessment_id THEN
    RAISE EXCEPTION 'a rating stays with its assessment' USING ERRCODE = '55000';
  END IF;
  SELECT state INTO current_state FROM assessment WHERE id = owner FOR SHARE;
  IF current_state = 'DRAFT' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'saved_by' = to_jsonb(OLD) - 'saved_by'
     AND only_erases(OLD.value, NEW.value, OLD.saved_by, NEW.saved_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'assessment % is frozen (%): its ratings cannot change', owner, current_state USING ERRCODE = '55000';
END $$;

CREATE TRIGGER recalibration_frozen BEFORE INSERT OR UPDATE OR DELETE ON recalibration
  FOR EACH ROW EXECUTE FUNCTION refuse_frozen_recalibration();
