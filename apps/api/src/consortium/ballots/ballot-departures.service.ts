import { Injectable } from "@nestjs/common";
import { DepartureRegister } from "../../membership/organisations/departure-register.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";

/** Takes organisations that leave the alliance out of the ballots that run. */
@Injectable()
export class BallotDepartures extends DepartureRegister {
  constructor(private readonly votes: BallotVotesRepository) {
    super();
  }

  suspended(organisationId: string): Promise<void> {
    return this.votes.noteDeparture(organisationId, "suspended");
  }
}
