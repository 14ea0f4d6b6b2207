import type { RoleRows, RouteRoles } from "@interphase/contract/testing";
import {
  confirmSettingRoute,
  dropSettingRoute,
  membershipSettingsRoute,
  proposeSettingRoute,
} from "./membership-settings.contract.js";

/** The secretariat's; nobody else may do this, or learn what is proposed. */
const all: RouteRoles = {
  guard: "action",
  rows: { none: "ffff +fff ffff f" },
  token: "s",
  withheld: "f",
};
const one: RouteRoles = { ...all, rows: { alliance: "nnnn +nnn nnnn n" }, withheld: "n" };

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [membershipSettingsRoute.id]: all,
  [proposeSettingRoute.id]: {
    ...all,
    send: () => ({ json: { kind: "tier", name: "full", nameEn: "Full member", weight: 3 } }),
  },
  [confirmSettingRoute.id]: one,
  [dropSettingRoute.id]: one,
};
