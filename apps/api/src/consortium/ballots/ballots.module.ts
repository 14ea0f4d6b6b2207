import { Module } from "@nestjs/common";
import { GroupsModule } from "../groups/groups.module.js";
import { BallotCasting } from "./ballot-casting.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";
import { BallotsController } from "./ballots.controller.js";
import { BallotsRepository } from "./ballots.repository.js";
import { BallotsService } from "./ballots.service.js";

/** Ballots: making, running, casting and reading them. */
@Module({
  imports: [GroupsModule],
  controllers: [BallotsController],
  providers: [BallotsService, BallotCasting, BallotDuties, BallotsRepository, BallotVotesRepository],
})
export class BallotsModule {}
