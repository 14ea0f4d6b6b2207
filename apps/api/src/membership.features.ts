import type { FeatureParts } from "./platform/process/feature.js";
import { BreakGlassModule } from "./membership/break-glass/break-glass.module.js";
import { InvitationsModule } from "./membership/invitations/invitations.module.js";
import { OrganisationsModule } from "./membership/organisations/organisations.module.js";
import { PeopleModule } from "./membership/people/people.module.js";
import { RolesModule } from "./membership/roles/roles.module.js";

/** Which features does membership have? One line each. */
export const membershipFeatures: readonly FeatureParts[] = [
  { api: () => RolesModule },
  { api: () => PeopleModule },
  { api: () => OrganisationsModule },
  { api: () => InvitationsModule },
  { api: () => BreakGlassModule },
];
