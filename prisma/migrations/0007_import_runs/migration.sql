-- CreateEnum
CREATE TYPE "import_step" AS ENUM ('READING', 'CHECKING', 'SCORING', 'WRITING', 'COUNTING');

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "step" "import_step" NOT NULL DEFAULT 'READING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "answer" JSONB,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_run_started_at_idx" ON "import_run"("started_at");
