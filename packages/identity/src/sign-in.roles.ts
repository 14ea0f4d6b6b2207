import { open, own, ownThing, type RoleRows } from "@interphase/contract/testing";
import {
  loginRoute,
  passkeyLoginRoute,
  passkeyOptionsRoute,
  revokeOtherSessionsRoute,
  revokeSessionRoute,
  sessionsRoute,
} from "./sign-in.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [loginRoute.id]: open,
  [passkeyOptionsRoute.id]: { ...open, send: () => ({ json: {} }) },
  [passkeyLoginRoute.id]: open,
  [sessionsRoute.id]: own,
  [revokeSessionRoute.id]: ownThing,
  [revokeOtherSessionsRoute.id]: own,
};
