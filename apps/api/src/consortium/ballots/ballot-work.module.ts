import { Module } from "@nestjs/common";
import { MemberRegister } from "../../membership/memberships/member-register.repository.js";
import { BallotDocumentsRepository } from "./ballot-documents.repository.js";
import { BallotElectorates } from "./ballot-electorates.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotPartsReader } from "./ballot-parts.service.js";
import { BallotRound } from "./ballot-round.service.js";
import { BallotSecretsRepository } from "./ballot-secrets.repository.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";
import { BallotsRepository } from "./ballots.repository.js";

/** Opening and closing of ballots in workers. */
@Module({
  providers: [
    BallotRound,
    BallotDuties,
    BallotDocumentsRepository,
    BallotElectorates,
    MemberRegister,
    BallotPartsReader,
    BallotsRepository,
    BallotVotesRepository,
    BallotSecretsRepository,
  ],
})
export class BallotWorkModule {}
