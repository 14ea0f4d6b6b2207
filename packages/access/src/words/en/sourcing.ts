/** What is each action of this domain called in English, as something that somebody can do? */
export const sourcingWords = {
  "sourcing.plan.read": { words: "see sourcing plans" },
  "sourcing.plan.create": { words: "upload sourcing plans" },
  "sourcing.plan.archive": {
    words: "archive and restore sourcing plans",
  },
  "sourcing.plan.delete": { words: "delete sourcing plans permanently" },
  "sourcing.plan.export": { words: "download sourcing plans" },
  "sourcing.assessment.read": { words: "see assessments of supply risk" },
  "sourcing.assessment.create": { words: "assess sourcing plans" },
  "sourcing.assessment.share": {
    words: "share assessments with named colleagues",
  },
  "sourcing.assessment.export": { words: "export reports of assessments" },
  "sourcing.scenario.read": { words: "see scenarios" },
  "sourcing.scenario.create": { words: "run scenarios on assessments" },
  "sourcing.finding-rules.read": { words: "see the finding rules" },
  "sourcing.finding-rules.write": { words: "change the finding rules" },
  "sourcing.plan-note.read": { words: "see notes on sourcing plans" },
  "sourcing.plan-note.write": { words: "change notes on sourcing plans" },
  "jobs.read": { words: "see imports and reports in progress" },
  "jobs.cancel": { words: "cancel imports and reports in progress" },
};
