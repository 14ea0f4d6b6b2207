import { isAction, type Action } from "./action.js";
import { grantOf, type Actor, type Grant } from "./actor.js";
import { giversOf } from "./appointment.js";
import { decide, decideAction } from "./decide.js";
import type { Relation } from "./policy.js";
import { isWithin, relationsOf, type Facts } from "./relation.js";
import { hasRoom, namesItsScope, roles, scopeKindOf, type Role, type ScopeKind } from "./role.js";

/** Which role has somebody been given, and when does it hold? `isWithheld`: it waits for a second factor. `scopeName` is for the sentence alone. */
export interface HeldRole extends Grant {
  readonly assignmentId: string | null;
  readonly scopeName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly isWithheld: boolean;
}

/** About whom is it asked? `narrowedTo` as in an `Actor`: the scope of an access token, null for somebody signed in. */
export interface Subject {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly isSuspended: boolean;
  readonly isOrganisationSuspended: boolean;
  readonly narrowedTo: readonly Action[] | null;
  readonly held: readonly HeldRole[];
}

/** Why does a role that names this action not allow it here? */
export type RefusalCode =
  | "unknown-action"
  | "suspended"
  | "organisation-suspended"
  | "outside-token"
  | "second-factor-missing"
  | "not-yet-begun"
  | "ended"
  | "other-organisation"
  | "not-shared"
  | "other-person"
  | "other-scope"
  | "no-seat"
  | "no-place"
  | "not-of-the-alliance"
  | "no-role";

/**
 * Which link of the chain allows or refuses?
 * **Shape** `held` is the appointment it rests on and `reach` the reach of the rule; both null where no role is concerned.
 */
export interface Reason {
  readonly code: "role-allows" | RefusalCode;
  readonly held: HeldRole | null;
  readonly scopeKind: ScopeKind | null;
  readonly reach: Relation | null;
}

/** Which role would allow it, and who gives that role? */
export interface MissingRole {
  readonly role: Role;
  readonly givenBy: readonly Role[];
}

/**
 * May it be done, and why or why not?
 * **Shape** `allowed` is always what `decide` says of the roles that hold at the time. If it is, `reasons` are the roles
 * that allow it; if not, what stands in the way, roles that nearly allow it first. `missing` are roles that the subject
 * could be given by now and that would allow it, in the order of `roles`.
 */
export interface Explanation {
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
  readonly missing: readonly MissingRole[];
}

/** As whom does somebody act at this time? Nobody with no role, if they or their organisation are suspended. */
export function actorAt(subject: Subject, at: Date): Actor {
  const { personId, organisationId, narrowedTo } = subject;
  const isOut = subject.isSuspended || subject.isOrganisationSuspended;
  const grants = isOut ? [] : subject.held.filter((held) => isRunning(held, at) && !held.isWithheld);
  return { personId, organisationId, grants, narrowedTo };
}

/**
 * Why may somebody do this at this time, or why not?
 * **Shape** `facts` null asks about anything at all: what the guard asks before a resource is known.
 */
export function explain(subject: Subject, at: Date, action: string, facts: Facts | null): Explanation {
  const actor = actorAt(subject, at);
  const { allow } = facts === null ? decideAction(actor, action) : decide(actor, action, facts);
  if (!isAction(action)) return { allowed: false, reasons: [plain("unknown-action")], missing: [] };
  const links = subject.held.flatMap((held) => linksOf(held, subject, at, action, facts));
  if (allow) {
    return { allowed: true, reasons: links.filter(({ code }) => code === "role-allows"), missing: [] };
  }
  const barred = barriersOf(subject, action);
  const reasons = [...barred, ...nearest(links)];
  return {
    allowed: false,
    reasons: reasons.length > 0 ? reasons : [plain("no-role")],
    missing: barred.length > 0 ? [] : missingRoles(subject, at, action, facts),
  };
}

/** Who of these may do it at this time, and why? In the order given. */
export function whoCan<Candidate extends Subject>(
  candidates: readonly Candidate[],
  at: Date,
  action: string,
  facts: Facts | null,
): { readonly subject: Candidate; readonly reasons: readonly Reason[] }[] {
  return candidates.flatMap((subject) => {
    const { allowed, reasons } = explain(subject, at, action, facts);
    return allowed ? [{ subject, reasons }] : [];
  });
}

