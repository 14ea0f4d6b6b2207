import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  confirmExpulsionRoute,
  confirmWithdrawalRoute,
  dropExpulsionRoute,
  exportOrganisationRoute,
  proposeExpulsionRoute,
  takeBackWithdrawalRoute,
  withdrawRoute,
} from "./departure.contract.js";

/** The secretariat's; where nothing waits for a second person, it is told so. */
const secretariats: RouteRoles = {
  guard: "action",
  rows: { home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
  token: "s",
  withheld: "n",
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [withdrawRoute.id]: {
    ...secretariats,
    rows: { home: "f+f+ ffff ffff f", away: "ffff ffff ffff f" },
    send: () => ({ json: {} }),
  },
  [takeBackWithdrawalRoute.id]: {
    ...secretariats,
    rows: { home: "f+f+ ffff ffff f", away: "ffff ffff ffff f" },
  },
  [confirmWithdrawalRoute.id]: secretariats,
  [exportOrganisationRoute.id]: {
    ...secretariats,
    rows: { home: "fff+ ffff ffff f", away: "ffff ffff ffff f" },
  },
  [proposeExpulsionRoute.id]: {
    ...secretariats,
    rows: { home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
    send: () => ({ json: { reasons: "It does not keep to the rules." } }),
  },
  [confirmExpulsionRoute.id]: secretariats,
  [dropExpulsionRoute.id]: secretariats,
};
