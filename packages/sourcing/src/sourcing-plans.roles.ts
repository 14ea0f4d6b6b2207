import { own, type RoleRows } from "@interphase/contract/testing";
import {
  comparePlansRoute,
  deletePlanRoute,
  exportPlanCsvRoute,
  exportPlanXlsxRoute,
  planFileRoute,
  planLineRoute,
  planLinesRoute,
  planRoute,
  plansRoute,
  templateCsvRoute,
  templateXlsxRoute,
  updatePlanRoute,
  uploadPlanRoute,
} from "./sourcing-plans.contract.js";
import { plan } from "./testing/role-rows.js";

/** A plan of one line that is accepted. */
const planText = `line,mineral,supplier,mined_in,refined_in,annual_quantity_t,unit_price_usd_per_t,stock_t
1,natural-graphite,Supplier,CHN,CHN,200,1000,0
`;

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [templateXlsxRoute.id]: { ...own, token: "+" },
  [templateCsvRoute.id]: { ...own, token: "+" },
  [uploadPlanRoute.id]: {
    guard: "action",
    rows: { none: "+fff ffff ffff f" },
    token: "f",
    withheld: "2",
    send: () => ({ fields: { name: "Plan", year: "2026" }, file: { name: "plan.csv", text: planText } }),
  },
  [plansRoute.id]: { guard: "action", rows: { none: "+eee eeee eeee e" }, token: "+", withheld: "2" },
  [planRoute.id]: plan("+"),
  [planLinesRoute.id]: plan("+"),
  [planLineRoute.id]: { ...plan("+"), send: () => ({ query: "id=1" }) },
  [planFileRoute.id]: plan("n"),
  [updatePlanRoute.id]: { ...plan("n"), send: () => ({ json: { isArchived: true } }) },
  [deletePlanRoute.id]: plan("n"),
  [exportPlanCsvRoute.id]: plan("n"),
  [exportPlanXlsxRoute.id]: plan("n"),
  [comparePlansRoute.id]: { ...plan("+"), send: (at) => ({ query: `with=${at.idOf("planId")}` }) },
};
