import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  confirmParentRoute,
  membershipRoute,
  membershipTiersRoute,
  recordAcceptanceRoute,
  setMembershipRoute,
} from "./membership.contract.js";

/** The secretariat's; that there is such an organisation everybody knows. */
const secretariats: RouteRoles = {
  guard: "action",
  rows: { home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
  token: "s",
  withheld: "n",
};
const ofAlliance: RouteRoles = {
  guard: "action",
  rows: { none: "ffff +fff ffff f" },
  token: "s",
  withheld: "f",
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [membershipRoute.id]: {
    ...secretariats,
    rows: { home: "f+f+ +fff ffff f", away: "ffff +fff ffff f" },
  },
  [setMembershipRoute.id]: {
    ...secretariats,
    send: () => ({ json: { tier: "full", endsOn: null, renewsOn: null } }),
  },
  [confirmParentRoute.id]: {
    ...secretariats,
    send: () => ({ json: { parent: null, source: "Register", confirmedOn: "2026-01-31" } }),
  },
  [recordAcceptanceRoute.id]: {
    ...secretariats,
    send: () => ({
      json: { agreement: "ip-policy", version: "1", acceptedBy: "Kim Min", acceptedOn: "2026-01-31" },
    }),
  },
  [membershipTiersRoute.id]: ofAlliance,
};
