import {
  calendarAddressRoute,
  calendarRoute,
  createCalendarAddressRoute,
  revokeCalendarAddressRoute,
} from "@interphase/consortium";
import { Controller } from "@nestjs/common";
import type { InputOf, ResultOf } from "../../platform/http/route-types.js";
import { Route } from "../../platform/http/route.js";
import { CalendarService } from "./calendar.service.js";

/** Calendars and their addresses over HTTP. */
@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Route(calendarAddressRoute)
  get({ caller }: InputOf<typeof calendarAddressRoute>): Promise<ResultOf<typeof calendarAddressRoute>> {
    return this.calendar.get(caller.actor);
  }

  @Route(createCalendarAddressRoute)
  create({
    caller,
  }: InputOf<typeof createCalendarAddressRoute>): Promise<ResultOf<typeof createCalendarAddressRoute>> {
    return this.calendar.create(caller.actor);
  }

  @Route(revokeCalendarAddressRoute)
  revoke({
    caller,
  }: InputOf<typeof revokeCalendarAddressRoute>): Promise<ResultOf<typeof revokeCalendarAddressRoute>> {
    return this.calendar.revoke(caller.actor);
  }

  @Route(calendarRoute)
  async read({ params, origin }: InputOf<typeof calendarRoute>): Promise<ResultOf<typeof calendarRoute>> {
    const found = await this.calendar.read(params.token, origin.networkAddress);
    if (!found.ok) return found;
    return { ok: true, value: { bytes: Buffer.from(found.value), fileName: "meetings.ics" } };
  }
}
