import { Module } from "@nestjs/common";
import { ProtocolReckoningModule } from "../reckoning/protocol-reckoning.module.js";
import { ProtocolRegistryModule } from "../registry/protocol-registry.module.js";
import { ProtocolRunsController } from "./protocol-runs.controller.js";
import { ProtocolRunsRepository } from "./protocol-runs.repository.js";
import { ProtocolRuns } from "./protocol-runs.service.js";
import { RunFiles } from "./run-files.service.js";

/** Tests of members by released versions: their rows, their routes. */
@Module({
  imports: [ProtocolRegistryModule, ProtocolReckoningModule],
  controllers: [ProtocolRunsController],
  providers: [ProtocolRunsRepository, ProtocolRuns, RunFiles],
})
export class ProtocolRunsModule {}
