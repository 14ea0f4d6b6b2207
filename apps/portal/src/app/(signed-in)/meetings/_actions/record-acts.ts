"use server";

import {
  acknowledgeRoute,
  decideItemRoute,
  decideMinutesRoute,
  proposeItemRoute,
  setAttendanceRoute,
  stopMeetingRoute,
  submitMinutesRoute,
  writeMinutesRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** Acknowledges the antitrust statement as the page showed it. */
export async function acknowledge(
  meetingId: string,
  version: number,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(acknowledgeRoute, { params: { meetingId }, body: { version } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=acknowledged`);
}

/** Proposes a point after the agenda was locked. */
export async function proposeItem(
  meetingId: string,
  requestKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [title, details] = [textOf(form, "itemTitle"), textOf(form, "itemDetails")];
  if (title === "") return incompleteState(form, ["itemTitle"]);
  const answer = await tryCallApi(proposeItemRoute, {
    params: { meetingId },
    body: { title, details: details === "" ? null : details },
    idempotencyKey: requestKey,
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=proposed`);
}

/** Lets a late item onto the agenda, or refuses it, as the pressed button says. */
export async function decideItem(
  meetingId: string,
  itemId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const isApproval = textOf(form, "decision") === "approve";
  const reason = textOf(form, "itemReason");
  if (!isApproval && reason === "") return incompleteState(form, ["itemReason"]);
  const answer = await tryCallApi(decideItemRoute, {
    params: { meetingId, itemId },
    body: isApproval ? { decision: "approve" } : { decision: "refuse", reason },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=${isApproval ? "itemApproved" : "itemRefused"}`);
}

/** Writes down who was there. */
export async function setAttendance(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const personIds = form.getAll("present").filter((id) => typeof id === "string");
  const answer = await tryCallApi(setAttendanceRoute, { params: { meetingId }, body: { personIds } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=attendance`);
}

/** Has it recorded that the meeting was stopped. */
export async function stopMeeting(
  meetingId: string,
  requestKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const reason = textOf(form, "stopReason");
  if (reason === "") return incompleteState(form, ["stopReason"]);
  const answer = await tryCallApi(stopMeetingRoute, {
    params: { meetingId },
    body: { reason },
    idempotencyKey: requestKey,
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=stopped`);
}

/** Writes a new version of the minutes. */
export async function writeMinutes(
  meetingId: string,
  afterVersion: number,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const text = textOf(form, "minutes");
  if (text === "") return incompleteState(form, ["minutes"]);
  const answer = await tryCallApi(writeMinutesRoute, {
    params: { meetingId },
    body: { text, afterVersion },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=minutes`);
}

/** Hands the minutes to counsel. */
export async function submitMinutes(meetingId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(submitMinutesRoute, { params: { meetingId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=submitted`);
}

/** Approves the version that the page showed, or gives it back. */
export async function decideMinutes(
  meetingId: string,
  version: number,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const isApproval = textOf(form, "decision") === "approve";
  const reason = textOf(form, "returnReason");
  if (!isApproval && reason === "") return incompleteState(form, ["returnReason"]);
  const answer = await tryCallApi(decideMinutesRoute, {
    params: { meetingId },
    body: isApproval ? { decision: "approve", version } : { decision: "return", version, reason },
  });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/meetings/${meetingId}?done=${isApproval ? "approved" : "returned"}`);
}
