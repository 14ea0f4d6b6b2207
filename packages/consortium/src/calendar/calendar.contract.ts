import { binary, defineRoute } from "@interphase/contract";
import { z } from "zod";

/** Has the reader an address under which a calendar program reads their meetings? **Shape** null: none. The address itself is shown once, on making. */
export const calendarAddressSchema = z.object({ createdAt: z.iso.datetime().nullable() });
export type CalendarAddress = z.infer<typeof calendarAddressSchema>;

/** A calendar's address, as it is shown once. **Shape** `path` is that of the feed under the api's own address. */
export const newCalendarAddressSchema = z.object({ createdAt: z.iso.datetime(), path: z.string() });

export const calendarAddressRoute = defineRoute({
  id: "calendar-address.get",
  method: "GET",
  path: "/v1/calendar-address",
  summary: "Whether the caller has a calendar address, and since when",
  permission: { signedIn: true },
  session: true,
  status: 200,
  response: calendarAddressSchema,
  errors: [],
});

export const createCalendarAddressRoute = defineRoute({
  id: "calendar-address.create",
  method: "POST",
  path: "/v1/calendar-address",
  summary: "Make a calendar address, shown once; an earlier one stops working",
  permission: { signedIn: true },
  session: true,
  status: 201,
  response: newCalendarAddressSchema,
  errors: [],
});

export const revokeCalendarAddressRoute = defineRoute({
  id: "calendar-address.revoke",
  method: "DELETE",
  path: "/v1/calendar-address",
  summary: "Revoke the caller's calendar address",
  permission: { signedIn: true },
  session: true,
  status: 204,
  errors: ["not-found"],
});

export const calendarRoute = defineRoute({
  id: "calendar-address.read",
  method: "GET",
  path: "/v1/calendar/{token}.ics",
  summary: "The meetings that whoever made the address may see now, as iCalendar (RFC 5545)",
  permission: { public: "Calendar programs sign in nowhere; the address is the key" },
  params: z.object({ token: z.string() }),
  status: 200,
  response: binary("text/calendar; charset=utf-8"),
  errors: ["not-found", "identity.too-many-requests"],
});
