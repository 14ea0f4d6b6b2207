import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  confirmExpulsionRoute,
  dropExpulsionRoute,
  exportOrganisationRoute,
  proposeExpulsionRoute,
  withdrawRoute,
} from "./departure.contract.js";

/** The secretariat's; where nothing waits for a second person, it is told so. */
const secretariats: RouteRoles = {
  guard: "action",
  rows: { home: "ffff +fff ffff", away: "ffff +fff ffff" },
  token: "s",
  withheld: "n",
};

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [withdrawRoute.id]: {
    ...secretariats,
    rows: { home: "fff+ ffff ffff", away: "ffff ffff ffff" },
    send: () => ({ json: {} }),
  },
  [exportOrganisationRoute.id]: {
    ...secretariats,
    rows: { home: "fff+ ffff ffff", away: "ffff ffff ffff" },
  },
  [proposeExpulsionRoute.id]: {
    ...secretariats,
    rows: { home: "ffff +fff ffff", away: "ffff +fff ffff" },
    send: () => ({ json: { reasons: "It does not keep to the rules." } }),
  },
  [confirmExpulsionRoute.id]: secretariats,
  [dropExpulsionRoute.id]: secretariats,
};