/** Which roles allow this at all? In the order of `roles`. */
export function rolesAllowing(action: string): Role[] {
  return roles.filter((role) => relationsOf(action, role).length > 0);
}

/** Could somebody of this organisation, or of none, hold this role? */
export function couldHold(role: Role, organisationId: string | null): boolean {
  switch (scopeKindOf[role]) {
    case "organisation":
      return organisationId !== null;
    case "alliance":
    case "platform":
      return organisationId === null;
    default:
      return true;
  }
}

/** What stands in the way before any role is looked at? */
function barriersOf({ isSuspended, isOrganisationSuspended, narrowedTo }: Subject, action: Action): Reason[] {
  const isOutside = narrowedTo !== null && !narrowedTo.includes(action);
  return [
    ...(isSuspended ? [plain("suspended")] : []),
    ...(isOrganisationSuspended ? [plain("organisation-suspended")] : []),
    ...(isOutside ? [plain("outside-token")] : []),
  ];
}

/** What does one appointment do for the action? One link for each rule that names its role. */
function linksOf(held: HeldRole, subject: Subject, at: Date, action: Action, facts: Facts | null): Reason[] {
  return relationsOf(action, held.role).map((reach) => ({
    code: refusalOf(held, subject, at, reach, facts) ?? "role-allows",
    held,
    scopeKind: scopeKindOf[held.role],
    reach,
  }));
}

/** Why does this rule not allow it? First whether it reaches at all: a role that does not is no better for being in force. */
function refusalOf(
  held: HeldRole,
  subject: Subject,
  at: Date,
  reach: Relation,
  facts: Facts | null,
): RefusalCode | undefined {
  if (facts !== null && !isWithin(reach, subject, held, facts)) return beyond(reach, subject, held, facts);
  if (at < held.startsAt) return "not-yet-begun";
  if (!isRunning(held, at)) return "ended";
  return held.isWithheld ? "second-factor-missing" : undefined;
}

function beyond(reach: Relation, subject: Subject, held: HeldRole, facts: Facts): RefusalCode {
  switch (reach) {
    case "shared-by-own-organisation":
      return isWithin("own-organisation", subject, held, facts) ? "not-shared" : "other-organisation";
    case "own-person":
      return "other-person";
    case "own-scope":
      return "other-scope";
    case "own-seat":
      return "no-seat";
    case "own-place":
      return "no-place";
    case "alliance":
      return "not-of-the-alliance";
    default:
      return "other-organisation";
  }
}

const inTime: readonly RefusalCode[] = ["second-factor-missing", "not-yet-begun", "ended"];

/** Which links are worth telling? Roles that would allow it at another time or with a second factor; only without such, those that do not reach so far. */
function nearest(links: readonly Reason[]): readonly Reason[] {
  const waiting = inTime.flatMap((code) => links.filter((link) => link.code === code));
  return waiting.length > 0 ? waiting : links.filter(({ code }) => code !== "role-allows");
}

function missingRoles(subject: Subject, at: Date, action: Action, facts: Facts | null): MissingRole[] {
  const { personId, organisationId, held } = subject;
  const isHeld = ({ role, scopeId }: Grant) =>
    held.some((each) => each.role === role && each.scopeId === scopeId && !hasEnded(each, at));
  return roles.flatMap((role) => {
    const kind = scopeKindOf[role];
    const ownScope = kind === "organisation" ? organisationId : (facts?.scopeId ?? null);
    const grant = grantOf(role, ownScope);
    if (!hasRoom(role) || !couldHold(role, organisationId) || isHeld(grant)) return [];
    if (facts !== null && namesItsScope(kind) && grant.scopeId === null) return [];
    const actor: Actor = { personId, organisationId, grants: [grant], narrowedTo: null };
    const { allow } = facts === null ? decideAction(actor, action) : decide(actor, action, facts);
    return allow ? [{ role, givenBy: giversOf(role) }] : [];
  });
}

function isRunning(held: HeldRole, at: Date): boolean {
  return held.startsAt <= at && !hasEnded(held, at);
}

function hasEnded({ endsAt }: HeldRole, at: Date): boolean {
  return endsAt !== null && endsAt <= at;
}

function plain(code: RefusalCode): Reason {
  return { code, held: null, scopeKind: null, reach: null };
}
