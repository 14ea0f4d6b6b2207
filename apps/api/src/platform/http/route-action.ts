import { isAction, type Action, type Actor, type Asked } from "@interphase/access";
import type { RouteShape } from "@interphase/contract";

type RouteOfAction = Pick<RouteShape, "id"> & { readonly permission: { readonly action: string } };

/** For which action does this route ask? For services that tell what another route would allow, and do not repeat its name. */
export function actionOf(route: RouteOfAction): Action {
  const { action } = route.permission;
  if (!isAction(action)) throw new Error(`route ${route.id} names the unknown action ${action}`);
  return action;
}

/** How would somebody ask by this route? For work that is done for somebody and not by a request. */
export function askedBy(actor: Actor, route: RouteOfAction): Asked {
  return { actor, action: actionOf(route) };
}
