import { definePolicy } from "../../policy.js";
import { sourcingWords } from "./sourcing-words.js";

/**
 * Who may see and change an organisation's sourcing data?
 * Its analysts. A representative or researcher reads one assessment if an analyst shared it by name. Organisation
 * administrators and everybody without organisation never do. No action of this domain is closed to tokens: it is work.
 */
export const sourcingPolicy = definePolicy({
  title: "Sourcing data of a member",
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
    "sourcing.plan-note.read",
    "sourcing.plan-note.write",
    "jobs.read",
    "jobs.cancel",
  ],
  words: sourcingWords,
  shownBy: {
    "sourcing-plan": "sourcing.plan.read",
    assessment: "sourcing.assessment.read",
    scenario: "sourcing.scenario.read",
    "plan-note": "sourcing.plan-note.read",
    job: "jobs.read",
  },
  doneTo: {
    "sourcing.assessment.share": "assessment",
    "sourcing.assessment.export": "assessment",
    "sourcing.scenario.read": "assessment",
    "sourcing.scenario.create": "assessment",
  },
  tokens: [
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
    "sourcing.plan-note.read",
    "sourcing.plan-note.write",
    "jobs.read",
    "jobs.cancel",
  ],
  rules: [
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
        "sourcing.plan-note.read",
        "sourcing.plan-note.write",
        "jobs.read",
        "jobs.cancel",
      ],
    },
    {
      roles: ["representative", "researcher"],
      reach: "shared-by-own-organisation",
      actions: ["sourcing.assessment.read"],
    },
  ],
});
