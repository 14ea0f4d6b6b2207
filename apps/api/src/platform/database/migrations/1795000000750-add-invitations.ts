import type { MigrationInterface, QueryRunner } from "typeorm";
import { makeIdentityPrivate } from "./identity-private.js";

const invitations = `
CREATE TABLE invitations (
  id uuid PRIMARY KEY,
  organisation_id uuid REFERENCES organisations (id),
  is_by_alliance boolean NOT NULL,
  email text NOT NULL,
  display_name text,
  locale text NOT NULL CHECK (locale IN ('en', 'zh')),
  roles jsonb NOT NULL CHECK (jsonb_typeof(roles) = 'array'),
  state text NOT NULL CHECK (state IN ('pending', 'accepted', 'expired', 'withdrawn')),
  token_sha256 bytea NOT NULL UNIQUE,
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz NOT NULL,
  send_count integer NOT NULL CHECK (send_count > 0),
  expires_at timestamptz NOT NULL,
  settled_at timestamptz,
  accepted_by uuid,
  CHECK ((state = 'pending') = (settled_at IS NULL)),
  CHECK ((state = 'accepted') = (accepted_by IS NOT NULL)),
  CHECK (organisation_id IS NOT NULL OR is_by_alliance)
)`;

const indexes = [
  `CREATE UNIQUE INDEX invitations_pending ON invitations
     (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), email) WHERE state = 'pending'`,
  `CREATE INDEX invitations_by_organisation ON invitations (organisation_id, created_at DESC, id DESC)`,
  `CREATE INDEX invitations_of_alliance ON invitations (created_at DESC, id DESC) WHERE is_by_alliance`,
];

/** Adds invitations, open to the inviting organisation alone, and a version to organisations, for changes that must not be lost. */
export class AddInvitations1795000000750 implements MigrationInterface {
  readonly name = "AddInvitations1795000000750";

  async up(runner: QueryRunner): Promise<void> {
    const closed = makeIdentityPrivate("invitations", {
      organisation: "organisation_id",
      reaches: ["directory"],
    });
    for (const statement of [invitations, ...indexes, ...closed]) await runner.query(statement);
    await runner.query(`ALTER TABLE organisations ADD COLUMN version integer NOT NULL DEFAULT 1`);
    await runner.query(`CREATE INDEX organisations_by_name ON organisations (name, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX organisations_by_name`);
    await runner.query(`ALTER TABLE organisations DROP COLUMN version`);
    await runner.query(`DROP TABLE invitations`);
  }
}
