"use server";

import {
  callMeetingRoute,
  cancelMeetingRoute,
  changeMeetingRoute,
  instantOfWallTime,
  isTimeZone,
  meetingRhythms,
  parseAgendaText,
  setAgendaRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** A field of day and time is read as the clock of the chosen zone shows it. */
function instantOf(form: FormData, name: string, timeZone: string): string | undefined {
  const text = textOf(form, name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || !isTimeZone(timeZone)) return undefined;
  return new Date(instantOfWallTime(text, timeZone)).toISOString();
}

const nullable = (text: string) => (text === "" ? null : text);

function timesOf(form: FormData) {
  const [title, timeZone] = [textOf(form, "title"), textOf(form, "timeZone")];
  const startsAt = instantOf(form, "startsAt", timeZone);
  const endsAt = instantOf(form, "endsAt", timeZone);
  if (title === "" || startsAt === undefined || endsAt === undefined)
    return {
      ok: false,
      wrong: [
        ...(title === "" ? ["title"] : []),
        ...(startsAt === undefined ? ["startsAt"] : []),
        ...(endsAt === undefined ? ["endsAt"] : []),
      ],
    } as const;
  return { ok: true, value: { title, timeZone, startsAt, endsAt } } as const;
}

const placeOf = (form: FormData) => ({
  place: nullable(textOf(form, "place")),
  link: nullable(textOf(form, "link")),
  secretaryId: nullable(textOf(form, "secretaryId")),
});

/** Calls a meeting, or a series of them. */
export async function callMeeting(
  groupId: string,
  requestKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const times = timesOf(form);
  if (!times.ok) return incompleteState(form, times.wrong);
  const every = meetingRhythms.find((rhythm) => rhythm === textOf(form, "every"));
  const count = Number(textOf(form, "times"));
  const answer = await tryCallApi(callMeetingRoute, {
    params: { groupId },
    body: {
      ...times.value,
      ...placeOf(form),
      agenda: parseAgendaText(textOf(form, "agenda")),
      repeat: every === undefined ? null : { every, times: count },
    },
    idempotencyKey: requestKey,
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${answer.value.id}?done=called`);
}

/** Changes what a meeting is about and when it is. */
export async function changeTimes(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const times = timesOf(form);
  if (!times.ok) return incompleteState(form, times.wrong);
  const answer = await tryCallApi(changeMeetingRoute, { params: { meetingId }, body: times.value });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=changed`);
}

/** Changes where a meeting is held and who writes its minutes. */
export async function changePlace(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(changeMeetingRoute, { params: { meetingId }, body: placeOf(form) });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=changed`);
}

/** Writes the agenda. */
export async function setAgenda(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(setAgendaRoute, {
    params: { meetingId },
    body: { items: parseAgendaText(textOf(form, "agenda")) },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=agenda`);
}

/** Calls a meeting off. */
export async function cancelMeeting(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const reason = textOf(form, "cancelReason");
  if (reason === "") return incompleteState(form, ["cancelReason"]);
  const answer = await tryCallApi(cancelMeetingRoute, { params: { meetingId }, body: { reason } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=cancelled`);
}
