import { bytes, instant, integer, jsonb, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who has applied for membership, and what became of it? */
export const applicationsTable = table({
  name: "applications",
  about: "An application for membership: the form as it is, and where it stands.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    state: text("state"),
    /** A form that may not be finished while it is a draft; the checked application after that. */
    form: jsonb("personal"),
    contactEmail: nullable(text("personal")),
    version: integer("state", { initially: "1" }),
    /** What the applicant's program called the request by, and what it was; one key, one application. */
    requestKeySha256: nullable(bytes("secret")),
    requestSha256: nullable(bytes("secret")),
    createdAt: instant("state"),
    changedAt: instant("state"),
    confirmedAt: nullable(instant("state")),
    decidedAt: nullable(instant("state")),
    decidedBy: nullable(uuid("link")),
    reasons: nullable(text("content")),
    organisationId: nullable(uuid("link")),
    /** Which class of fees applies; its tier is that of the membership at admission. */
    feeClass: nullable(text("state")),
  },
  primaryKey: ["id"],
  uniques: [["requestKeySha256"]],
  foreignKeys: [
    { columns: ["organisationId"], table: "organisations", references: ["id"] },
    { columns: ["feeClass"], table: "fee_classes", references: ["fee_class"] },
  ],
  checks: {
    applications_admitted_check: "((state = 'admitted'::text) = (organisation_id IS NOT NULL))",
    applications_confirmed_check:
      "((state = ANY (ARRAY['draft'::text, 'unconfirmed'::text])) = (confirmed_at IS NULL))",
    applications_decided_check:
      "((state = ANY (ARRAY['admitted'::text, 'refused'::text])) = (decided_at IS NOT NULL))",
    applications_state_check:
      "(state = ANY (ARRAY['draft'::text, 'unconfirmed'::text, 'in-review'::text, 'admitted'::text, 'refused'::text]))",
  },
  indexes: {
    applications_by_arrival: {
      columns: ["confirmedAt DESC", "id DESC"],
      where: "(confirmed_at IS NOT NULL)",
    },
    applications_by_address: { columns: ["contactEmail"] },
  },
});
