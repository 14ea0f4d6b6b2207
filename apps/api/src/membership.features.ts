import type { FeatureParts } from "./platform/process/feature.js";
import { AdmissionsModule } from "./membership/admissions/admissions.module.js";
import { ApplicationExpiryModule } from "./membership/applications/application-expiry.module.js";
import { ApplicationsModule } from "./membership/applications/applications.module.js";
import { BreakGlassModule } from "./membership/break-glass/break-glass.module.js";
import { InvitationsModule } from "./membership/invitations/invitations.module.js";
import { MembershipsModule } from "./membership/memberships/memberships.module.js";
import { OrganisationsModule } from "./membership/organisations/organisations.module.js";
import { PeopleModule } from "./membership/people/people.module.js";
import { RolesModule } from "./membership/roles/roles.module.js";

/** Which features does membership have? One line each. */
export const membershipFeatures: readonly FeatureParts[] = [
  { api: () => RolesModule },
  { api: () => PeopleModule },
  { api: () => OrganisationsModule },
  { api: () => AdmissionsModule },
  { api: () => MembershipsModule },
  { api: () => InvitationsModule },
  { api: () => BreakGlassModule },
  { api: (env) => ApplicationsModule.forRoot(env), work: () => ApplicationExpiryModule },
];
