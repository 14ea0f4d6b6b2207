import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  applicationRoute,
  applicationsRoute,
  askApplicantRoute,
  decideApplicationRoute,
  revokeApplicationLinksRoute,
  setApplicationStepRoute,
} from "./application.contract.js";

/** The secretariat's; to everybody else there is no such application. */
const one: RouteRoles = {
  guard: "action",
  rows: { alliance: "nnnn +nnn nnnn n" },
  token: "s",
  withheld: "n",
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [applicationsRoute.id]: { guard: "action", rows: { none: "eeee +eee eeee e" }, token: "s", withheld: "e" },
  [applicationRoute.id]: one,
  [setApplicationStepRoute.id]: {
    ...one,
    send: () => ({ path: { step: "identity" }, json: { state: "in-progress" } }),
  },
  [askApplicantRoute.id]: { ...one, send: () => ({ json: { question: "Who owns the site?" } }) },
  [decideApplicationRoute.id]: { ...one, send: () => ({ json: { decision: "admit" } }) },
  [revokeApplicationLinksRoute.id]: one,
};
