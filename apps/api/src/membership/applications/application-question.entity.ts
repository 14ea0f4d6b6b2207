import { instant, nullable, text, uuid } from "../../platform/database/column.js";
import { table } from "../../platform/database/table.js";

/** What was asked of applicants, and what did they answer? */
export const applicationQuestionsTable = table({
  name: "application_questions",
  about: "A question to an applicant, with its answer once there is one.",
  tableClass: "identity",
  subject: { purposes: ["applications"] },
  privileges: ["SELECT", "INSERT", "UPDATE"],
  columns: {
    id: uuid("link"),
    applicationId: uuid("link"),
    question: text("content"),
    askedBy: uuid("link"),
    askedAt: instant("state"),
    answer: nullable(text("content")),
    answeredAt: nullable(instant("state")),
  },
  primaryKey: ["id"],
  foreignKeys: [
    { columns: ["applicationId"], table: "applications", references: ["id"], onDelete: "CASCADE" },
  ],
  checks: { application_questions_answered_check: "((answer IS NULL) = (answered_at IS NULL))" },
  indexes: { application_questions_by_application: { columns: ["applicationId", "askedAt", "id"] } },
});
