import { nobody, type RoleRows, type RouteRoles } from "@interphase/contract/testing";
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
} from "./meeting.contract.js";
import {
  acknowledgeRoute,
  decideMinutesRoute,
  setAttendanceRoute,
  stopMeetingRoute,
  submitMinutesRoute,
  writeMinutesRoute,
} from "./meeting-record.contract.js";

/*
 * The meeting at home is of the hidden group where the researcher sits and which the chair chairs; the one away of another hidden
 * group. Who does not sit there learns of none of the two; counsel of both.
 */
const read = { home: "nn+n nnnn n+nn +", away: "nnnn nnnn nnnn +", alliance: nobody };
const chaired = { home: "nnfn nnnn n+nn f", away: "nnnn nnnn nnnn f" };
const attended = { home: "nn+n nnnn n+nn +", away: "nnnn nnnn nnnn +" };
const reviewed = { home: "nnfn nnnn nfnn +", away: "nnnn nnnn nnnn +" };
const row = (rows: RouteRoles["rows"], json: unknown, withheld = "2"): RouteRoles => ({
  guard: "action",
  rows,
  token: "s",
  withheld,
  send: () => ({ json }),
});

/** What does the api answer each role at these routes? */
export const roleRows: RoleRows = {
  [groupMeetingsRoute.id]: {
    guard: "action",
    rows: { home: "nf+f nnnn n+nn +", away: "nnnn nnnn nnnn +", alliance: "ffff nnnn nfnn e" },
    token: "n",
    withheld: "2",
  },
  [meetingsRoute.id]: {
    guard: "action",
    rows: { none: "ee+e eeee e+ee +" },
    token: "e",
    withheld: "2",
  },
  [callMeetingRoute.id]: {
    guard: "action",
    rows: { home: "nfff nnnn n+nn n", away: "nnnn nnnn nnnn n", alliance: "ffff nnnn nfnn f" },
    token: "s",
    withheld: "n",
    send: ({ soon }) => ({
      json: {
        title: "Interfaces",
        startsAt: soon,
        endsAt: soon,
        timeZone: "UTC",
        place: null,
        link: null,
        secretaryId: null,
        agenda: [],
      },
    }),
  },
  [meetingRoute.id]: { guard: "action", rows: read, token: "n", withheld: "2" },
  [changeMeetingRoute.id]: row(chaired, { place: "Room 4" }, "n"),
  [cancelMeetingRoute.id]: row(chaired, { reason: "Holiday" }, "n"),
  [setAgendaRoute.id]: row(chaired, { items: [] }, "n"),
  [proposeItemRoute.id]: row(attended, { title: "Late" }),
  [decideItemRoute.id]: {
    ...row(reviewed, undefined, "n"),
    send: ({ idOf }) => ({ path: { itemId: idOf("lateItemId") }, json: { decision: "approve" } }),
  },
  [acknowledgeRoute.id]: row(attended, { version: 1 }),
  [setAttendanceRoute.id]: row(chaired, { personIds: [] }),
  [stopMeetingRoute.id]: row(attended, { reason: "Talk of prices" }),
  [writeMinutesRoute.id]: row(chaired, { text: "What was said", afterVersion: 0 }),
  [submitMinutesRoute.id]: row(chaired, {}),
  [decideMinutesRoute.id]: row(reviewed, { decision: "approve", version: 1 }, "n"),
};
