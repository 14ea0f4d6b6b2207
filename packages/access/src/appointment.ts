import type { Actor } from "./actor.js";
import { decideAction } from "./decide.js";
import { hasRoom, isRole, namesItsScope, organisationRoles, scopeKindOf, type Role } from "./role.js";

/**
 * Whom can a right to appoint reach?
 * `people-of-the-alliance`: people who act for no member. `anybody`: people of members and of the alliance, but for those
 * who would become somebody of a member by it: an invitation into another organisation than one's own reaches none.
 * `own-organisation`: people of the appointer's organisation. `organisation-without-administrator`: people of an
 * organisation that nobody administers yet; once somebody does, the right is gone.
 */
export type Appointee =
  "people-of-the-alliance" | "anybody" | "own-organisation" | "organisation-without-administrator";

/** One sentence of the table: holders of `by` may give these roles to these people. Whatever no sentence says is refused. */
export interface AppointmentRule {
  readonly by: Role;
  readonly gives: readonly Role[];
  readonly to: Appointee;
}

/**
 * Who may appoint whom?
 * Chairs, leads and managers appoint nobody, so nobody can widen the group, project or facility they were trusted with.
 * The secretariat names an organisation's first administrator and no second one: a later one could be a straw man through
 * whom it would come to read the organisation's data.
 */
export const appointmentRules: readonly AppointmentRule[] = [
  {
    by: "secretariat",
    gives: ["secretariat", "protocol-steward", "auditor", "guest", "counsel"],
    to: "people-of-the-alliance",
  },
  { by: "secretariat", gives: ["group-chair", "facility-manager", "project-lead"], to: "anybody" },
  { by: "secretariat", gives: ["org-admin"], to: "organisation-without-administrator" },
  { by: "platform-admin", gives: ["platform-admin"], to: "people-of-the-alliance" },
  { by: "org-admin", gives: organisationRoles, to: "own-organisation" },
];

/**
 * Which appointment is meant?
 * **Shape** `scopeId` as in a `Grant`. `personId` is null for somebody invited who is no person yet, and
 * `personOrganisationId` the organisation that they are, or will be, of. `organisationHasAdministrator` is about the
 * organisation in `scopeId` and may be absent for roles that are not given in an organisation. `heldRoles` are those that the
 * person holds, or will hold, by now; none for somebody invited.
 */
export interface Appointment {
  readonly role: string;
  readonly scopeId: string | null;
  readonly personId: string | null;
  readonly personOrganisationId: string | null;
  readonly organisationHasAdministrator?: boolean;
  readonly heldRoles?: readonly string[];
}

/**
 * May this appointment be made or ended?
 * `wrong-scope`: a role of this kind names no scope, or another. `wrong-person`: roles of the alliance go to people of no
 * member, roles of an organisation to its own people. `other-organisation`: an id that the actor may not know of, so the
 * answer is that of a missing one. `has-administrator`: an organisation names its further administrators by itself.
 * `no-room-yet`: there is nothing yet that the role could be held for. `counsel-and-chair`: counsel checks what chairs write, so
 * nobody is both.
 */
export type AppointmentDecision =
  | { readonly allow: true; readonly reason: "appoints" | "own-role" }
  | {
      readonly allow: false;
      readonly reason:
        | "unknown-role"
        | "own-appointment"
        | "not-yours-to-give"
        | "wrong-scope"
        | "wrong-person"
        | "other-organisation"
        | "has-administrator"
        | "no-room-yet"
        | "counsel-and-chair"
        | "last-administrator";
    };

/** May the actor give this role to this person? Nobody appoints themselves, whatever they hold. */
export function mayAppoint(actor: Actor, appointment: Appointment): AppointmentDecision {
  if (!isRole(appointment.role)) return { allow: false, reason: "unknown-role" };
  if (appointment.personId === actor.personId) return { allow: false, reason: "own-appointment" };
  if (!decideAction(actor, "role.appoint").allow) return { allow: false, reason: "not-yours-to-give" };
  const decision = appoints(actor, appointment.role, appointment);
  const isAboutScope = decision.allow || decision.reason === "wrong-scope";
  if (isAboutScope && !hasRoom(appointment.role)) return { allow: false, reason: "no-room-yet" };
  return decision.allow && isCounselAndChair(appointment)
    ? { allow: false, reason: "counsel-and-chair" }
    : decision;
}

