import {
  boolean,
  bytes,
  instant,
  integer,
  jsonb,
  nullable,
  text,
  uuid,
} from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who was invited? */
export const invitationsTable = table({
  name: "invitations",
  about: "An invitation by mail, with the roles it brings and what became of it.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    organisationId: nullable(uuid("link")),
    isByAlliance: boolean("link"),
    email: text("personal"),
    displayName: nullable(text("personal")),
    locale: text("personal"),
    roles: jsonb("personal"),
    state: text("state"),
    tokenSha256: bytes("secret"),
    invitedBy: uuid("link"),
    createdAt: instant("state"),
    sentAt: instant("state"),
    sendCount: integer("state"),
    expiresAt: instant("state"),
    settledAt: nullable(instant("state")),
    acceptedBy: nullable(uuid("link")),
  },
  primaryKey: ["id"],
  uniques: [["tokenSha256"]],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    invitations_check: "((state = 'pending'::text) = (settled_at IS NULL))",
    invitations_check1: "((state = 'accepted'::text) = (accepted_by IS NOT NULL))",
    invitations_check2: "((organisation_id IS NOT NULL) OR is_by_alliance)",
    invitations_locale_check: "(locale = ANY (ARRAY['en'::text, 'zh'::text]))",
    invitations_roles_check: "(jsonb_typeof(roles) = 'array'::text)",
    invitations_send_count_check: "(send_count > 0)",
    invitations_state_check:
      "(state = ANY (ARRAY['pending'::text, 'accepted'::text, 'expired'::text, 'withdrawn'::text]))",
  },
  indexes: {
    invitations_by_organisation: { columns: ["organisationId", "createdAt DESC", "id DESC"] },
    invitations_of_alliance: { columns: ["createdAt DESC", "id DESC"], where: "is_by_alliance" },
    invitations_pending: {
      columns: [{ sql: "COALESCE(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)" }, "email"],
      isUnique: true,
      where: "(state = 'pending'::text)",
    },
  },
});
