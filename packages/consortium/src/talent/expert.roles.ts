import { all, own, open, type RoleRows, type Sending } from "@interphase/contract/testing";
import {
  deleteOwnExpertRoute,
  expertRoute,
  expertsRoute,
  ownExpertRoute,
  publicExpertRoute,
  publicExpertsRoute,
  setOwnExpertRoute,
} from "./expert.contract.js";
import { hiddenFromAll } from "./expert.js";

/*
 * Everybody has a profile whose name is public. Who keeps the system running, and a guest, are no members: they keep a profile of
 * their own and read nobody else's.
 */
const members = "++++ +++n n+++ n";

const send = (): Sending => ({
  json: {
    headline: "Interfaces",
    about: null,
    skills: ["interfaces"],
    languages: ["eng"],
    orcid: null,
    visibility: { ...hiddenFromAll, name: "members" },
  },
});

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [expertsRoute.id]: { guard: "action", rows: { none: "++++ +++e e+++ e" }, token: "e", withheld: "2" },
  [ownExpertRoute.id]: own,
  [setOwnExpertRoute.id]: { ...own, send },
  [deleteOwnExpertRoute.id]: own,
  [expertRoute.id]: {
    guard: "action",
    rows: { self: members, home: members, away: members, alliance: members },
    token: "n",
    withheld: "2",
  },
  [publicExpertsRoute.id]: open,
  [publicExpertRoute.id]: { ...open, rows: { home: all } },
};