/** Which role of the two does the other shut out? */
const shutOutBy: Partial<Readonly<Record<string, Role>>> = {
  counsel: "group-chair",
  "group-chair": "counsel",
};

function isCounselAndChair({ role, heldRoles = [] }: Appointment): boolean {
  const other = shutOutBy[role];
  return other !== undefined && heldRoles.includes(other);
}

/**
 * May the actor end this appointment?
 * Whoever could make it may end it, and everybody lays down their own; but no organisation and no platform is left
 * without an administrator (`isLastAdministrator`: nobody else holds this role there now).
 */
export function mayEnd(
  actor: Actor,
  appointment: Appointment & { readonly isLastAdministrator: boolean },
): AppointmentDecision {
  const { role, isLastAdministrator } = appointment;
  if (!isRole(role)) return { allow: false, reason: "unknown-role" };
  const isOwn = appointment.personId === actor.personId && actor.narrowedTo === null;
  const decision: AppointmentDecision = isOwn
    ? { allow: true, reason: "own-role" }
    : decideAction(actor, "role.end").allow
      ? appoints(actor, role, appointment)
      : { allow: false, reason: "not-yours-to-give" };
  if (decision.allow && isLastAdministrator && (role === "org-admin" || role === "platform-admin")) {
    return { allow: false, reason: "last-administrator" };
  }
  return decision;
}

/** Which roles might the actor give to anybody at all? In the order of the table. */
export function rolesToGive(actor: Actor): Role[] {
  if (!decideAction(actor, "role.appoint").allow) return [];
  return rulesOf(actor).flatMap(({ gives }) => gives.filter(hasRoom));
}

/** Who gives this role? In the order of the table. */
export function giversOf(role: Role): Role[] {
  return appointmentRules.filter(({ gives }) => gives.includes(role)).map(({ by }) => by);
}

/** Which sentences of the table speak for the actor? A role in another organisation than the actor's own speaks for nobody. */
function rulesOf(actor: Actor): AppointmentRule[] {
  const counts = (by: Role) =>
    actor.grants.some(
      ({ role, scopeId }) =>
        role === by &&
        (scopeKindOf[role] !== "organisation" || (scopeId !== null && scopeId === actor.organisationId)),
    );
  return appointmentRules.filter(({ by }) => counts(by));
}

function appoints(actor: Actor, role: Role, appointment: Appointment): AppointmentDecision {
  const rules = rulesOf(actor).filter(({ gives }) => gives.includes(role));
  if (rules.length === 0) return { allow: false, reason: "not-yours-to-give" };
  if (namesItsScope(scopeKindOf[role]) !== (appointment.scopeId !== null)) {
    return { allow: false, reason: "wrong-scope" };
  }
  const refusals = rules.map(({ to }) => refusalOf(to, actor, appointment));
  const refusal = refusals.includes(undefined) ? undefined : refusals[0];
  return refusal === undefined ? { allow: true, reason: "appoints" } : { allow: false, reason: refusal };
}

type Refusal = "wrong-person" | "other-organisation" | "has-administrator";

/** Why does this right not reach the person? Undefined if it does. */
function refusalOf(to: Appointee, actor: Actor, appointment: Appointment): Refusal | undefined {
  const { scopeId, personOrganisationId } = appointment;
  switch (to) {
    case "anybody":
      // Whoever is invited would become one of that organisation's people, and who that is, it decides itself.
      return appointment.personId === null && personOrganisationId !== actor.organisationId
        ? "wrong-person"
        : undefined;
    case "people-of-the-alliance":
      return personOrganisationId === null ? undefined : "wrong-person";
    case "own-organisation":
      return scopeId === actor.organisationId && personOrganisationId === actor.organisationId
        ? undefined
        : "other-organisation";
    case "organisation-without-administrator":
      if (personOrganisationId !== scopeId) return "wrong-person";
      return appointment.organisationHasAdministrator === false ? undefined : "has-administrator";
  }
}
