import type { RoleRows } from "@interphase/contract/testing";
import { allianceSettingsRoute, replaceAllianceSettingsRoute } from "./settings.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [allianceSettingsRoute.id]: {
    guard: "action",
    rows: { none: "ffff +f++ ffff f" },
    token: "f",
    withheld: "f",
  },
  [replaceAllianceSettingsRoute.id]: {
    guard: "action",
    rows: { none: "ffff fff+ ffff f" },
    token: "s",
    withheld: "f",
  },
};
