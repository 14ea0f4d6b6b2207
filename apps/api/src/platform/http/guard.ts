import { decideAction, isAction, showingWhatIsDoneTo, type Action } from "@interphase/access";
import { isMedia, placeholdersOf, type RouteShape } from "@interphase/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { RefusalError } from "../problems/failure.js";
import type { AskingCaller, Authenticator, Caller } from "./caller.js";
import { DeniedError } from "./denied-error.js";

/** What does the guard say? A caller brings the action that the route asks for. `isEmptyList`: answer an empty page, because a list is filtered and never refused. */
export interface Admission {
  readonly caller: Caller | AskingCaller | undefined;
  readonly isEmptyList: boolean;
}

/** May this request pass, and who sent it? Throws a refusal when it may not. */
export type Guard = (request: FastifyRequest) => Promise<Admission>;

const everybody: Admission = { caller: undefined, isEmptyList: false };
const bearer = /^Bearer +([A-Za-z0-9_-]{1,200})$/i;

/**
 * Who may pass to this route's handler?
 * An action that no role allows is `access.forbidden`; where the path names a resource it is `not-found`, as for a missing
 * one, unless the caller may see such resources: then the service decides which of the two it is.
 * A route that wants a session refuses every access token, whatever it names.
 * **Fails** at start for a permission that says nothing or names an unknown action.
 */
export function guardOf(route: RouteShape, authenticator: Authenticator): Guard {
  const permission = route.permission;
  if ("public" in permission) {
    if (permission.public.trim() === "") throw new Error(`route ${route.id} is public without a reason`);
    return () => Promise.resolve(everybody);
  }
  const action = "action" in permission ? permission.action : null;
  if (action !== null && !isAction(action))
    throw new Error(`route ${route.id} names the unknown action ${action}`);
  if (action === null && !("signedIn" in permission))
    throw new Error(`route ${route.id} declares no permission`);
  const wantsSession = route.session === true;
  const namesResource = placeholdersOf(route.path).length > 0;
  const isList = !namesResource && isListRoute(route);
  return async (request) => {
    const known = await callerOf(request, authenticator);
    const caller = action === null ? known : { ...known, action };
    if (wantsSession && caller.sessionId === null)
      throw new DeniedError({ code: "access.session-required" }, caller);
    if (action === null || decideAction(caller.actor, action).allow) return { caller, isEmptyList: false };
    if (isWithheld(caller, action))
      throw new DeniedError({ code: "identity.second-factor-required" }, caller);
    if (namesResource && maySee(caller, action)) return { caller, isEmptyList: false };
    if (isList) return { caller, isEmptyList: true };
    throw new DeniedError({ code: namesResource ? "not-found" : "access.forbidden" }, caller);
  };
}

/** Could the resource be one that the caller sees? Then only its facts tell a forbidden one from a hidden one: the service settles. */
function maySee(caller: Caller, action: Action): boolean {
  const shown = showingWhatIsDoneTo(action);
  return shown !== undefined && decideAction(caller.actor, shown).allow;
}

/** Would a role allow it that waits for a second factor? Then this is said, whatever the request names. */
function isWithheld({ actor, withheld }: Caller, action: Action): boolean {
  return decideAction({ ...actor, grants: withheld }, action).allow;
}

async function callerOf(request: FastifyRequest, authenticator: Authenticator): Promise<Caller> {
  const token = bearer.exec(request.headers.authorization ?? "")?.[1];
  const caller = token === undefined ? undefined : await authenticator.authenticate(token, request.ip);
  if (caller === undefined) throw new RefusalError({ code: "http.unauthenticated" });
  return caller;
}

function isListRoute(route: RouteShape): boolean {
  const response = route.response;
  if (route.method !== "GET" || response === undefined || isMedia(response)) return false;
  return response instanceof z.ZodObject && "items" in response.shape && "nextCursor" in response.shape;
}
