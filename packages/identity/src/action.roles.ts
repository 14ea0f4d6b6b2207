import { own, type RoleRows } from "@interphase/contract/testing";
import { actionsRoute } from "./action.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [actionsRoute.id]: { ...own, token: "+" },
};
