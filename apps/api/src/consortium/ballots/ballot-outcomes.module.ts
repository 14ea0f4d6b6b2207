import { Global, Module } from "@nestjs/common";
import { BallotOutcomes } from "../../membership/applications/ballot-outcomes.js";
import { BallotOutcomesRepository } from "./ballot-outcomes.repository.js";

/** Lets admissions take what the alliance's ballots decided. */
@Global()
@Module({
  providers: [{ provide: BallotOutcomes, useClass: BallotOutcomesRepository }],
  exports: [BallotOutcomes],
})
export class BallotOutcomesModule {}
