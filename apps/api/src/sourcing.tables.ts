import type { Migration } from "./platform/database/data-source.js";
import { AddPlanNotes1795000001400 } from "./platform/database/migrations/1795000001400-add-plan-notes.js";
import type { AnyTable } from "./platform/database/table.js";
import { assessmentExplanationsTable } from "./sourcing/assessments/assessment-explanation.entity.js";
import { assessmentSharesTable } from "./sourcing/assessments/assessment-share.entity.js";
import { assessmentsTable } from "./sourcing/assessments/assessment.entity.js";
import { findingRulesTable } from "./sourcing/finding-rules/finding-rules.entity.js";
import { findingStatesTable } from "./sourcing/finding-states/finding-state.entity.js";
import { planNotesTable } from "./sourcing/plan-notes/plan-note.entity.js";
import { sourcingPlanFilesTable } from "./sourcing/plans/sourcing-plan-file.entity.js";
import { sourcingPlanLinesTable } from "./sourcing/plans/sourcing-plan-line.entity.js";
import { sourcingPlansTable } from "./sourcing/plans/sourcing-plan.entity.js";
import { jobFilesTable } from "./sourcing/reports/job-file.entity.js";
import { scenariosTable } from "./sourcing/scenarios/scenario.entity.js";

/** Which tables hold what members enter and compute of their sourcing? */
export const sourcingTables: readonly AnyTable[] = [
  sourcingPlansTable,
  sourcingPlanLinesTable,
  sourcingPlanFilesTable,
  assessmentsTable,
  assessmentExplanationsTable,
  assessmentSharesTable,
  scenariosTable,
  planNotesTable,
  findingRulesTable,
  findingStatesTable,
  jobFilesTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- sourcing <name>` does. */
export const sourcingMigrations: readonly Migration[] = [AddPlanNotes1795000001400];
