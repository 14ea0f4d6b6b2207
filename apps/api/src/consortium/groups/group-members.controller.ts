import {
  decidePlaceRoute,
  endSeatRoute,
  giveSeatRoute,
  groupCompositionRoute,
  groupMembersRoute,
  joinGroupRoute,
  leaveGroupRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { GroupCompositionService } from "./group-composition.service.js";
import { GroupMembersService } from "./group-members.service.js";
import { GroupSeatsService } from "./group-seats.service.js";

/** Organisations in groups and their seats, over HTTP. */
@Controller()
export class GroupMembersController {
  constructor(
    private readonly members: GroupMembersService,
    private readonly seats: GroupSeatsService,
    private readonly compositions: GroupCompositionService,
  ) {}

  @Route(groupMembersRoute)
  list({
    caller,
    params,
    query,
  }: InputOf<typeof groupMembersRoute>): Promise<ResultOf<typeof groupMembersRoute>> {
    return this.members.list(caller, params.groupId, query);
  }

  @Route(groupCompositionRoute)
  composition({
    caller,
    params,
  }: InputOf<typeof groupCompositionRoute>): Promise<ResultOf<typeof groupCompositionRoute>> {
    return this.compositions.get(caller, params.groupId);
  }

  @Route(joinGroupRoute)
  join({ caller, params, body }: InputOf<typeof joinGroupRoute>): Promise<ResultOf<typeof joinGroupRoute>> {
    return this.members.join(caller, params.groupId, body.message ?? null);
  }

  @Route(decidePlaceRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decidePlaceRoute>): Promise<ResultOf<typeof decidePlaceRoute>> {
    return this.members.decide(caller, params.groupId, params.organisationId, body.decision);
  }

  @Route(leaveGroupRoute)
  leave({ caller, params }: InputOf<typeof leaveGroupRoute>): Promise<ResultOf<typeof leaveGroupRoute>> {
    return this.members.leave(caller, params.groupId, params.organisationId);
  }

  @Route(giveSeatRoute)
  giveSeat({ caller, params, body }: InputOf<typeof giveSeatRoute>): Promise<ResultOf<typeof giveSeatRoute>> {
    return this.seats.give(caller, params.groupId, params.personId, body.seat);
  }

  @Route(endSeatRoute)
  endSeat({ caller, params }: InputOf<typeof endSeatRoute>): Promise<ResultOf<typeof endSeatRoute>> {
    return this.seats.end(caller, params.groupId, params.personId);
  }
}
