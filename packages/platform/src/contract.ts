/** What is nobody's domain, on the wire: jobs of any kind, mail, settings, status. Free of node modules, so that a browser may import it. */
export { jobContractOf, jobKind, type JobContract, type JobKind } from "./job.contract.js";
export {
  mailStateSchema,
  outboxMailRoute,
  outboxMailSchema,
  outboxMailsRoute,
  outboxMailTextSchema,
  retryOutboxMailRoute,
  type OutboxMail,
  type OutboxMailText,
} from "./mail.contract.js";
export {
  allianceSettingsRoute,
  allianceSettingsSchema,
  replaceAllianceSettingsRoute,
  type AllianceSettings,
} from "./settings.contract.js";
export {
  platformQueueRoute,
  platformQueueSchema,
  platformStatusRoute,
  platformStatusSchema,
  type PlatformQueue,
  type PlatformStatus,
} from "./status.contract.js";
