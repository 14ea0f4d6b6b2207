import type { RoleRows } from "@interphase/contract/testing";
import { flowsRoute, timelineRoute } from "./views.contract.js";
import { assessment } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [flowsRoute.id]: assessment,
  [timelineRoute.id]: assessment,
};
