import { Injectable } from "@nestjs/common";
import { DepartureRegister } from "../../membership/organisations/departure-register.js";
import { GroupDeparturesRepository } from "../groups/group-departures.repository.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";

/** Takes organisations that leave the alliance out of the ballots that run, and those that leave for good out of groups. */
@Injectable()
export class BallotDepartures extends DepartureRegister {
  constructor(
    private readonly votes: BallotVotesRepository,
    private readonly groups: GroupDeparturesRepository,
  ) {
    super();
  }

  suspended(organisationId: string): Promise<void> {
    return this.votes.noteDeparture(organisationId, "suspended");
  }

  async left(organisationId: string, how: "withdrawn" | "expelled", at: Date) {
    await this.votes.noteDeparture(organisationId, how);
    return this.groups.endAll(organisationId, at);
  }
}
