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
import { GroupAccess } from "../consortium/groups/group-access.service.js";
import { GroupsRepository } from "../consortium/groups/groups.repository.js";
import { MemberRegister } from "../membership/memberships/member-register.repository.js";
import { RateLimitsModule } from "../platform/rate-limits/rate-limits.module.js";
import { ProtocolAccess } from "../protocols/drafts/protocol-access.service.js";
import { ProtocolBallots } from "../protocols/drafts/protocol-ballots.service.js";
import { ProtocolDraftsRepository } from "../protocols/drafts/protocol-drafts.repository.js";
import { ProtocolDrafts } from "../protocols/drafts/protocol-drafts.service.js";
import { ProtocolProblems } from "../protocols/drafts/protocol-problems.service.js";
import { ProtocolMoves } from "../protocols/drafts/protocol-moves.service.js";
import { ProtocolReckoner } from "../protocols/reckoning/protocol-reckoner.service.js";
import { ProtocolReleasesRepository } from "../protocols/registry/protocol-releases.repository.js";
import { ProtocolReleases } from "../protocols/registry/protocol-releases.service.js";
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

/** What releases the demo's protocols. */
const protocolParts = [
  DemoProtocols,
  GroupAccess,
  GroupsRepository,
  ProtocolAccess,
  ProtocolBallots,
  ProtocolDrafts,
  ProtocolDraftsRepository,
  ProtocolMoves,
  ProtocolProblems,
  ProtocolReckoner,
  ProtocolReleases,
  ProtocolReleasesRepository,
];

/** The demo alliance. */
@Module({
  imports: [AuditModule, AssessmentsModule, PlanStoreModule, RateLimitsModule],
  providers: [
    DemoService,
    PasswordService,
    AdmissionRegister,
    OrganisationSearchRepository,
    OrganisationsRepository,
    MembershipsRepository,
    ...ballotParts,
    ...protocolParts,
  ],
})
export class DemoModule {}
