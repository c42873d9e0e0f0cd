-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "answer_state" AS ENUM ('UNANSWERED', 'ANSWERED', 'DONT_KNOW', 'NOT_APPLICABLE');

-- CreateEnum
CREATE TYPE "perspective" AS ENUM ('ADMINISTRATION');

-- CreateEnum
CREATE TYPE "installation_kind" AS ENUM ('REAL', 'DEMONSTRATION');

-- CreateEnum
CREATE TYPE "municipality_change_kind" AS ENUM ('RENUMBERED', 'MERGED', 'SPLIT', 'BOUNDARY');

-- CreateEnum
CREATE TYPE "ndfu_role" AS ENUM ('ADMINISTRATOR', 'ADVISER');

-- CreateEnum
CREATE TYPE "seat_role" AS ENUM ('EDITOR', 'READER');

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "chain_id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "municipality_id" INTEGER NOT NULL,
    "round_id" UUID,
    "name" TEXT,
    "checklist_id" TEXT NOT NULL,
    "version_line" TEXT NOT NULL,
    "version" TEXT,
    "definition_hash" TEXT,
    "perspective" "perspective" NOT NULL DEFAULT 'ADMINISTRATION',
    "state" "assessment_state" NOT NULL DEFAULT 'DRAFT',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by_id" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" TEXT,
    "return_reason" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reference_on" DATE,
    "municipality_code" TEXT,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "respondent_role" TEXT,
    "is_facilitated" BOOLEAN,
    "prefilled_share" DOUBLE PRECISION,
    "score" TEXT,
    "score_value" DOUBLE PRECISION,
    "level" TEXT,
    "coverage" TEXT,
    "answered_count" INTEGER,
    "asked_count" INTEGER,
    "receipt" TEXT,
    "replaces_id" UUID,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "assessment_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "state" "answer_state" NOT NULL DEFAULT 'UNANSWERED',
    "value" JSONB NOT NULL DEFAULT '{}',
    "save_key" UUID,
    "saved_by" TEXT,
    "saved_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_pkey" PRIMARY KEY ("assessment_id","criterion_id")
);

-- CreateTable
CREATE TABLE "answer_history" (
    "assessment_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "answer_state" NOT NULL,
    "value" JSONB NOT NULL,
    "save_key" UUID NOT NULL,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_history_pkey" PRIMARY KEY ("assessment_id","criterion_id","revision")
);

-- CreateTable
CREATE TABLE "proposal" (
    "assessment_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "state" "answer_state" NOT NULL,
    "value" JSONB NOT NULL,
    "origin_assessment_id" UUID NOT NULL,
    "origin_checklist_id" TEXT NOT NULL,
    "origin_version" TEXT NOT NULL,
    "origin_criterion_id" TEXT NOT NULL,
    "origin_on" DATE NOT NULL,
    "origin_round_name" TEXT,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("assessment_id","criterion_id")
);

