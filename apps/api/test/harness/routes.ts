import * as audit from "@interphase/audit/contract";
import * as consortium from "@interphase/consortium/contract";
import type { RouteShape } from "@interphase/contract";
import * as identity from "@interphase/identity/contract";
import * as minerals from "@interphase/minerals/contract";
import * as platform from "@interphase/platform/contract";
import * as protocols from "@interphase/protocols/contract";
import * as sourcing from "@interphase/sourcing/contract";
import * as operations from "../../src/platform/operations/operations.contract.js";

const isRoute = (value: unknown): value is RouteShape =>
  typeof value === "object" &&
  value !== null &&
  "permission" in value &&
  "method" in value &&
  "path" in value;

/** Jobs of every domain's kinds are listed by one route, which no domain gives. */
const ofAllDomains = {
  jobsRoute: platform.jobContractOf([sourcing.planImportKind, sourcing.reportKind]).jobsRoute,
};

/** Which routes does the api have? Read from the contracts; that the running api binds exactly these is route-table's test. */
export const routes: readonly RouteShape[] = [
  audit,
  consortium,
  identity,
  minerals,
  platform,
  protocols,
  sourcing,
  ofAllDomains,
  operations,
]
  .flatMap((door) => Object.values<unknown>(door))
  .filter(isRoute)
  .sort(
    (one, other) => one.path.localeCompare(other.path, "en") || one.method.localeCompare(other.method, "en"),
  );
