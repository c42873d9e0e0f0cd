-- CreateEnum
CREATE TYPE "action_state" AS ENUM ('PLANNED', 'STARTED', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "action_origin" AS ENUM ('DUGNAD', 'NEXT_STEP', 'YOUTH', 'PLAN', 'OTHER');

-- CreateEnum
CREATE TYPE "barrier" AS ENUM ('economy', 'equipment', 'transport', 'information', 'digital-exclusion', 'offer', 'dropout', 'facilitation');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('BETTER', 'WORSE', 'SAME', 'NOT_COMPARABLE');

-- CreateEnum
CREATE TYPE "peer_group_kind" AS ENUM ('KOSTRA', 'COUNTY', 'POPULATION', 'CENTRALITY', 'NEAREST', 'OWN_LIST', 'COUNTRY');

-- CreateEnum
CREATE TYPE "participant_kind" AS ENUM ('FRONTLINE', 'VOLUNTARY', 'DECISION_MAKER', 'YOUTH', 'PARENT', 'BUSINESS', 'OTHER');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ASSESSMENTS', 'DUGNADS');

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "dugnad_id" UUID,
    "checklist_id" TEXT,
    "criterion_id" TEXT,
    "what" TEXT NOT NULL,
    "responsible_role" TEXT NOT NULL,
    "due_on" DATE,
    "state" "action_state" NOT NULL DEFAULT 'PLANNED',
    "barrier" "barrier",
    "origin" "action_origin" NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_event" (
    "id" BIGSERIAL NOT NULL,
    "action_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "user_id" TEXT,
    "actor" TEXT NOT NULL,
    "from" "action_state",
    "to" "action_state" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "action_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counting_assessment" (
    "chain_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "perspective" "perspective" NOT NULL,
    "round_id" UUID,
    "reference_on" DATE NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counting_assessment_pkey" PRIMARY KEY ("chain_id")
);

-- CreateTable
CREATE TABLE "theme_score" (
    "assessment_id" UUID NOT NULL,
    "theme_id" TEXT NOT NULL,
    "score" TEXT,
    "score_value" DOUBLE PRECISION,
    "coverage" TEXT NOT NULL,

    CONSTRAINT "theme_score_pkey" PRIMARY KEY ("assessment_id","theme_id")
);

-- CreateTable
CREATE TABLE "assessment_change" (
    "later_id" UUID NOT NULL,
    "earlier_id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "core_share" TEXT NOT NULL,
    "earlier_score" TEXT,
    "later_score" TEXT,
    "change" TEXT,
    "change_value" DOUBLE PRECISION,
    "dropped" TEXT,
    "rules" TEXT,
    "practice" TEXT,
    "practice_value" DOUBLE PRECISION,
    "added" TEXT,
    "no_split" TEXT,

    CONSTRAINT "assessment_change_pkey" PRIMARY KEY ("later_id","earlier_id")
);

-- CreateTable
CREATE TABLE "dugnad_comparison" (
    "dugnad_id" UUID NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "before_id" UUID,
    "after_id" UUID,
    "latest_id" UUID,
    "is_before_old" BOOLEAN NOT NULL DEFAULT false,
    "is_after_past_next" BOOLEAN NOT NULL DEFAULT false,
    "core_share" TEXT,
    "change" TEXT,
    "change_value" DOUBLE PRECISION,
    "practice" TEXT,
    "practice_value" DOUBLE PRECISION,
    "better" INTEGER NOT NULL DEFAULT 0,
    "worse" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "not_comparable" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dugnad_comparison_pkey" PRIMARY KEY ("dugnad_id","checklist_id")
);

-- CreateTable
CREATE TABLE "dugnad_theme_comparison" (
    "dugnad_id" UUID NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "outcome" "outcome" NOT NULL,
    "change" TEXT,
    "change_value" DOUBLE PRECISION,

    CONSTRAINT "dugnad_theme_comparison_pkey" PRIMARY KEY ("dugnad_id","checklist_id","theme_id")
);

-- CreateTable
CREATE TABLE "round_peer_fact" (
    "round_id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "vintage" TEXT,
    "population" INTEGER,
    "kostra_group" TEXT,
    "county_code" TEXT NOT NULL,
    "centrality_class" INTEGER,
    "centrality_index" INTEGER,

    CONSTRAINT "round_peer_fact_pkey" PRIMARY KEY ("round_id","municipality_id")
);

-- CreateTable
CREATE TABLE "edition_figure" (
    "edition_id" UUID NOT NULL,
    "group_kind" "peer_group_kind" NOT NULL,
    "group_key" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "mean" DOUBLE PRECISION,
    "minimum" DOUBLE PRECISION,
    "lower_quartile" DOUBLE PRECISION,
    "median" DOUBLE PRECISION,
    "upper_quartile" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,

    CONSTRAINT "edition_figure_pkey" PRIMARY KEY ("edition_id","group_kind","group_key","theme_id")
);

-- CreateTable
CREATE TABLE "published_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "published_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "read_model_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "derivation" INTEGER NOT NULL,
    "rebuilt_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_model_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "user_id" TEXT NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("user_id","municipality_id")
);

