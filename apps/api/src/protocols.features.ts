import type { FeatureParts } from "./platform/process/feature.js";
import { ProtocolDraftsModule } from "./protocols/drafts/protocol-drafts.module.js";
import { ProtocolCheckModule } from "./protocols/registry/protocol-check.module.js";
import { ProtocolReckoningModule } from "./protocols/reckoning/protocol-reckoning.module.js";
import { ProtocolRunsModule } from "./protocols/runs/protocol-runs.module.js";
import { ProtocolRegistryModule } from "./protocols/registry/protocol-registry.module.js";

/** Which features has the registry of test protocols? One line each. */
export const protocolsFeatures: readonly FeatureParts[] = [
  { api: () => ProtocolRegistryModule, work: () => ProtocolCheckModule },
  { api: () => ProtocolReckoningModule },
  { api: () => ProtocolDraftsModule },
  { api: () => ProtocolRunsModule },
];
