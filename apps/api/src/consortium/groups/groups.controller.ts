import { createGroupRoute, groupRoute, groupsRoute, updateGroupRoute } from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { GroupsService } from "./groups.service.js";

/** Working groups over HTTP. */
@Controller()
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Route(groupsRoute)
  list({ caller, query }: InputOf<typeof groupsRoute>): Promise<ResultOf<typeof groupsRoute>> {
    return this.groups.list(caller, query);
  }

  @Route(createGroupRoute)
  create({ caller, body }: InputOf<typeof createGroupRoute>): Promise<ResultOf<typeof createGroupRoute>> {
    return this.groups.create(caller, body);
  }

  @Route(groupRoute)
  get({ caller, params }: InputOf<typeof groupRoute>): Promise<ResultOf<typeof groupRoute>> {
    return this.groups.get(caller, params.groupId);
  }

  @Route(updateGroupRoute)
  update({
    caller,
    params,
    ifMatch,
    body,
  }: InputOf<typeof updateGroupRoute>): Promise<ResultOf<typeof updateGroupRoute>> {
    return this.groups.update(caller, params.groupId, ifMatch, body);
  }
}
