import type { Asking, RoleRows } from "@interphase/contract/testing";
import {
  decideNamingRoute,
  groupNamingsRoute,
  namePersonRoute,
  waitingNamingsRoute,
  withdrawNamingRoute,
} from "./group-naming.contract.js";

/*
 * Both members are in a clean team of their own, where a colleague and an administrator wait for counsel; the researcher sits in the
 * one at home. The alliance has none.
 */
const team = ({ idOf }: Asking) => ({ groupId: idOf("teamId") });

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [groupNamingsRoute.id]: {
    guard: "action",
    rows: { home: "n+++ +nnn nnnn +", away: "nnnn +nnn nnnn +" },
    token: "s",
    withheld: "2",
    send: (asking) => ({ path: team(asking) }),
  },
  [waitingNamingsRoute.id]: {
    guard: "action",
    rows: { none: "eeee eeee eeee +" },
    token: "s",
    withheld: "e",
  },
  [namePersonRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nnnn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "n",
    send: (asking) => ({
      path: team(asking),
      json: { personId: asking.idOf("personId"), accessEndsOn: asking.soon.slice(0, 10) },
    }),
  },
  [decideNamingRoute.id]: {
    guard: "action",
    rows: { home: "nfff fnnn nnnn +", away: "nnnn fnnn nnnn +" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { decision: "confirm" } }),
  },
  [withdrawNamingRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nnnn n", away: "nnnn fnnn nnnn n" },
    token: "s",
    withheld: "n",
    send: (asking) => ({ path: team(asking) }),
  },
};
