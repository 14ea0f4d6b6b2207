import { own, type RoleRows } from "@interphase/contract/testing";
import {
  actionsRoute,
  allianceSettingsRoute,
  myDataRoute,
  platformQueueRoute,
  platformStatusRoute,
  replaceAllianceSettingsRoute,
} from "./platform.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [allianceSettingsRoute.id]: {
    guard: "action",
    rows: { none: "ffff +f++ ffff" },
    token: "f",
    withheld: "f",
  },
  [replaceAllianceSettingsRoute.id]: {
    guard: "action",
    rows: { none: "ffff fff+ ffff" },
    token: "s",
    withheld: "f",
  },
  [platformStatusRoute.id]: { guard: "action", rows: { none: "ffff fff+ ffff" }, token: "f", withheld: "f" },
  [platformQueueRoute.id]: { guard: "action", rows: { none: "ffff fff+ ffff" }, token: "f", withheld: "f" },
  [myDataRoute.id]: own,
  [actionsRoute.id]: { ...own, token: "+" },
};
