/** The consortium on the wire: schemas and routes, free of node modules, so that a browser may import it. */
export * from "./antitrust/sensitive-words.js";
export * from "./ballot/ballot.contract.js";
export * from "./ballot/ballot-charter.contract.js";
export * from "./ballot/ballot-document.contract.js";
export { ballotObstacleSchema, type BallotObstacle } from "./ballot/ballot-obstacle.js";
export * from "./ballot/ballot-route.contract.js";
export * from "./ballot/certificate.contract.js";
export * from "./ballot/standing-rules.js";
export { compositionStates, type CompositionState } from "./composition/composition.js";
export {
  groupCompositionRoute,
  groupCompositionSchema,
  type GroupComposition,
} from "./composition/composition.contract.js";
export { attestationText, attestationVersion } from "./files/attestation.js";
export {
  acceptedEndings,
  contentTypeOf,
  fileKinds,
  isFileName,
  mostFileBytes,
  mostFileName,
  type FileKind,
} from "./files/file-kind.js";
export * from "./groups/group-document.contract.js";
export * from "./calendar/calendar.contract.js";
export * from "./directory/site.contract.js";
export * from "./groups/clean-team.js";
export * from "./groups/group-naming.contract.js";
export * from "./groups/group.contract.js";
export * from "./groups/group-member.contract.js";
export * from "./groups/group-record.contract.js";
export * from "./groups/group.js";
export { parseAgendaText, writeAgendaText } from "./meetings/agenda-text.js";
export * from "./meetings/antitrust-statement.js";
export * from "./meetings/meeting.contract.js";
export * from "./meetings/meeting.js";
export * from "./meetings/meeting-record.contract.js";
export * from "./meetings/zoned-time.js";
export * from "./notifications/notification.contract.js";
export {
  notificationDeliveries,
  type NotificationClass,
  type NotificationDelivery,
} from "./notifications/notification-kind.js";
export {
  notificationKindNames,
  notificationKindOf,
  notificationKinds,
  type NotificationDomain,
  type NotificationKind,
} from "./notifications/notification-kinds.js";
export { consortiumFolders } from "./words/words.js";
export * from "./memberships/departure.contract.js";
export * from "./memberships/archive-link.contract.js";
export * from "./memberships/membership.contract.js";
export * from "./memberships/membership-settings.contract.js";
export * from "./talent/career-paths.js";
export * from "./talent/expert.contract.js";
export * from "./talent/expert.js";
export { nameLanguage, nameSkill } from "./talent/expert-words.js";
export * from "./talent/check-in.js";
export * from "./talent/talent-application.contract.js";
export * from "./talent/talent-placement.contract.js";
export * from "./talent/talent-programme.contract.js";
export * from "./talent/talent-programme.js";
export {
  acceptedIdentifiers,
  organisationSchemes,
  parseOrganisationIdentifier,
  type OrganisationScheme,
} from "./identifiers/organisation-identifier.js";
export type { IdentifierFailure, IdentifierReading } from "./identifiers/identifier-reading.js";
export { parseOrcid } from "./identifiers/orcid.js";
export {
  applicationContentSchema,
  applicationDraftSchema,
  draftOf,
  mostIdentifiers,
  mostTextLength,
  organisationKinds,
  wantedParts,
  type ApplicationContent,
  type ApplicationDraft,
  type OrganisationIdentifier,
  type OrganisationKind,
  type WantedPart,
} from "./applications/application-content.js";
export {
  applicationStages,
  applicationSteps,
  mayBeLeftOut,
  stageOf,
  stepsStillOpen,
  stepStates,
  waitsForWhom,
  type ApplicationProgress,
  type ApplicationStage,
  type ApplicationStep,
  type StepState,
} from "./applications/application-steps.js";
export {
  agreeingFields,
  findLikelyDuplicates,
  organisationDomainOf,
  type AgreeingField,
  type KnownOrganisation,
} from "./applications/likely-duplicates.js";
export {
  applicationRoute,
  applicationSchema,
  applicationsRoute,
  askApplicantRoute,
  decideApplicationRoute,
  revokeApplicationLinksRoute,
  setApplicationStepRoute,
  type Application,
  type ApplicationFile,
  type ApplicationStepState,
  type ApplicationSummary,
} from "./applications/application.contract.js";
export {
  answerQuestionRoute,
  applicantStates,
  applicantViewSchema,
  applyRoute,
  beginDraftRoute,
  confirmApplicationRoute,
  saveDraftRoute,
  sendDraftRoute,
  sendLinkAgainRoute,
  viewApplicationRoute,
  type ApplicantView,
} from "./applications/applicant.contract.js";
export * from "./applications/application-file.contract.js";
export * from "./applications/appeal.js";
export * from "./applications/appeal.contract.js";
