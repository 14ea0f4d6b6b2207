import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { auditChainsTable } from "./platform/audit/audit-chain.entity.js";
import { auditEventDetailsTable } from "./platform/audit/audit-event-detail.entity.js";
import { auditEventsTable } from "./platform/audit/audit-event.entity.js";
import { auditHeadsTable } from "./platform/audit/audit-head.entity.js";
import { auditPseudonymsTable } from "./platform/audit/audit-pseudonym.entity.js";
import { schemaMigrationsTable } from "./platform/database/schema-migration.entity.js";
import { earlierMigrations } from "./platform/database/migrations/index.js";
import { AddPersonIdempotencyKeys1796000008100 } from "./platform/database/migrations/1796000008100-add-person-idempotency-keys.js";
import { idempotencyKeysTable } from "./platform/http/idempotency-key.entity.js";
import { personIdempotencyKeysTable } from "./platform/http/person-idempotency-key.entity.js";
import { jobUploadsTable } from "./platform/jobs/job-upload.entity.js";
import { jobsTable } from "./platform/jobs/job.entity.js";
import { outboxMailsTable } from "./platform/mail/outbox-mail.entity.js";
import { rateLimitTakesTable } from "./platform/rate-limits/rate-limit-take.entity.js";
import { allianceSettingsTable } from "./platform/settings/alliance-settings.entity.js";

/** Which tables does the platform keep? */
export const platformTables: readonly AnyTable[] = [
  schemaMigrationsTable,
  allianceSettingsTable,
  rateLimitTakesTable,
  outboxMailsTable,
  auditChainsTable,
  auditEventsTable,
  auditEventDetailsTable,
  auditHeadsTable,
  auditPseudonymsTable,
  idempotencyKeysTable,
  personIdempotencyKeysTable,
  jobsTable,
  jobUploadsTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- platform <name>` does. */
export const platformMigrations: readonly Migration[] = [
  ...earlierMigrations,
  AddPersonIdempotencyKeys1796000008100,
];
