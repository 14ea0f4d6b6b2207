import { all, type RoleRows } from "@interphase/contract/testing";
import { createGroupRoute, groupRoute, groupsRoute, updateGroupRoute } from "./group.contract.js";

/*
 * The group at home is hidden; the home member is in it, the researcher sits there and the chair chairs it. The one away is
 * hidden too. That of the alliance is known to everybody, and nobody is in it.
 */

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [groupsRoute.id]: { guard: "action", rows: { none: all }, token: "e", withheld: "2" },
  [createGroupRoute.id]: {
    guard: "action",
    rows: { none: "ffff +fff ffff f" },
    token: "s",
    withheld: "f",
    send: () => ({
      json: {
        name: { en: "Interfaces", zh: null },
        charter: "What we do",
        joinMode: "open",
        visibility: "alliance",
      },
    }),
  },
  [groupRoute.id]: {
    guard: "action",
    rows: { home: "n+++ +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: all },
    token: "n",
    withheld: "2",
  },
  [updateGroupRoute.id]: {
    guard: "action",
    rows: { home: "nfff +nnn nfnn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { joinMode: "closed" }, ifMatch: true }),
  },
};
