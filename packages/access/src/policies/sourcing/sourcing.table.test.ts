import { checkPolicyTable, checkStaysPrivate } from "../../testing/policy-table.js";
import { sourcingPolicy } from "./sourcing.policy.js";

/* What the letters and the columns mean stands in `testing/policy-table.ts`; nothing here is derived from the rules. */
checkPolicyTable(sourcingPolicy, {
  "sourcing.plan.read": "o - - - - - - - - - - - - | token",
  "sourcing.plan.create": "o - - - - - - - - - - - - | token",
  "sourcing.plan.archive": "o - - - - - - - - - - - - | token",
  "sourcing.plan.delete": "o - - - - - - - - - - - - | token",
  "sourcing.plan.export": "o - - - - - - - - - - - - | token",
  "sourcing.assessment.read": "o s s - - - - - - - - - - | token",
  "sourcing.assessment.create": "o - - - - - - - - - - - - | token",
  "sourcing.assessment.share": "o - - - - - - - - - - - - | token",
  "sourcing.assessment.export": "o - - - - - - - - - - - - | token",
  "sourcing.scenario.read": "o - - - - - - - - - - - - | token",
  "sourcing.scenario.create": "o - - - - - - - - - - - - | token",
  "sourcing.finding-rules.read": "o - - - - - - - - - - - - | token",
  "sourcing.finding-rules.write": "o - - - - - - - - - - - - | token",
  "sourcing.plan-note.read": "o - - - - - - - - - - - - | token",
  "sourcing.plan-note.write": "o - - - - - - - - - - - - | token",
  "jobs.read": "o - - - - - - - - - - - - | token",
  "jobs.cancel": "o - - - - - - - - - - - - | token",
});
checkStaysPrivate(sourcingPolicy);
