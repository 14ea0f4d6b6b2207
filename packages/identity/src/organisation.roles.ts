import { all, type RoleRows } from "@interphase/contract/testing";
import {
  createOrganisationRoute,
  organisationRoute,
  organisationsRoute,
  reinstateOrganisationRoute,
  suspendOrganisationRoute,
  updateOrganisationRoute,
} from "./organisation.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [organisationsRoute.id]: { guard: "action", rows: { none: all }, token: "e", withheld: "2" },
  [createOrganisationRoute.id]: {
    guard: "action",
    rows: { none: "ffff +fff ffff f" },
    token: "s",
    withheld: "f",
    send: () => ({ json: { name: "A new member", countryIso3: "KOR" } }),
  },
  [organisationRoute.id]: { guard: "action", rows: { home: all, away: all }, token: "n", withheld: "2" },
  [updateOrganisationRoute.id]: {
    guard: "action",
    rows: { home: "fff+ +fff ffff f", away: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { name: "Renamed" }, ifMatch: true }),
  },
  [suspendOrganisationRoute.id]: {
    guard: "action",
    rows: { home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
  },
  [reinstateOrganisationRoute.id]: {
    guard: "action",
    rows: { home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
  },
};
