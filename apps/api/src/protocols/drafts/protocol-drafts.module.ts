import { Module } from "@nestjs/common";
import { BallotsRepository } from "../../consortium/ballots/ballots.repository.js";
import { GroupsModule } from "../../consortium/groups/groups.module.js";
import { ProtocolReckoningModule } from "../reckoning/protocol-reckoning.module.js";
import { ProtocolRegistryModule } from "../registry/protocol-registry.module.js";
import { ProtocolAccess } from "./protocol-access.service.js";
import { ProtocolBallots } from "./protocol-ballots.service.js";
import { ProtocolDraftsController } from "./protocol-drafts.controller.js";
import { ProtocolDraftsRepository } from "./protocol-drafts.repository.js";
import { ProtocolDrafts } from "./protocol-drafts.service.js";
import { ProtocolProblems } from "./protocol-problems.service.js";
import { ProtocolMoves } from "./protocol-moves.service.js";

/** Protocols in work: written in groups, moved along, released. */
@Module({
  imports: [GroupsModule, ProtocolReckoningModule, ProtocolRegistryModule],
  controllers: [ProtocolDraftsController],
  providers: [
    BallotsRepository,
    ProtocolAccess,
    ProtocolBallots,
    ProtocolDraftsRepository,
    ProtocolDrafts,
    ProtocolMoves,
    ProtocolProblems,
  ],
})
export class ProtocolDraftsModule {}
