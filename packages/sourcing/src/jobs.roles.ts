import type { RoleRows } from "@interphase/contract/testing";
import { cancelJobRoute, jobFileRoute, jobRoute } from "./jobs.contract.js";
import { plan } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [jobRoute.id]: plan("n"),
  // Made for every domain's kinds at once, so that no domain names the route.
  "jobs.list": { guard: "action", rows: { none: "+eee eeee eeee e" }, token: "e", withheld: "2" },
  [cancelJobRoute.id]: plan("n"),
  [jobFileRoute.id]: plan("n"),
};
