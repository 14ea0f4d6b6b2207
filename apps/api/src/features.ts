import type { JobKind } from "@interphase/platform";
import { consortiumFeatures } from "./consortium.features.js";
import { CompanySignInModule } from "./identity/company-sign-in/company-sign-in.module.js";
import { MyDataModule } from "./identity/my-data/my-data.module.js";
import { InvitationsModule } from "./membership/invitations/invitations.module.js";
import { membershipFeatures } from "./membership.features.js";
import { AuditHeadsModule } from "./platform/audit-reading/audit-heads.module.js";
import { AuditRoutesModule } from "./platform/audit-reading/audit-routes.module.js";
import { JobRoutesModule } from "./platform/jobs/job-routes.module.js";
import { JobWorkModule } from "./platform/jobs/job-work.module.js";
import { MailDeliveryModule } from "./platform/mail/mail-delivery.module.js";
import type { Env } from "./platform/process/env.js";
import type { Feature, FeatureParts } from "./platform/process/feature.js";
import { AllianceSettingsModule } from "./platform/settings/alliance-settings.module.js";
import { PlatformModule } from "./platform/status/platform.module.js";
import { UploadsModule } from "./platform/uploads/uploads.module.js";
import { protocolsFeatures } from "./protocols.features.js";
import { ReferenceModule } from "./reference/reference.module.js";
import { sourcingFeatures } from "./sourcing.features.js";

/** Everything beyond people and operations: a floor's own list where it has one, and what joins floors. */
const features: readonly FeatureParts[] = [
  { api: () => AllianceSettingsModule },
  { api: (env) => PlatformModule.forRoot(env.INTERPHASE_DATA_DIR) },
  { work: (env) => MailDeliveryModule.forRoot(env) },
  { api: () => JobRoutesModule.forRoot(jobKinds()), work: () => JobWorkModule },
  { api: () => AuditRoutesModule, work: () => AuditHeadsModule },
  { api: (env) => CompanySignInModule.forRoot(env, InvitationsModule) },
  { api: () => MyDataModule },
  ...membershipFeatures,
  ...consortiumFeatures,
  ...protocolsFeatures,
  { api: () => ReferenceModule },
  { api: (env) => UploadsModule.forRoot(env), work: (env) => UploadsModule.forRoot(env) },
  ...sourcingFeatures,
];

/** Which features does the http process have? */
export function featuresOf(env: Env): readonly Feature[] {
  return features.flatMap(({ api }) => (api === undefined ? [] : [api(env)]));
}

/** Which features does a worker have? */
export function workOf(env: Env): readonly Feature[] {
  return features.flatMap(({ work }) => (work === undefined ? [] : [work(env)]));
}

/** Which kinds of job are there, whatever the domain? */
export function jobKinds(): readonly JobKind[] {
  return features.flatMap(({ jobKinds: kinds = [] }) => kinds);
}
