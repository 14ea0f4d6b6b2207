import {
  acceptTalentOfferRoute,
  applyForTalentRoute,
  decideTalentApplicationRoute,
  talentApplicationRoute,
  talentApplicationsRoute,
  withdrawTalentApplicationRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { TalentApplicationsService } from "./talent-applications.service.js";
import { TalentDecisionsService } from "./talent-decisions.service.js";

/** Applications in talent programmes, over HTTP. */
@Controller()
export class TalentApplicationsController {
  constructor(
    private readonly applications: TalentApplicationsService,
    private readonly decisions: TalentDecisionsService,
  ) {}

  @Route(talentApplicationsRoute)
  list({
    caller,
    params,
    query,
  }: InputOf<typeof talentApplicationsRoute>): Promise<ResultOf<typeof talentApplicationsRoute>> {
    return this.applications.list(caller, params.programmeId, query);
  }

  @Route(applyForTalentRoute)
  apply({
    caller,
    params,
    body,
  }: InputOf<typeof applyForTalentRoute>): Promise<ResultOf<typeof applyForTalentRoute>> {
    return this.applications.apply(caller, params.programmeId, body);
  }

  @Route(talentApplicationRoute)
  get({
    caller,
    params,
  }: InputOf<typeof talentApplicationRoute>): Promise<ResultOf<typeof talentApplicationRoute>> {
    return this.applications.get(caller, params.applicationId);
  }

  @Route(withdrawTalentApplicationRoute)
  withdraw({
    caller,
    params,
  }: InputOf<typeof withdrawTalentApplicationRoute>): Promise<
    ResultOf<typeof withdrawTalentApplicationRoute>
  > {
    return this.applications.withdraw(caller, params.applicationId);
  }

  @Route(decideTalentApplicationRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decideTalentApplicationRoute>): Promise<ResultOf<typeof decideTalentApplicationRoute>> {
    return this.decisions.decide(caller, params.applicationId, body);
  }

  @Route(acceptTalentOfferRoute)
  accept({
    caller,
    params,
  }: InputOf<typeof acceptTalentOfferRoute>): Promise<ResultOf<typeof acceptTalentOfferRoute>> {
    return this.applications.accept(caller, params.applicationId);
  }
}
