import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was released stays what it was, whoever asks: the api's role, the owner, a superuser who has not switched triggers off. */
const released = [
  `CREATE FUNCTION protocol_release_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'TRUNCATE' THEN
       IF NOT EXISTS (SELECT FROM protocol_releases) THEN RETURN NULL; END IF;
     END IF;
     RAISE EXCEPTION 'a released protocol version is never changed' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON protocol_releases
   FOR EACH ROW EXECUTE FUNCTION protocol_release_kept()`,
  `CREATE TRIGGER kept_whole BEFORE TRUNCATE ON protocol_releases
   FOR EACH STATEMENT EXECUTE FUNCTION protocol_release_kept()`,
  `CREATE TRIGGER record_kept BEFORE UPDATE OF release_id, protocol_id, sha256 ON protocol_versions
   FOR EACH ROW EXECUTE FUNCTION protocol_release_kept()`,
  `CREATE TRIGGER record_stays BEFORE DELETE ON protocol_versions
   FOR EACH ROW EXECUTE FUNCTION protocol_release_kept()`,
];

const up = [
  `CREATE TABLE "protocols" (
    "id" uuid NOT NULL,
    "group_id" uuid NOT NULL,
    "code" text,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "created_by" uuid NOT NULL,
    CONSTRAINT "protocols_code_key" UNIQUE ("code"),
    CONSTRAINT "protocols_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "protocol_drafts" (
    "id" uuid NOT NULL,
    "protocol_id" uuid NOT NULL,
    "state" text NOT NULL,
    "document" text NOT NULL,
    "sha256" text NOT NULL,
    "title_en" text,
    "title_zh" text,
    "kind" text,
    "revision" integer NOT NULL,
    "ballot_id" uuid,
    "version" text,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "changed_by" uuid NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "protocol_drafts_state_check" CHECK ((state = ANY (ARRAY['idea'::text, 'proposed'::text, 'working-draft'::text, 'committee-draft'::text, 'ballot'::text, 'approved'::text]))),
    CONSTRAINT "protocol_drafts_ballot_check" CHECK (((state <> 'ballot'::text) OR (ballot_id IS NOT NULL))),
    CONSTRAINT "protocol_drafts_version_check" CHECK (((state = 'approved'::text) = (version IS NOT NULL))),
    CONSTRAINT "protocol_drafts_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "protocol_moves" (
    "draft_id" uuid NOT NULL,
    "revision" integer NOT NULL,
    "from_state" text,
    "to_state" text NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "person_id" uuid NOT NULL,
    "reason" text,
    CONSTRAINT "protocol_moves_pkey" PRIMARY KEY ("draft_id", "revision")
  )`,
  `CREATE TABLE "protocol_releases" (
    "id" uuid NOT NULL,
    "protocol_id" uuid NOT NULL,
    "code" text NOT NULL,
    "version" text NOT NULL,
    "major" integer NOT NULL,
    "minor" integer NOT NULL,
    "patch" integer NOT NULL,
    "document" text NOT NULL,
    "sha256" text NOT NULL,
    "title_en" text,
    "title_zh" text,
    "summary_en" text,
    "summary_zh" text,
    "kind" text NOT NULL,
    "routes" text array NOT NULL,
    "released_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "protocol_releases_code_version_key" UNIQUE ("code", "version"),
    CONSTRAINT "protocol_releases_check" CHECK (((major >= 1) AND (minor >= 0) AND (patch >= 0) AND (sha256 ~ '^[0-9a-f]{64}$'::text))),
    CONSTRAINT "protocol_releases_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "protocol_versions" (
    "release_id" uuid NOT NULL,
    "protocol_id" uuid NOT NULL,
    "sha256" text NOT NULL,
    "state" text NOT NULL,
    "state_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "successor" text,
    "reason" text,
    "damaged_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "protocol_versions_state_check" CHECK ((state = ANY (ARRAY['published'::text, 'superseded'::text, 'withdrawn'::text]))),
    CONSTRAINT "protocol_versions_pkey" PRIMARY KEY ("release_id")
  )`,
  `CREATE TABLE "protocol_search" (
    "protocol_id" uuid NOT NULL,
    "release_id" uuid NOT NULL,
    "code" text NOT NULL,
    "kind" text NOT NULL,
    "routes" text array NOT NULL,
    "state" text NOT NULL,
    "words" text NOT NULL,
    "pieces" text array NOT NULL,
    CONSTRAINT "protocol_search_code_key" UNIQUE ("code"),
    CONSTRAINT "protocol_search_pkey" PRIMARY KEY ("protocol_id")
  )`,
  `ALTER TABLE "protocols" ADD CONSTRAINT "protocols_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_drafts" ADD CONSTRAINT "protocol_drafts_protocol_id_fkey" FOREIGN KEY ("protocol_id") REFERENCES "protocols"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_drafts" ADD CONSTRAINT "protocol_drafts_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballots"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_moves" ADD CONSTRAINT "protocol_moves_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "protocol_drafts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_releases" ADD CONSTRAINT "protocol_releases_protocol_id_fkey" FOREIGN KEY ("protocol_id") REFERENCES "protocols"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_versions" ADD CONSTRAINT "protocol_versions_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "protocol_releases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "protocol_search" ADD CONSTRAINT "protocol_search_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "protocol_releases"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX protocols_by_group ON protocols USING btree ("group_id")`,
  `CREATE UNIQUE INDEX protocol_drafts_current ON protocol_drafts USING btree ("protocol_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX protocol_drafts_by_change ON protocol_drafts USING btree ("changed_at" DESC, "id" DESC) WHERE (ended_at IS NULL)`,
  `CREATE INDEX protocol_releases_by_protocol ON protocol_releases USING btree ("protocol_id", "released_at" DESC)`,
  `CREATE INDEX protocol_versions_by_protocol ON protocol_versions USING btree ("protocol_id")`,
  `CREATE INDEX protocol_search_by_pieces ON protocol_search USING gin ("pieces")`,
  `ALTER TABLE "protocols" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "protocols" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "protocols" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
  `ALTER TABLE "protocol_drafts" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "protocol_drafts" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "protocol_drafts" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
  `ALTER TABLE "protocol_moves" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "protocol_moves" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "protocol_moves" USING ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ((SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
  ...released,
];
const down = [
  `DROP INDEX protocols_by_group`,
  `DROP INDEX protocol_drafts_current`,
  `DROP INDEX protocol_drafts_by_change`,
  `DROP INDEX protocol_releases_by_protocol`,
  `DROP INDEX protocol_versions_by_protocol`,
  `DROP INDEX protocol_search_by_pieces`,
  `ALTER TABLE "protocol_search" DROP CONSTRAINT "protocol_search_release_id_fkey"`,
  `ALTER TABLE "protocol_versions" DROP CONSTRAINT "protocol_versions_release_id_fkey"`,
  `ALTER TABLE "protocol_releases" DROP CONSTRAINT "protocol_releases_protocol_id_fkey"`,
  `ALTER TABLE "protocol_moves" DROP CONSTRAINT "protocol_moves_draft_id_fkey"`,
  `ALTER TABLE "protocol_drafts" DROP CONSTRAINT "protocol_drafts_ballot_id_fkey"`,
  `ALTER TABLE "protocol_drafts" DROP CONSTRAINT "protocol_drafts_protocol_id_fkey"`,
  `ALTER TABLE "protocols" DROP CONSTRAINT "protocols_group_id_fkey"`,
  `DROP TABLE "protocol_search"`,
  `DROP TABLE "protocol_versions"`,
  `DROP TABLE "protocol_releases"`,
  `DROP FUNCTION protocol_release_kept()`,
  `DROP TABLE "protocol_moves"`,
  `DROP TABLE "protocol_drafts"`,
  `DROP TABLE "protocols"`,
];

/** Adds test protocols in work, and released ones, whose content no statement changes or deletes. */
export class AddProtocols1796000014000 implements MigrationInterface {
  readonly name = "AddProtocols1796000014000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
