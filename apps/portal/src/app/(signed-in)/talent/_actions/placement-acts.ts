"use server";

import {
  acceptMentoringRoute,
  completePlacementRoute,
  keepCheckInRoute,
  mostCheckInNote,
  namePlacementMentorRoute,
  planCheckInRoute,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

/** Accepts to be the mentor, as whoever was asked. */
export async function acceptMentoring(placementId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(acceptMentoringRoute, { params: { placementId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/placements/${placementId}?done=mentoring`);
}

/** Asks a colleague to be the mentor. */
export async function nameMentor(placementId: string, _: ActState, form: FormData): Promise<ActState> {
  const mentorId = textOf(form, "mentorId");
  if (mentorId === "") return incompleteState(form, ["mentorId"]);
  const answer = await tryCallApi(namePlacementMentorRoute, { params: { placementId }, body: { mentorId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/placements/${placementId}?done=mentorAsked`);
}

/** Plans a check-in. */
export async function planCheckIn(
  placementId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const plannedOn = textOf(form, "plannedOn");
  if (!/^\d{4}-\d\d-\d\d$/.test(plannedOn)) return incompleteState(form, ["plannedOn"]);
  const body = { plannedOn };
  const answer = await tryCallApi(planCheckInRoute, { params: { placementId }, body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/placements/${placementId}?done=checkInPlanned`);
}

/** Says that a check-in was held. */
export async function keepCheckIn(
  placementId: string,
  checkInId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const note = textOf(form, "note");
  if (note.length > mostCheckInNote) {
    const state = await incompleteState(form, ["note"]);
    return {
      ...state,
      errors: state.errors.map(({ message }) => ({ fieldId: `note-${checkInId}`, message })),
    };
  }
  const params = { placementId, checkInId };
  const answer = await tryCallApi(keepCheckInRoute, { params, body: { note: note === "" ? null : note } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/placements/${placementId}?done=checkInKept`);
}

/** Says that a placement is complete. */
export async function completePlacement(placementId: string, _: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(completePlacementRoute, { params: { placementId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/placements/${placementId}?done=completed`);
}
