import {
  confirmExpulsionRoute,
  confirmParentRoute,
  confirmWithdrawalRoute,
  dropExpulsionRoute,
  exportOrganisationRoute,
  membershipRoute,
  membershipTiersRoute,
  proposeExpulsionRoute,
  recordAcceptanceRoute,
  setMembershipRoute,
  takeBackWithdrawalRoute,
  withdrawRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import type { Outcome } from "../../platform/problems/failure.js";
import { DeparturesService } from "./departures.service.js";
import { MembershipsService } from "./memberships.service.js";
import { OrganisationExportService } from "./organisation-export.service.js";
import { WithdrawalsService } from "./withdrawals.service.js";

/** Which service answers each route about memberships? */
@Controller()
export class MembershipsController {
  constructor(
    private readonly memberships: MembershipsService,
    private readonly departures: DeparturesService,
    private readonly withdrawals: WithdrawalsService,
    private readonly exports: OrganisationExportService,
  ) {}

  @Route(exportOrganisationRoute)
  download({
    caller,
    params,
  }: InputOf<typeof exportOrganisationRoute>): Promise<ResultOf<typeof exportOrganisationRoute>> {
    return this.exports.download(caller, params.organisationId);
  }

  @Route(membershipRoute)
  get({ caller, params }: InputOf<typeof membershipRoute>): Promise<ResultOf<typeof membershipRoute>> {
    return this.memberships.get(caller, params.organisationId);
  }

  @Route(setMembershipRoute)
  set({
    caller,
    params,
    body,
  }: InputOf<typeof setMembershipRoute>): Promise<ResultOf<typeof setMembershipRoute>> {
    return this.memberships.set(caller, params.organisationId, body);
  }

  @Route(confirmParentRoute)
  confirmParent({
    caller,
    params,
    body,
  }: InputOf<typeof confirmParentRoute>): Promise<ResultOf<typeof confirmParentRoute>> {
    return this.memberships.confirmParent(caller, params.organisationId, body);
  }

  @Route(recordAcceptanceRoute)
  recordAcceptance({
    caller,
    params,
    body,
  }: InputOf<typeof recordAcceptanceRoute>): Promise<ResultOf<typeof recordAcceptanceRoute>> {
    return this.memberships.recordAcceptance(caller, params.organisationId, body);
  }

  @Route(membershipTiersRoute)
  tiers({ caller }: InputOf<typeof membershipTiersRoute>): Promise<ResultOf<typeof membershipTiersRoute>> {
    return this.memberships.listTiers(caller);
  }

  @Route(withdrawRoute)
  withdraw({ caller, params }: InputOf<typeof withdrawRoute>): Promise<ResultOf<typeof withdrawRoute>> {
    return this.withdrawals.withdraw(caller, params.organisationId);
  }

  @Route(takeBackWithdrawalRoute)
  async takeBack({
    caller,
    params,
  }: InputOf<typeof takeBackWithdrawalRoute>): Promise<ResultOf<typeof takeBackWithdrawalRoute>> {
    return answered(await this.withdrawals.takeBack(caller, params.organisationId));
  }

  @Route(confirmWithdrawalRoute)
  async confirmWithdrawal({
    caller,
    params,
  }: InputOf<typeof confirmWithdrawalRoute>): Promise<ResultOf<typeof confirmWithdrawalRoute>> {
    return answered(await this.withdrawals.confirm(caller, params.organisationId));
  }

  @Route(proposeExpulsionRoute)
  async propose({
    caller,
    params,
    body,
  }: InputOf<typeof proposeExpulsionRoute>): Promise<ResultOf<typeof proposeExpulsionRoute>> {
    return answered(await this.departures.propose(caller, params.organisationId, body.reasons));
  }

  @Route(confirmExpulsionRoute)
  async confirm({
    caller,
    params,
  }: InputOf<typeof confirmExpulsionRoute>): Promise<ResultOf<typeof confirmExpulsionRoute>> {
    return answered(await this.departures.confirm(caller, params.organisationId));
  }

  @Route(dropExpulsionRoute)
  async drop({
    caller,
    params,
  }: InputOf<typeof dropExpulsionRoute>): Promise<ResultOf<typeof dropExpulsionRoute>> {
    return answered(await this.departures.drop(caller, params.organisationId));
  }
}

function answered(outcome: Outcome<undefined>) {
  return outcome.ok ? ({ ok: true } as const) : outcome;
}
