import type { Rule } from "../policy.js";

/**
 * Who may see and change an organisation's sourcing data?
 * Its analysts. A representative or researcher reads one assessment if an analyst shared it by name. Organisation
 * administrators and everybody without organisation never do.
 */
export const sourcingPolicy: readonly Rule[] = [
  {
    roles: ["analyst"],
    reach: "own-organisation",
    actions: [
      "sourcing.plan.read",
      "sourcing.plan.create",
      "sourcing.plan.archive",
      "sourcing.plan.delete",
      "sourcing.plan.export",
      "sourcing.assessment.read",
      "sourcing.assessment.create",
      "sourcing.assessment.share",
      "sourcing.assessment.export",
      "sourcing.scenario.read",
      "sourcing.scenario.create",
      "sourcing.finding-rules.read",
      "sourcing.finding-rules.write",
      "jobs.read",
      "jobs.cancel",
    ],
  },
  {
    roles: ["representative", "researcher"],
    reach: "shared-by-own-organisation",
    actions: ["sourcing.assessment.read"],
  },
];
