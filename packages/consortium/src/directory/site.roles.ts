import { all, open, type RoleRows } from "@interphase/contract/testing";
import {
  addSiteRoute,
  publicOrganisationRoute,
  publicOrganisationsRoute,
  removeSiteRoute,
  sitesRoute,
} from "./site.contract.js";

/* Sites are read by members and the alliance, and kept by the administrator of their own organisation alone. */
const members = "++++ +++n n+++ n";
const keepers = { home: "fff+ fffn nfff n", away: "ffff fffn nfff n" };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [publicOrganisationsRoute.id]: open,
  [publicOrganisationRoute.id]: { ...open, rows: { home: all } },
  [sitesRoute.id]: { guard: "action", rows: { home: members, away: members }, token: "n", withheld: "2" },
  [addSiteRoute.id]: {
    guard: "action",
    rows: keepers,
    token: "s",
    withheld: "n",
    send: () => ({
      json: {
        name: "Laboratory",
        use: "laboratory",
        countryIso3: "KOR",
        town: null,
        latitudeDegrees: null,
        longitudeDegrees: null,
      },
    }),
  },
  [removeSiteRoute.id]: { guard: "action", rows: keepers, token: "s", withheld: "n" },
};
