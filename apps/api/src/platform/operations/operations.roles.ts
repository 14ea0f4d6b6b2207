import { open, type RoleRows } from "@interphase/contract/testing";
import {
  docsFileRoute,
  docsRoute,
  liveRoute,
  metricsRoute,
  openApiRoute,
  problemPageRoute,
  readyRoute,
} from "./operations.contract.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [liveRoute.id]: open,
  [readyRoute.id]: open,
  [metricsRoute.id]: open,
  [openApiRoute.id]: open,
  [problemPageRoute.id]: { ...open, send: () => ({ path: { page: "not-found" } }) },
  [docsRoute.id]: open,
  [docsFileRoute.id]: { ...open, send: () => ({ path: { file: "swagger-ui.css" } }) },
};
