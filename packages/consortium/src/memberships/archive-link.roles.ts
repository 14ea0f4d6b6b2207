import { open, type RoleRows } from "@interphase/contract/testing";
import { closeArchiveRoute, downloadArchiveRoute, viewArchiveRoute } from "./archive-link.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [viewArchiveRoute.id]: open,
  [downloadArchiveRoute.id]: open,
  [closeArchiveRoute.id]: open,
};
