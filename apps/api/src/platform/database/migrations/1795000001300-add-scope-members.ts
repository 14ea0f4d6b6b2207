import type { MigrationInterface, QueryRunner } from "typeorm";

const members = `
CREATE TABLE scope_members (
  id uuid PRIMARY KEY,
  scope_kind text NOT NULL CHECK (scope_kind IN ('group', 'facility', 'project')),
  scope_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  organisation_id uuid REFERENCES organisations (id),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz,
  CONSTRAINT scope_members_check CHECK (ends_at > starts_at)
)`;

/** Read by whom a row is about, their organisation and the directory; written for the directory alone. */
const readers = `organisation_id = (SELECT nullif(current_setting('app.org_id', true), '')::uuid)
  OR person_id = (SELECT nullif(current_setting('app.person_id', true), '')::uuid)`;
const forDirectory = `(SELECT nullif(current_setting('app.reach', true), '')) = 'directory'`;

const up = [
  members,
  `CREATE INDEX scope_members_by_organisation ON scope_members (organisation_id, scope_id)`,
  `CREATE INDEX scope_members_by_person ON scope_members (person_id, scope_kind, scope_id)`,
  `CREATE INDEX scope_members_by_scope ON scope_members (scope_id, starts_at)`,
  `CREATE UNIQUE INDEX scope_members_current ON scope_members (scope_kind, scope_id, person_id) WHERE ends_at IS NULL`,
  `ALTER TABLE scope_members ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE scope_members FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY its_own ON scope_members FOR SELECT USING (${readers})`,
  `CREATE POLICY kept_by_directory ON scope_members USING (${forDirectory}) WITH CHECK (${forDirectory})`,
];
const down = [`DROP TABLE scope_members`];

/** Adds who belongs to which group, facility or project: what the policies of scoped tables read. */
export class AddScopeMembers1795000001300 implements MigrationInterface {
  readonly name = "AddScopeMembers1795000001300";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
