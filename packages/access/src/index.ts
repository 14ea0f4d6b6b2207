/*
 * Knows: roles, actions and every rule about who may do what.
 * Does not know: HTTP, SQL, sessions, or any domain type; resources arrive as plain facts.
 * Ask instead: apps/api to load those facts.
 */
export {
  actions,
  isAction,
  isForTokens,
  showing,
  showingWhatIsDoneTo,
  type Action,
  type Thing,
} from "./action.js";
export { nameAction, roleTitles } from "./action-words.js";
export { grantOf, rolesOf, type Actor, type Asked, type Grant } from "./actor.js";
export {
  appointmentRules,
  giversOf,
  mayAppoint,
  mayEnd,
  rolesToGive,
  type Appointee,
  type Appointment,
  type AppointmentDecision,
  type AppointmentRule,
} from "./appointment.js";
export {
  auditHomeOf,
  auditViewOf,
  type AuditAction,
  type AuditScopeFacts,
  type AuditView,
} from "./audit-view.js";
export {
  abilitiesOf,
  decide,
  decideAction,
  listFilter,
  rolesReachingShared,
  authorize,
  type Decision,
  type ListClause,
} from "./decide.js";
export { policies } from "./domains.js";
export type { Relation, Rule } from "./policy.js";
export { policy, relationsOf, type Facts } from "./relation.js";
export {
  defaultSecondFactorRoles,
  withholdUnproven,
  type Proof,
  type SecondFactorRule,
} from "./second-factor.js";
export {
  actorAt,
  couldHold,
  explain,
  rolesAllowing,
  whoCan,
  type Explanation,
  type HeldRole,
  type MissingRole,
  type Reason,
  type RefusalCode,
  type Subject,
} from "./explain.js";
export {
  describeExplanation,
  describeMissingRole,
  describePeople,
  describeReason,
  describeWhyNot,
  type Voice,
} from "./sentence.js";
export {
  allianceRoles,
  furtherRoles,
  hasRoom,
  isRole,
  namesItsScope,
  organisationRoles,
  platformRoles,
  roles,
  scopeKindOf,
  scopeKinds,
  type Role,
  type ScopeKind,
} from "./role.js";
export { accessFolders, type AccessLocale, type Sentence } from "./words/words.js";
