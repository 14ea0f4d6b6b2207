import { day, instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** Who accepted which version of which agreement for an organisation? Only added to. */
export const agreementAcceptancesTable = table({
  name: "agreement_acceptances",
  about: "That somebody who may sign accepted a version of an agreement for an organisation, and when.",
  tableClass: "identity",
  subject: { organisation: "organisationId", purposes: ["directory"] },
  privileges: ["SELECT", "INSERT"],
  columns: {
    id: uuid("link"),
    organisationId: uuid("link"),
    agreement: text("state"),
    agreementVersion: text("state"),
    acceptedBy: text("personal"),
    acceptedOn: day("state"),
    evidence: nullable(text("content")),
    recordedBy: nullable(uuid("link")),
    recordedAt: instant("state"),
  },
  primaryKey: ["id"],
  foreignKeys: [{ columns: ["organisationId"], table: "organisations", references: ["id"] }],
  checks: {
    agreement_acceptances_agreement_check:
      "(agreement = ANY (ARRAY['membership-agreement'::text, 'ip-policy'::text, 'antitrust-policy'::text]))",
  },
  indexes: {
    agreement_acceptances_by_organisation: { columns: ["organisationId", "agreement", "acceptedOn"] },
  },
});
