import {
  callMeetingRoute,
  cancelMeetingRoute,
  changeMeetingRoute,
  decideItemRoute,
  groupMeetingsRoute,
  meetingRoute,
  meetingsRoute,
  proposeItemRoute,
  setAgendaRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { MeetingItemsService } from "./meeting-items.service.js";
import { MeetingsService } from "./meetings.service.js";

/** Calls and agendas of meetings over HTTP. */
@Controller()
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly items: MeetingItemsService,
  ) {}

  @Route(groupMeetingsRoute)
  listOfGroup({
    caller,
    params,
    query,
  }: InputOf<typeof groupMeetingsRoute>): Promise<ResultOf<typeof groupMeetingsRoute>> {
    return this.meetings.listOfGroup(caller, params.groupId, query);
  }

  @Route(meetingsRoute)
  list({ caller, query }: InputOf<typeof meetingsRoute>): Promise<ResultOf<typeof meetingsRoute>> {
    return this.meetings.list(caller, query);
  }

  @Route(callMeetingRoute)
  call({
    caller,
    params,
    body,
  }: InputOf<typeof callMeetingRoute>): Promise<ResultOf<typeof callMeetingRoute>> {
    return this.meetings.call(caller, params.groupId, body);
  }

  @Route(meetingRoute)
  get({ caller, params }: InputOf<typeof meetingRoute>): Promise<ResultOf<typeof meetingRoute>> {
    return this.meetings.get(caller, params.meetingId);
  }

  @Route(changeMeetingRoute)
  change({
    caller,
    params,
    body,
  }: InputOf<typeof changeMeetingRoute>): Promise<ResultOf<typeof changeMeetingRoute>> {
    return this.meetings.change(caller, params.meetingId, body);
  }

  @Route(cancelMeetingRoute)
  cancel({
    caller,
    params,
    body,
  }: InputOf<typeof cancelMeetingRoute>): Promise<ResultOf<typeof cancelMeetingRoute>> {
    return this.meetings.cancel(caller, params.meetingId, body.reason);
  }

  @Route(setAgendaRoute)
  setAgenda({
    caller,
    params,
    body,
  }: InputOf<typeof setAgendaRoute>): Promise<ResultOf<typeof setAgendaRoute>> {
    return this.meetings.setAgenda(caller, params.meetingId, body.items);
  }

  @Route(proposeItemRoute)
  propose({
    caller,
    params,
    body,
  }: InputOf<typeof proposeItemRoute>): Promise<ResultOf<typeof proposeItemRoute>> {
    return this.items.propose(caller, params.meetingId, body);
  }

  @Route(decideItemRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decideItemRoute>): Promise<ResultOf<typeof decideItemRoute>> {
    return this.items.decide(caller, params.meetingId, params.itemId, body);
  }
}
