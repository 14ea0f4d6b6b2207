import { open, type RoleRows, type RouteRoles } from "@interphase/contract/testing";
import {
  appealBallotRoute,
  appealRoute,
  confirmAppealRoute,
  dropAppealProposalRoute,
  proposeAppealRoute,
  stepBallotRoute,
} from "./appeal.contract.js";

/** The secretariat's; to everybody else there is no such application. */
const one: RouteRoles = {
  guard: "action",
  rows: { alliance: "nnnn +nnn nnnn n" },
  token: "s",
  withheld: "n",
};

/** What does the api answer each role at these routes? Where nobody has appealed, the secretariat is told so. */
export const roleRows: RoleRows = {
  [appealRoute.id]: open,
  [proposeAppealRoute.id]: {
    ...one,
    send: () => ({ json: { outcome: "dismissed", grounds: "As before." } }),
  },
  [confirmAppealRoute.id]: {
    ...one,
    send: () => ({ json: { outcome: "dismissed", grounds: "As before." } }),
  },
  [dropAppealProposalRoute.id]: one,
  [appealBallotRoute.id]: { ...one, send: () => ({ json: { ballotId: null } }) },
  [stepBallotRoute.id]: { ...one, send: () => ({ path: { step: "approval" }, json: { ballotId: null } }) },
};
