import { all, type RoleRows } from "@interphase/contract/testing";
import { ballotCharterRoute, confirmCharterRoute, proposeCharterRoute } from "./ballot-charter.contract.js";
import { ballotRules } from "./standing-rules.js";

/* Each group and the alliance have a charter that the secretary of the places has proposed: the one who asks is another. */

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [ballotCharterRoute.id]: {
    guard: "action",
    rows: { none: all, home: "nn+n +nnn n+nn n", away: "nnnn +nnn nnnn n" },
    token: "f",
    withheld: "2",
    send: ({ place, idOf }) => (place === "none" ? {} : { query: `groupId=${idOf("groupId")}` }),
  },
  [proposeCharterRoute.id]: {
    guard: "action",
    rows: { none: "ffff +fff ffff f", home: "ffff +fff ffff f", away: "ffff +fff ffff f" },
    token: "s",
    withheld: "f",
    send: ({ place, idOf }) => ({
      json: { groupId: place === "none" ? null : idOf("groupId"), rules: [ballotRules["two-thirds"]] },
    }),
  },
  [confirmCharterRoute.id]: {
    guard: "action",
    rows: { home: "nnfn +nnn nfnn n", away: "nnnn +nnn nnnn n", alliance: "ffff +fff ffff f" },
    token: "s",
    withheld: "n",
  },
};
