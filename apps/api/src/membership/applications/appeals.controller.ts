import {
  appealBallotRoute,
  appealRoute,
  confirmAppealRoute,
  dropAppealProposalRoute,
  proposeAppealRoute,
  stepBallotRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { ApplicationAppeals } from "./application-appeals.service.js";
import { ApplicationsService } from "./applications.service.js";

/** Appeals, and what ballots decide of applications, over HTTP. */
@Controller()
export class AppealsController {
  constructor(
    private readonly appeals: ApplicationAppeals,
    private readonly applications: ApplicationsService,
  ) {}

  @Route(appealRoute, { transaction: "none" })
  appeal({ body, origin }: InputOf<typeof appealRoute>): Promise<ResultOf<typeof appealRoute>> {
    return this.appeals.appeal(body.token, body.reason, origin);
  }

  @Route(proposeAppealRoute)
  propose({
    caller,
    params,
    body,
  }: InputOf<typeof proposeAppealRoute>): Promise<ResultOf<typeof proposeAppealRoute>> {
    return this.appeals.propose(caller, params.applicationId, body);
  }

  @Route(confirmAppealRoute)
  confirm({
    caller,
    params,
    body,
  }: InputOf<typeof confirmAppealRoute>): Promise<ResultOf<typeof confirmAppealRoute>> {
    return this.appeals.confirm(caller, params.applicationId, body);
  }

  @Route(dropAppealProposalRoute)
  drop({
    caller,
    params,
  }: InputOf<typeof dropAppealProposalRoute>): Promise<ResultOf<typeof dropAppealProposalRoute>> {
    return this.appeals.drop(caller, params.applicationId);
  }

  @Route(appealBallotRoute)
  nameBallot({
    caller,
    params,
    body,
  }: InputOf<typeof appealBallotRoute>): Promise<ResultOf<typeof appealBallotRoute>> {
    return this.appeals.nameBallot(caller, params.applicationId, body.ballotId);
  }

  @Route(stepBallotRoute)
  stepBallot({
    caller,
    params,
    body,
  }: InputOf<typeof stepBallotRoute>): Promise<ResultOf<typeof stepBallotRoute>> {
    return this.applications.nameBallot(caller, params.applicationId, params.step, body.ballotId);
  }
}
