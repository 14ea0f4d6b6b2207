import type { RoleRows } from "@interphase/contract/testing";
import { addPlanNoteRoute, deletePlanNoteRoute, planNotesRoute } from "./plan-notes.contract.js";
import { plan } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [planNotesRoute.id]: plan("n"),
  [addPlanNoteRoute.id]: { ...plan("n"), send: () => ({ json: { text: "Ask about the second smelter" } }) },
  [deletePlanNoteRoute.id]: plan("n"),
};
