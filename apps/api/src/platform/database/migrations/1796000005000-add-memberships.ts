import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE "organisation_identifiers" (
    "organisation_id" uuid NOT NULL,
    "scheme" text NOT NULL,
    "value" text NOT NULL,
    "register" text,
    CONSTRAINT "organisation_identifiers_pkey" PRIMARY KEY ("organisation_id", "scheme", "value")
  )`,
  `CREATE TABLE "membership_tiers" (
    "tier" text NOT NULL,
    "name_en" text NOT NULL,
    "name_zh" text,
    "weight" integer NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT "membership_tiers_tier_check" CHECK ((tier ~ '^[a-z][a-z0-9-]{0,39}$'::text)),
    CONSTRAINT "membership_tiers_weight_check" CHECK ((weight > 0)),
    CONSTRAINT "membership_tiers_pkey" PRIMARY KEY ("tier")
  )`,
  `CREATE TABLE "memberships" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "tier" text,
    "starts_on" date NOT NULL,
    "ends_on" date,
    "renews_on" date,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    "ended_as" text,
    CONSTRAINT "memberships_term_check" CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT "memberships_ended_check" CHECK (((ended_at IS NULL) = (ended_as IS NULL))),
    CONSTRAINT "memberships_ended_as_check" CHECK ((ended_as = ANY (ARRAY['withdrawn'::text, 'expelled'::text]))),
    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "legal_entities" (
    "id" uuid NOT NULL,
    "name" text NOT NULL,
    "country_iso3" text NOT NULL,
    "lei" text,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "legal_entities_country_iso3_check" CHECK ((country_iso3 ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT "legal_entities_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "parent_relations" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "parent_organisation_id" uuid,
    "parent_entity_id" uuid,
    "source" text NOT NULL,
    "source_link" text,
    "confirmed_on" date NOT NULL,
    "confirmed_by" uuid,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "parent_relations_above_check" CHECK ((num_nonnulls(parent_organisation_id, parent_entity_id) <= 1)),
    CONSTRAINT "parent_relations_self_check" CHECK ((parent_organisation_id IS DISTINCT FROM organisation_id)),
    CONSTRAINT "parent_relations_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "agreement_acceptances" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "agreement" text NOT NULL,
    "agreement_version" text NOT NULL,
    "accepted_by" text NOT NULL,
    "accepted_on" date NOT NULL,
    "evidence" text,
    "recorded_by" uuid,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "agreement_acceptances_agreement_check" CHECK ((agreement = ANY (ARRAY['membership-agreement'::text, 'ip-policy'::text, 'antitrust-policy'::text]))),
    CONSTRAINT "agreement_acceptances_pkey" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "expulsions" (
    "id" uuid NOT NULL,
    "organisation_id" uuid NOT NULL,
    "reasons" text NOT NULL,
    "proposed_by" uuid NOT NULL,
    "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "confirmed_by" uuid,
    "confirmed_at" TIMESTAMP WITH TIME ZONE,
    "dropped_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "expulsions_two_people_check" CHECK ((confirmed_by IS DISTINCT FROM proposed_by)),
    CONSTRAINT "expulsions_settled_check" CHECK ((((confirmed_at IS NULL) = (confirmed_by IS NULL)) AND (num_nonnulls(confirmed_at, dropped_at) <= 1))),
    CONSTRAINT "expulsions_pkey" PRIMARY KEY ("id")
  )`,
  `ALTER TABLE "expulsions" ADD CONSTRAINT "expulsions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX expulsions_waiting ON expulsions USING btree ("organisation_id") WHERE ((confirmed_at IS NULL) AND (dropped_at IS NULL))`,
  `ALTER TABLE "organisations" ADD "native_name" text`,
  `ALTER TABLE "organisations" ADD "website" text`,
  `ALTER TABLE "organisations" ADD "kind" text`,
  `ALTER TABLE "organisations" ADD "left_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "organisations" ADD "left_as" text`,
  `ALTER TABLE "organisations" ADD CONSTRAINT "organisations_kind_check" CHECK ((kind = ANY (ARRAY['mining'::text, 'refining'::text, 'material'::text, 'cell'::text, 'vehicle-maker'::text, 'institute'::text, 'equipment'::text, 'observer'::text])))`,
  `ALTER TABLE "organisations" ADD CONSTRAINT "organisations_left_check" CHECK ((((left_at IS NULL) = (left_as IS NULL)) AND ((left_at IS NULL) OR (suspended_at IS NOT NULL))))`,
  `ALTER TABLE "organisations" ADD CONSTRAINT "organisations_left_as_check" CHECK ((left_as = ANY (ARRAY['withdrawn'::text, 'expelled'::text])))`,
  `ALTER TABLE "organisation_identifiers" ADD CONSTRAINT "organisation_identifiers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tier_fkey" FOREIGN KEY ("tier") REFERENCES "membership_tiers"("tier") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "parent_relations" ADD CONSTRAINT "parent_relations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "parent_relations" ADD CONSTRAINT "parent_relations_parent_organisation_id_fkey" FOREIGN KEY ("parent_organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "parent_relations" ADD CONSTRAINT "parent_relations_parent_entity_id_fkey" FOREIGN KEY ("parent_entity_id") REFERENCES "legal_entities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreement_acceptances" ADD CONSTRAINT "agreement_acceptances_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE INDEX organisation_identifiers_by_value ON organisation_identifiers USING btree ("value", "scheme")`,
  `CREATE UNIQUE INDEX memberships_current ON memberships USING btree ("organisation_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX memberships_by_organisation ON memberships USING btree ("organisation_id", "starts_on")`,
  `CREATE UNIQUE INDEX legal_entities_by_lei ON legal_entities USING btree ("lei") WHERE (lei IS NOT NULL)`,
  `CREATE INDEX legal_entities_by_name ON legal_entities USING btree ("name", "id")`,
  `CREATE UNIQUE INDEX parent_relations_current ON parent_relations USING btree ("organisation_id") WHERE (ended_at IS NULL)`,
  `CREATE INDEX agreement_acceptances_by_organisation ON agreement_acceptances USING btree ("organisation_id", "agreement", "accepted_on")`,
  `ALTER TABLE "agreement_acceptances" ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE "agreement_acceptances" FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON "agreement_acceptances" USING ("organisation_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory')) WITH CHECK ("organisation_id" = (SELECT nullif(current_setting('app.org_id', true), ''))::uuid OR (SELECT nullif(current_setting('app.reach', true), '')) IN ('directory'))`,
  `INSERT INTO membership_tiers (tier, name_en, weight, position) VALUES ('full', 'Full member', 3, 1), ('associate', 'Associate member', 1, 2)`,
  `INSERT INTO memberships (id, organisation_id, starts_on)
   SELECT gen_random_uuid(), id, (created_at AT TIME ZONE 'UTC')::date FROM organisations`,
];
const down = [
  `DROP INDEX organisation_identifiers_by_value`,
  `DROP INDEX memberships_current`,
  `DROP INDEX memberships_by_organisation`,
  `DROP INDEX legal_entities_by_lei`,
  `DROP INDEX legal_entities_by_name`,
  `DROP INDEX parent_relations_current`,
  `DROP INDEX agreement_acceptances_by_organisation`,
  `ALTER TABLE "agreement_acceptances" DROP CONSTRAINT "agreement_acceptances_organisation_id_fkey"`,
  `ALTER TABLE "parent_relations" DROP CONSTRAINT "parent_relations_parent_entity_id_fkey"`,
  `ALTER TABLE "parent_relations" DROP CONSTRAINT "parent_relations_parent_organisation_id_fkey"`,
  `ALTER TABLE "parent_relations" DROP CONSTRAINT "parent_relations_organisation_id_fkey"`,
  `ALTER TABLE "memberships" DROP CONSTRAINT "memberships_tier_fkey"`,
  `ALTER TABLE "memberships" DROP CONSTRAINT "memberships_organisation_id_fkey"`,
  `ALTER TABLE "organisation_identifiers" DROP CONSTRAINT "organisation_identifiers_organisation_id_fkey"`,
  `ALTER TABLE "organisations" DROP CONSTRAINT "organisations_left_as_check"`,
  `ALTER TABLE "organisations" DROP CONSTRAINT "organisations_left_check"`,
  `ALTER TABLE "organisations" DROP CONSTRAINT "organisations_kind_check"`,
  `ALTER TABLE "organisations" DROP COLUMN "left_as"`,
  `ALTER TABLE "organisations" DROP COLUMN "left_at"`,
  `ALTER TABLE "organisations" DROP COLUMN "kind"`,
  `ALTER TABLE "organisations" DROP COLUMN "website"`,
  `ALTER TABLE "organisations" DROP COLUMN "native_name"`,
  `DROP TABLE "expulsions"`,
  `DROP TABLE "agreement_acceptances"`,
  `DROP TABLE "parent_relations"`,
  `DROP TABLE "legal_entities"`,
  `DROP TABLE "memberships"`,
  `DROP TABLE "membership_tiers"`,
  `DROP TABLE "organisation_identifiers"`,
];

/**
 * Adds what an organisation is (kind, native name, website, identifiers), its membership with tier and term, who controls whom
 * with the source, who accepted which agreement and who proposed to expel whom. Whoever was a member before stays one since the day it came in: in which
 * tier and of which kind nobody had asked, so both are empty, and shown as not stated.
 */
export class AddMemberships1796000005000 implements MigrationInterface {
  readonly name = "AddMemberships1796000005000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
