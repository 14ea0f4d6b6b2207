/*
 * Knows: roles, actions and every rule about who may do what.
 * Does not know: HTTP, SQL, sessions, or any domain type; resources arrive as plain facts.
 * Ask instead: apps/api to load those facts.
 */
export { actions, isAction, shownBy, type Action } from "./action.js";
export { actionWords, type ActionWords, type Sentence } from "./action-words.js";
export {
  allianceRoles,
  furtherRoles,
  grantOf,
  isRole,
  namesItsScope,
  organisationRoles,
  platformRoles,
  roles,
  rolesOf,
  scopeKindOf,
  scopeKinds,
  type Actor,
  type Grant,
  type Role,
  type ScopeKind,
} from "./actor.js";
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
export { auditHomeOf, auditViewOf, type AuditScopeFacts, type AuditView } from "./audit-view.js";
export {
  abilitiesOf,
  decide,
  decideAction,
  listFilter,
  rolesReachingShared,
  settle,
  type Decision,
  type ListClause,
} from "./decide.js";
export type { Reach, Rule } from "./policy.js";
export { policy, reachesOf, type Facts } from "./reach.js";
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
  describeReason,
  describeWhyNot,
  type Voice,
} from "./sentence.js";
export { roleTitles } from "./role-title.js";
