import type { Migration } from "./platform/database/data-source.js";
import type { AnyTable } from "./platform/database/table.js";
import { protocolDraftsTable } from "./protocols/drafts/protocol-draft.entity.js";
import { protocolMovesTable } from "./protocols/drafts/protocol-move.entity.js";
import { protocolsTable } from "./protocols/drafts/protocol.entity.js";
import { protocolReleasesTable } from "./protocols/registry/protocol-release.entity.js";
import { protocolSearchTable } from "./protocols/registry/protocol-search.entity.js";
import { protocolVersionsTable } from "./protocols/registry/protocol-version.entity.js";
import { protocolRunsTable } from "./protocols/runs/protocol-run.entity.js";
import { runDeviationsTable } from "./protocols/runs/run-deviation.entity.js";
import { AddProtocols1796000014000 } from "./platform/database/migrations/1796000014000-add-protocols.js";
import { AddProtocolRuns1796000014100 } from "./platform/database/migrations/1796000014100-add-protocol-runs.js";

/** Which tables hold test protocols, in work and released? */
export const protocolsTables: readonly AnyTable[] = [
  protocolsTable,
  protocolDraftsTable,
  protocolMovesTable,
  protocolReleasesTable,
  protocolVersionsTable,
  protocolSearchTable,
  protocolRunsTable,
  runDeviationsTable,
];

/** How did they come to be? **Shape** Append only; `npm run migration:draft -- protocols <name>` does. */
export const protocolsMigrations: readonly Migration[] = [
  AddProtocols1796000014000,
  AddProtocolRuns1796000014100,
];
