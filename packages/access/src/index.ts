/*
 * Knows: roles, actions and every rule about who may do what.
 * Does not know: HTTP, SQL, sessions, or any domain type; resources arrive as plain facts.
 * Ask instead: apps/api to load those facts.
 */
export { actions, isAction, shownBy, type Action } from "./action.js";
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
export {
  abilitiesOf,
  decide,
  decideAction,
  listFilter,
  rolesReachingShared,
  settle,
  policy,
  type Decision,
  type Facts,
  type ListClause,
} from "./decide.js";
export type { Reach, Rule } from "./policy.js";
export {
  defaultSecondFactorRoles,
  withholdUnproven,
  type Proof,
  type SecondFactorRule,
} from "./second-factor.js";
export { roleTitles } from "./role-title.js";
