import { own, type RoleRows } from "@interphase/contract/testing";
import { colleaguesRoute, logoutRoute, meRoute, updateMeRoute } from "./identity.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [logoutRoute.id]: own,
  [meRoute.id]: { ...own, token: "+" },
  [updateMeRoute.id]: { ...own, send: () => ({ json: { locale: "zh" } }) },
  [colleaguesRoute.id]: { ...own, rows: { none: "++++ eeee eeee e" }, token: "e", withheld: "e" },
};
