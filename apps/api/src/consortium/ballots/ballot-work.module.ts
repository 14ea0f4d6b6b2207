import { Module } from "@nestjs/common";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotRound } from "./ballot-round.service.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";
import { BallotsRepository } from "./ballots.repository.js";

/** Opening and closing of ballots in workers. */
@Module({ providers: [BallotRound, BallotDuties, BallotsRepository, BallotVotesRepository] })
export class BallotWorkModule {}
