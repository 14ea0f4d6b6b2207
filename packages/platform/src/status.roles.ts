import type { RoleRows } from "@interphase/contract/testing";
import { platformQueueRoute, platformStatusRoute } from "./status.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [platformStatusRoute.id]: {
    guard: "action",
    rows: { none: "ffff fff+ ffff f" },
    token: "f",
    withheld: "f",
  },
  [platformQueueRoute.id]: { guard: "action", rows: { none: "ffff fff+ ffff f" }, token: "f", withheld: "f" },
};
