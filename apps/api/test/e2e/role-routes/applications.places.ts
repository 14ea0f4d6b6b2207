import { confirmedApplication } from "../../harness/test-application.js";
import type { Places } from "./role-route-world.js";

/** An application whose address is confirmed. */
export const places: Places = {
  ofAlliance: async (secretary) => ({ applicationId: (await confirmedApplication(secretary)).id }),
};
