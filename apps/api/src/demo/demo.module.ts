import { Module } from "@nestjs/common";
import { AssessmentsModule } from "../sourcing/assessments/assessments.module.js";
import { PasswordService } from "../identity/accounts/password.service.js";
import { PlanStoreModule } from "../sourcing/plans/sourcing-plans.module.js";
import { AuditModule } from "../platform/audit/audit.module.js";
import { AdmissionRegister } from "../membership/admissions/admission-register.service.js";
import { MembershipsRepository } from "../membership/memberships/memberships.repository.js";
import { OrganisationSearchRepository } from "../membership/organisations/organisation-search.repository.js";
import { OrganisationsRepository } from "../membership/organisations/organisations.repository.js";
import { BallotDocumentsRepository } from "../consortium/ballots/ballot-documents.repository.js";
import { BallotDuties } from "../consortium/ballots/ballot-duties.service.js";
import { BallotElectorates } from "../consortium/ballots/ballot-electorates.service.js";
import { BallotPartsReader } from "../consortium/ballots/ballot-parts.service.js";
import { BallotSecretsRepository } from "../consortium/ballots/ballot-secrets.repository.js";
import { BallotVotesRepository } from "../consortium/ballots/ballot-votes.repository.js";
import { BallotsRepository } from "../consortium/ballots/ballots.repository.js";
import { MemberRegister } from "../membership/memberships/member-register.repository.js";
import { RateLimitsModule } from "../platform/rate-limits/rate-limits.module.js";
import { ProtocolDraftStoreModule } from "../protocols/drafts/protocol-draft-store.module.js";
import { DemoProtocols } from "./demo-protocols.js";
import { DemoService } from "./demo.service.js";

/** What closes the ballot by which the demo's protocols were agreed to. */
const ballotParts = [
  BallotDocumentsRepository,
  BallotDuties,
  BallotElectorates,
  BallotPartsReader,
  BallotSecretsRepository,
  BallotVotesRepository,
  BallotsRepository,
  MemberRegister,
];

/** The demo alliance. */
@Module({
  imports: [AuditModule, AssessmentsModule, PlanStoreModule, ProtocolDraftStoreModule, RateLimitsModule],
  providers: [
    DemoService,
    DemoProtocols,
    PasswordService,
    AdmissionRegister,
    OrganisationSearchRepository,
    OrganisationsRepository,
    MembershipsRepository,
    ...ballotParts,
  ],
})
export class DemoModule {}
