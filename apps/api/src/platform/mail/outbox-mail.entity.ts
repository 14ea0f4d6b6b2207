import { instant, integer, json, nullable, text, uuid } from "../database/column.js";
import { table } from "../database/table.js";

/** Which mails are to be sent, or were? */
export const outboxMailsTable = table({
  name: "outbox_mails",
  about: "A mail: to whom, in which language, what it says, and what became of it.",
  tableClass: "identity",
  privileges: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  columns: {
    id: uuid("link"),
    organisationId: nullable(uuid("link")),
    personId: nullable(uuid("link")),
    kind: text("state"),
    toAddress: text("personal"),
    locale: text("personal"),
    subject: text("personal"),
    body: json("personal"),
    sealedPath: nullable(text("secret")),
    state: text("state", { initially: "'waiting'::text" }),
    attempts: integer("state", { initially: "0" }),
    lastProblem: nullable(text("state")),
    createdAt: instant("state"),
    nextAttemptAt: instant("state"),
    endsAt: instant("state"),
    settledAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  checks: {
    outbox_mails_state_check:
      "(state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'expired'::text]))",
  },
  indexes: {
    outbox_mails_by_organisation: { columns: ["organisationId", "createdAt DESC", "id DESC"] },
    outbox_mails_by_time: { columns: ["createdAt DESC", "id DESC"] },
    outbox_mails_secret: { columns: ["endsAt"], where: "(sealed_path IS NOT NULL)" },
    outbox_mails_waiting: { columns: ["nextAttemptAt"], where: "(state = 'waiting'::text)" },
  },
});