-- CreateTable
CREATE TABLE "dugnad" (
    "id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "is_digital" BOOLEAN NOT NULL DEFAULT false,
    "process_leader" TEXT,
    "minutes" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dugnad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dugnad_participants" (
    "dugnad_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "dugnad_participants_pkey" PRIMARY KEY ("dugnad_id","kind")
);

-- CreateTable
CREATE TABLE "dugnad_theme" (
    "dugnad_id" UUID NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,

    CONSTRAINT "dugnad_theme_pkey" PRIMARY KEY ("dugnad_id","checklist_id","theme_id")
);

-- CreateTable
CREATE TABLE "dugnad_assessment" (
    "dugnad_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,

    CONSTRAINT "dugnad_assessment_pkey" PRIMARY KEY ("dugnad_id","assessment_id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" TEXT,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_assessment" (
    "assessment_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,

    CONSTRAINT "imported_assessment_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "imported_dugnad" (
    "dugnad_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,

    CONSTRAINT "imported_dugnad_pkey" PRIMARY KEY ("dugnad_id")
);

-- CreateIndex
CREATE INDEX "action_municipality_id_idx" ON "action"("municipality_id");

-- CreateIndex
CREATE INDEX "action_dugnad_id_idx" ON "action"("dugnad_id");

-- CreateIndex
CREATE INDEX "action_event_action_id_id_idx" ON "action_event"("action_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "counting_assessment_assessment_id_key" ON "counting_assessment"("assessment_id");

-- CreateIndex
CREATE INDEX "counting_assessment_municipality_id_checklist_id_reference__idx" ON "counting_assessment"("municipality_id", "checklist_id", "reference_on");

-- CreateIndex
CREATE INDEX "counting_assessment_round_id_idx" ON "counting_assessment"("round_id");

-- CreateIndex
CREATE INDEX "assessment_change_municipality_id_checklist_id_idx" ON "assessment_change"("municipality_id", "checklist_id");

-- CreateIndex
CREATE INDEX "dugnad_comparison_municipality_id_checklist_id_idx" ON "dugnad_comparison"("municipality_id", "checklist_id");

-- CreateIndex
CREATE INDEX "dugnad_municipality_id_held_on_idx" ON "dugnad"("municipality_id", "held_on");

-- CreateIndex
CREATE INDEX "dugnad_assessment_assessment_id_idx" ON "dugnad_assessment"("assessment_id");

-- CreateIndex
CREATE INDEX "imported_assessment_import_id_idx" ON "imported_assessment"("import_id");

-- CreateIndex
CREATE INDEX "imported_dugnad_import_id_idx" ON "imported_dugnad"("import_id");

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_event" ADD CONSTRAINT "action_event_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counting_assessment" ADD CONSTRAINT "counting_assessment_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_score" ADD CONSTRAINT "theme_score_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_change" ADD CONSTRAINT "assessment_change_later_id_fkey" FOREIGN KEY ("later_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_change" ADD CONSTRAINT "assessment_change_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_comparison" ADD CONSTRAINT "dugnad_comparison_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_theme_comparison" ADD CONSTRAINT "dugnad_theme_comparison_dugnad_id_checklist_id_fkey" FOREIGN KEY ("dugnad_id", "checklist_id") REFERENCES "dugnad_comparison"("dugnad_id", "checklist_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_peer_fact" ADD CONSTRAINT "round_peer_fact_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_figure" ADD CONSTRAINT "edition_figure_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad" ADD CONSTRAINT "dugnad_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_participants" ADD CONSTRAINT "dugnad_participants_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_theme" ADD CONSTRAINT "dugnad_theme_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_assessment" ADD CONSTRAINT "dugnad_assessment_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dugnad_assessment" ADD CONSTRAINT "dugnad_assessment_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_assessment" ADD CONSTRAINT "imported_assessment_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_assessment" ADD CONSTRAINT "imported_assessment_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_dugnad" ADD CONSTRAINT "imported_dugnad_dugnad_id_fkey" FOREIGN KEY ("dugnad_id") REFERENCES "dugnad"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_dugnad" ADD CONSTRAINT "imported_dugnad_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say. Written by hand.
ALTER TABLE dugnad_participants ADD CONSTRAINT dugnad_participants_count_check CHECK (count BETWEEN 0 AND 10000);
ALTER TABLE action ADD CONSTRAINT action_criterion_with_checklist CHECK ((checklist_id IS NULL) = (criterion_id IS NULL));

-- History is only added to; of a row that stands, names and words about people can be erased.
CREATE TRIGGER action_event_append_only BEFORE UPDATE OR DELETE ON action_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change('user_id', 'actor', 'note');
