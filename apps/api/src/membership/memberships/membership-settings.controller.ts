import {
  confirmSettingRoute,
  dropSettingRoute,
  membershipSettingsRoute,
  proposeSettingRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { MembershipSettingsService } from "./membership-settings.service.js";

/** Tiers and fee classes over HTTP. */
@Controller()
export class MembershipSettingsController {
  constructor(private readonly settings: MembershipSettingsService) {}

  @Route(membershipSettingsRoute)
  get({
    caller,
  }: InputOf<typeof membershipSettingsRoute>): Promise<ResultOf<typeof membershipSettingsRoute>> {
    return this.settings.get(caller);
  }

  @Route(proposeSettingRoute)
  propose({
    caller,
    body,
  }: InputOf<typeof proposeSettingRoute>): Promise<ResultOf<typeof proposeSettingRoute>> {
    return this.settings.propose(caller, body);
  }

  @Route(confirmSettingRoute)
  confirm({
    caller,
    params,
  }: InputOf<typeof confirmSettingRoute>): Promise<ResultOf<typeof confirmSettingRoute>> {
    return this.settings.confirm(caller, params.changeId);
  }

  @Route(dropSettingRoute)
  drop({ caller, params }: InputOf<typeof dropSettingRoute>): Promise<ResultOf<typeof dropSettingRoute>> {
    return this.settings.drop(caller, params.changeId);
  }
}
