import type { RoleRows } from "@interphase/contract/testing";
import {
  explanationMembersRoute,
  explanationsFileRoute,
  explanationsRoute,
  resultFileRoute,
} from "./explanations.contract.js";
import { assessment, assessmentWork } from "./testing/role-rows.js";

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [explanationsRoute.id]: { ...assessment, send: () => ({ query: "path=/totals/spendUsd" }) },
  [explanationMembersRoute.id]: {
    ...assessment,
    send: () => ({ query: "path=/totals/spendUsd&term=spendUsd" }),
  },
  [explanationsFileRoute.id]: assessmentWork,
  [resultFileRoute.id]: assessmentWork,
};
