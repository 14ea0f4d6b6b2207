import {
  acknowledgeRoute,
  decideMinutesRoute,
  setAttendanceRoute,
  stopMeetingRoute,
  submitMinutesRoute,
  writeMinutesRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { MeetingMinutesService } from "./meeting-minutes.service.js";
import { MeetingRecordService } from "./meeting-record.service.js";

/** What happened in meetings, over HTTP. */
@Controller()
export class MeetingRecordsController {
  constructor(
    private readonly record: MeetingRecordService,
    private readonly minutes: MeetingMinutesService,
  ) {}

  @Route(acknowledgeRoute)
  acknowledge({
    caller,
    params,
    body,
  }: InputOf<typeof acknowledgeRoute>): Promise<ResultOf<typeof acknowledgeRoute>> {
    return this.record.acknowledge(caller, params.meetingId, body.version);
  }

  @Route(setAttendanceRoute)
  setAttendance({
    caller,
    params,
    body,
  }: InputOf<typeof setAttendanceRoute>): Promise<ResultOf<typeof setAttendanceRoute>> {
    return this.record.setAttendance(caller, params.meetingId, body.personIds);
  }

  @Route(stopMeetingRoute)
  stop({
    caller,
    params,
    body,
  }: InputOf<typeof stopMeetingRoute>): Promise<ResultOf<typeof stopMeetingRoute>> {
    return this.record.stop(caller, params.meetingId, body.reason);
  }

  @Route(writeMinutesRoute)
  write({
    caller,
    params,
    body,
  }: InputOf<typeof writeMinutesRoute>): Promise<ResultOf<typeof writeMinutesRoute>> {
    return this.minutes.write(caller, params.meetingId, body);
  }

  @Route(submitMinutesRoute)
  submit({
    caller,
    params,
  }: InputOf<typeof submitMinutesRoute>): Promise<ResultOf<typeof submitMinutesRoute>> {
    return this.minutes.submit(caller, params.meetingId);
  }

  @Route(decideMinutesRoute)
  decide({
    caller,
    params,
    body,
  }: InputOf<typeof decideMinutesRoute>): Promise<ResultOf<typeof decideMinutesRoute>> {
    return this.minutes.decide(caller, params.meetingId, body);
  }
}
