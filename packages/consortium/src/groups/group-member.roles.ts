import type { RoleRows } from "@interphase/contract/testing";
import {
  decidePlaceRoute,
  endSeatRoute,
  giveSeatRoute,
  groupMembersRoute,
  joinGroupRoute,
  leaveGroupRoute,
} from "./group-member.contract.js";

/** What does the api answer each role at these routes? The groups are those of `group.roles.ts`. */
export const roleRows: RoleRows = {
  [groupMembersRoute.id]: {
    guard: "action",
    rows: { home: "n+++ +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: "ffff efff ffff f" },
    token: "n",
    withheld: "2",
  },
  [joinGroupRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn n", away: "nnnn fnnn nnnn n", alliance: "f+f+ ffff ffff f" },
    token: "s",
    withheld: "n",
    send: () => ({ json: {} }),
  },
  [decidePlaceRoute.id]: {
    guard: "action",
    rows: { home: "nfff +nnn n+nn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { decision: "invite" } }),
  },
  [leaveGroupRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ +nnn nfnn n", away: "nnnn +nnn nnnn n", alliance: "ffff nfff ffff f" },
    token: "s",
    withheld: "n",
  },
  [giveSeatRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" },
    token: "s",
    withheld: "n",
    send: () => ({ json: { seat: "observer" } }),
  },
  [endSeatRoute.id]: {
    guard: "action",
    rows: { home: "n+f+ fnnn nfnn n", away: "nnnn fnnn nnnn n", alliance: "ffff ffff ffff f" },
    token: "s",
    withheld: "n",
  },
};
