/*
 * Knows: roles, actions and every rule about who may do what.
 * Does not know: HTTP, SQL, sessions, or any domain type; resources arrive as plain facts.
 * Ask instead: apps/api to load those facts.
 */
export { actions, isAction, shownBy, type Action } from "./action.js";
export { allianceRoles, isRole, organisationRoles, roles, type Actor, type Role } from "./actor.js";
export {
  abilitiesOf,
  decide,
  decideAction,
  listFilter,
  rolesReachingShared,
  settle,
  type Decision,
  type Facts,
  type ListClause,
} from "./decide.js";
