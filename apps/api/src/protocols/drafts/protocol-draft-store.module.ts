import { Module } from "@nestjs/common";
import { BallotsRepository } from "../../consortium/ballots/ballots.repository.js";
import { GroupAccess } from "../../consortium/groups/group-access.service.js";
import { GroupsRepository } from "../../consortium/groups/groups.repository.js";
import { ProtocolReckoningModule } from "../reckoning/protocol-reckoning.module.js";
import { ProtocolRegistryModule } from "../registry/protocol-registry.module.js";
import { ProtocolAccess } from "./protocol-access.service.js";
import { ProtocolBallots } from "./protocol-ballots.service.js";
import { ProtocolDraftsRepository } from "./protocol-drafts.repository.js";
import { ProtocolDrafts } from "./protocol-drafts.service.js";
import { ProtocolMoves } from "./protocol-moves.service.js";
import { ProtocolProblems } from "./protocol-problems.service.js";

/** Protocols in work, for the routes and for the demo: where they are kept, who may do what to them, how they move along. */
@Module({
  imports: [ProtocolReckoningModule, ProtocolRegistryModule],
  providers: [
    BallotsRepository,
    GroupAccess,
    GroupsRepository,
    ProtocolAccess,
    ProtocolBallots,
    ProtocolDraftsRepository,
    ProtocolDrafts,
    ProtocolMoves,
    ProtocolProblems,
  ],
  exports: [ProtocolDrafts, ProtocolMoves],
})
export class ProtocolDraftStoreModule {}
