import {
  decideNamingRoute,
  groupNamingsRoute,
  namePersonRoute,
  waitingNamingsRoute,
  withdrawNamingRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { GroupNamingsService } from "./group-namings.service.js";

/** Named people of clean teams, over HTTP. */
@Controller()
export class GroupNamingsController {
  constructor(private readonly namings: GroupNamingsService) {}

  @Route(groupNamingsRoute)
  listOfGroup({
    caller,
    params,
    query,
  }: InputOf<typeof groupNamingsRoute>): Promise<ResultOf<typeof groupNamingsRoute>> {
    return this.namings.listOfGroup(caller, params.groupId, query);
  }

  @Route(waitingNamingsRoute)
  listWaiting({
    caller,
    query,
  }: InputOf<typeof waitingNamingsRoute>): Promise<ResultOf<typeof waitingNamingsRoute>> {
    return this.namings.listWaiting(caller, query);
  }

  @Route(namePersonRoute)
  name({ caller, params, body }: InputOf<typeof namePersonRoute>): Promise<ResultOf<typeof namePersonRoute>> {
    return this.namings.name(caller, params.groupId, body);
  }

  @Route(decideNamingRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decideNamingRoute>): Promise<ResultOf<typeof decideNamingRoute>> {
    return this.namings.decide(caller, params.namingId, body);
  }

  @Route(withdrawNamingRoute)
  withdraw({
    caller,
    params,
  }: InputOf<typeof withdrawNamingRoute>): Promise<ResultOf<typeof withdrawNamingRoute>> {
    return this.namings.withdraw(caller, params.groupId, params.namingId);
  }
}
