import type { RoleRows } from "@interphase/contract/testing";
import {
  createScenarioRoute,
  deleteScenarioRoute,
  readyScenariosRoute,
  scenarioRoute,
  scenariosRoute,
} from "./scenarios.contract.js";
import { plan, assessmentWork } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [createScenarioRoute.id]: {
    ...assessmentWork,
    send: () => ({ json: { name: "What if", months: 3, losses: [], prices: [] } }),
  },
  [scenariosRoute.id]: assessmentWork,
  [readyScenariosRoute.id]: assessmentWork,
  [scenarioRoute.id]: plan("n"),
  [deleteScenarioRoute.id]: plan("n"),
};
