import { Controller } from "@nestjs/common";
import { contractsRoute, suppliersRoute } from "@interphase/sourcing";
import { Route } from "../../platform/http/route.js";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { AssessmentSuppliersService } from "./assessment-suppliers.service.js";

/** Suppliers and contracts of an assessment's plan, over HTTP. */
@Controller()
export class AssessmentSuppliersController {
  constructor(private readonly suppliers: AssessmentSuppliersService) {}

  @Route(suppliersRoute)
  listSuppliers({
    caller,
    params,
    query,
  }: InputOf<typeof suppliersRoute>): Promise<ResultOf<typeof suppliersRoute>> {
    return this.suppliers.listSuppliers(caller, params.assessmentId, query);
  }

  @Route(contractsRoute)
  listContracts({
    caller,
    params,
    query,
  }: InputOf<typeof contractsRoute>): Promise<ResultOf<typeof contractsRoute>> {
    return this.suppliers.listContracts(caller, params.assessmentId, query);
  }
}
