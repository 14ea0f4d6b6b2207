import { Global, Module } from "@nestjs/common";
import { DepartureRegister } from "../../membership/organisations/departure-register.js";
import { GroupDeparturesRepository } from "../groups/group-departures.repository.js";
import { BallotDepartures } from "./ballot-departures.service.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";

/** Lets ballots know of organisations that leave, whoever lets them go. */
@Global()
@Module({
  providers: [
    BallotVotesRepository,
    GroupDeparturesRepository,
    { provide: DepartureRegister, useClass: BallotDepartures },
  ],
  exports: [DepartureRegister],
})
export class BallotDeparturesModule {}
