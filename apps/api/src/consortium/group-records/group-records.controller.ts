import {
  closeActionItemRoute,
  giveActionItemRoute,
  groupActionItemsRoute,
  groupDecisionsRoute,
  recordDecisionRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { GroupActionItemsService } from "./group-action-items.service.js";
import { GroupDecisionsService } from "./group-decisions.service.js";

/** What groups decide and do, over HTTP. */
@Controller()
export class GroupRecordsController {
  constructor(
    private readonly decisions: GroupDecisionsService,
    private readonly items: GroupActionItemsService,
  ) {}

  @Route(groupDecisionsRoute)
  listDecisions({
    caller,
    params,
    query,
  }: InputOf<typeof groupDecisionsRoute>): Promise<ResultOf<typeof groupDecisionsRoute>> {
    return this.decisions.list(caller, params.groupId, query);
  }

  @Route(recordDecisionRoute)
  record({
    caller,
    params,
    body,
  }: InputOf<typeof recordDecisionRoute>): Promise<ResultOf<typeof recordDecisionRoute>> {
    return this.decisions.record(caller, params.groupId, body);
  }

  @Route(groupActionItemsRoute)
  listItems({
    caller,
    params,
    query,
  }: InputOf<typeof groupActionItemsRoute>): Promise<ResultOf<typeof groupActionItemsRoute>> {
    return this.items.list(caller, params.groupId, query);
  }

  @Route(giveActionItemRoute)
  give({
    caller,
    params,
    body,
  }: InputOf<typeof giveActionItemRoute>): Promise<ResultOf<typeof giveActionItemRoute>> {
    return this.items.give(caller, params.groupId, body);
  }

  @Route(closeActionItemRoute)
  close({
    caller,
    params,
    body,
  }: InputOf<typeof closeActionItemRoute>): Promise<ResultOf<typeof closeActionItemRoute>> {
    return this.items.close(caller, params.groupId, params.itemId, body.isDone);
  }
}
