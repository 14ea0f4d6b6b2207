import { Module, type DynamicModule } from "@nestjs/common";
import type { Env } from "../../platform/process/env.js";
import { RolesModule } from "../../membership/roles/roles.module.js";
import { GroupsModule } from "../groups/groups.module.js";
import { MemberRegister } from "../../membership/memberships/member-register.repository.js";
import { BallotAccess } from "./ballot-access.service.js";
import { BallotAnnulments } from "./ballot-annulments.service.js";
import { BallotCasting } from "./ballot-casting.service.js";
import { BallotChartersRepository } from "./ballot-charters.repository.js";
import { BallotCharters } from "./ballot-charters.service.js";
import { BallotElectorates } from "./ballot-electorates.service.js";
import { BallotDocumentsRepository } from "./ballot-documents.repository.js";
import { BallotDocuments } from "./ballot-documents.service.js";
import { BallotDuties } from "./ballot-duties.service.js";
import { BallotLimits } from "./ballot-limits.service.js";
import { BallotPartsReader } from "./ballot-parts.service.js";
import { SecretCasting } from "./ballot-secret-casting.service.js";
import { BallotSecretsRepository } from "./ballot-secrets.repository.js";
import { BallotVotesRepository } from "./ballot-votes.repository.js";
import { BallotsController } from "./ballots.controller.js";
import { BallotsRepository } from "./ballots.repository.js";
import { BallotsService } from "./ballots.service.js";

/** Ballots: making, running, casting, annulling and reading them, and the charters that say by which rules. */
@Module({
  imports: [GroupsModule, RolesModule],
  controllers: [BallotsController],
  providers: [
    BallotsService,
    BallotAccess,
    BallotAnnulments,
    BallotCasting,
    SecretCasting,
    BallotCharters,
    BallotDocuments,
    BallotDocumentsRepository,
    BallotDuties,
    BallotElectorates,
    MemberRegister,
    BallotPartsReader,
    BallotsRepository,
    BallotVotesRepository,
    BallotSecretsRepository,
    BallotChartersRepository,
  ],
})
export class BallotsModule {
  static forRoot(env: Env): DynamicModule {
    const limits = { provide: BallotLimits, useValue: new BallotLimits(env.BALLOT_LEAST_MINUTES) };
    return { module: BallotsModule, providers: [limits] };
  }
}