-- CreateTable
CREATE TABLE "assessment_event" (
    "id" BIGSERIAL NOT NULL,
    "assessment_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "user_id" TEXT,
    "actor" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "assessment_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "installation_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "used_definition" (
    "checklist_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "first_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_definition_pkey" PRIMARY KEY ("checklist_id","version")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" INTEGER NOT NULL,
    "post_address" TEXT,
    "language" TEXT NOT NULL DEFAULT 'nb',

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_code" (
    "code" TEXT NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "county_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "municipality_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality_name" (
    "municipality_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "name_sami" TEXT,
    "name_kven" TEXT,
    "name_official" TEXT NOT NULL,

    CONSTRAINT "municipality_name_pkey" PRIMARY KEY ("municipality_id","valid_from")
);

-- CreateTable
CREATE TABLE "county" (
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "name" TEXT NOT NULL,
    "name_official" TEXT NOT NULL,

    CONSTRAINT "county_pkey" PRIMARY KEY ("code","valid_from")
);

-- CreateTable
CREATE TABLE "municipality_change" (
    "id" SERIAL NOT NULL,
    "change_on" DATE NOT NULL,
    "kind" "municipality_change_kind" NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "municipality_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peer_fact" (
    "municipality_id" INTEGER NOT NULL,
    "vintage" TEXT NOT NULL,
    "population" INTEGER,
    "population_year" INTEGER,
    "kostra_group" TEXT,
    "kostra_edition" TEXT,
    "centrality_class" INTEGER,
    "centrality_index" INTEGER,
    "centrality_edition" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "peer_fact_pkey" PRIMARY KEY ("municipality_id","vintage")
);

-- CreateTable
CREATE TABLE "kostra_group" (
    "code" TEXT NOT NULL,
    "description_nb" TEXT NOT NULL,
    "description_nn" TEXT NOT NULL,
    "description_en" TEXT NOT NULL,

    CONSTRAINT "kostra_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "register_load" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_load_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "checklist_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "publishes_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_invitation" (
    "round_id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_invitation_pkey" PRIMARY KEY ("round_id","municipality_id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_entry" (
    "edition_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,

    CONSTRAINT "edition_entry_pkey" PRIMARY KEY ("edition_id","assessment_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "ndfu_role" "ndfu_role",
    "language" TEXT NOT NULL DEFAULT 'nb',
    "deactivated_at" TIMESTAMPTZ(3),
    "signed_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "role" "seat_role" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "role" "seat_role" NOT NULL,
    "sent_to" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "is_personal" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "hands_on_seat_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_request" (
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'nb',
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "is_accepted" BOOLEAN,
    "user_id" TEXT,

    CONSTRAINT "seat_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assessment_replaces_id_key" ON "assessment"("replaces_id");

-- CreateIndex
CREATE INDEX "assessment_municipality_id_checklist_id_idx" ON "assessment"("municipality_id", "checklist_id");

-- CreateIndex
CREATE INDEX "assessment_round_id_state_idx" ON "assessment"("round_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_chain_id_number_key" ON "assessment"("chain_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "answer_history_assessment_id_criterion_id_save_key_key" ON "answer_history"("assessment_id", "criterion_id", "save_key");

-- CreateIndex
CREATE INDEX "assessment_event_assessment_id_at_idx" ON "assessment_event"("assessment_id", "at");

-- CreateIndex
CREATE INDEX "outgoing_mail_sent_at_next_try_at_idx" ON "outgoing_mail"("sent_at", "next_try_at");

-- CreateIndex
CREATE INDEX "municipality_code_municipality_id_idx" ON "municipality_code"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_change_change_on_from_code_to_code_kind_key" ON "municipality_change"("change_on", "from_code", "to_code", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "round_name_key" ON "round"("name");

-- CreateIndex
CREATE UNIQUE INDEX "edition_round_id_number_key" ON "edition"("round_id", "number");

-- CreateIndex
CREATE INDEX "edition_entry_assessment_id_idx" ON "edition_entry"("assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "seat_user_id_idx" ON "seat"("user_id");

-- CreateIndex
CREATE INDEX "seat_municipality_id_idx" ON "seat"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_municipality_id_idx" ON "invitation"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_request_token_hash_key" ON "seat_request"("token_hash");

-- CreateIndex
CREATE INDEX "seat_request_invitation_id_idx" ON "seat_request"("invitation_id");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "assessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_history" ADD CONSTRAINT "answer_history_assessment_id_criterion_id_fkey" FOREIGN KEY ("assessment_id", "criterion_id") REFERENCES "answer"("assessment_id", "criterion_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_event" ADD CONSTRAINT "assessment_event_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_code" ADD CONSTRAINT "municipality_code_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_name" ADD CONSTRAINT "municipality_name_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_change" ADD CONSTRAINT "municipality_change_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality_change" ADD CONSTRAINT "municipality_change_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peer_fact" ADD CONSTRAINT "peer_fact_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_invitation" ADD CONSTRAINT "round_invitation_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_invitation" ADD CONSTRAINT "round_invitation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_hands_on_seat_id_fkey" FOREIGN KEY ("hands_on_seat_id") REFERENCES "seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_request" ADD CONSTRAINT "seat_request_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
