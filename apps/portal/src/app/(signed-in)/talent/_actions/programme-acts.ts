"use server";

import {
  careerProfessions,
  careerRungs,
  careerSectors,
  changeTalentIntakeRoute,
  createTalentIntakeRoute,
  createTalentOfferRoute,
  createTalentProgrammeRoute,
  expertSkills,
  mostMonths,
  mostPlaces,
  mostTalentName,
  mostTalentText,
  programmeKinds,
} from "@interphase/consortium/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { incompleteState, refusedState } from "../_words/refusal";

const orNull = (text: string) => (text === "" ? null : text);
const isText = (text: string, most: number) => text !== "" && text.length <= most;

/** What a field of day and time gives is UTC here, as its label says. */
function instantOf(form: FormData, name: string): string | undefined {
  const text = textOf(form, name);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? `${text}:00.000Z` : undefined;
}

function wholeOf(form: FormData, name: string, most: number): number | undefined {
  const text = textOf(form, name);
  const value = Number(text);
  return /^\d{1,3}$/.test(text) && value >= 1 && value <= most ? value : undefined;
}

/** Which boxes of a group are ticked? */
const chosenOf = <Value extends string>(form: FormData, group: string, values: readonly Value[]) =>
  values.filter((value) => form.get(`${group}-${value}`) !== null);

/** Sets up a programme. */
export async function createProgramme(
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [en, zh, about] = [textOf(form, "nameEn"), textOf(form, "nameZh"), textOf(form, "about")];
  const isNamed = (en !== "" || zh !== "") && en.length <= mostTalentName && zh.length <= mostTalentName;
  const wrong = [...(isNamed ? [] : ["nameEn"]), ...(isText(about, mostTalentText) ? [] : ["about"])];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const body = {
    name: { en: orNull(en), zh: orNull(zh) },
    about,
    kind: programmeKinds.find((kind) => kind === textOf(form, "kind")) ?? programmeKinds[0],
    sectors: chosenOf(form, "sector", careerSectors),
    professions: chosenOf(form, "profession", careerProfessions),
    rungs: chosenOf(form, "rung", careerRungs),
    skills: chosenOf(form, "skill", expertSkills),
  };
  const answer = await tryCallApi(createTalentProgrammeRoute, { body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/${answer.value.id}?done=created`);
}

/** Which times does a form give? What is missing by the name of its field, where something is. */
function timesOf(form: FormData) {
  const [opensAt, closesAt] = [instantOf(form, "opensAt"), instantOf(form, "closesAt")];
  const startsOn = textOf(form, "startsOn");
  const isDay = /^\d{4}-\d\d-\d\d$/.test(startsOn);
  if (opensAt !== undefined && closesAt !== undefined && isDay)
    return { ok: true as const, value: { opensAt, closesAt, startsOn } };
  const wrong = [
    ...(opensAt === undefined ? ["opensAt"] : []),
    ...(closesAt === undefined ? ["closesAt"] : []),
    ...(isDay ? [] : ["startsOn"]),
  ];
  return { ok: false as const, wrong };
}

/** Opens a programme for applications between two instants. */
export async function createIntake(
  programmeId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const times = timesOf(form);
  if (!times.ok) return incompleteState(form, times.wrong);
  const body = times.value;
  const answer = await tryCallApi(createTalentIntakeRoute, { params: { programmeId }, body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/${programmeId}?done=intake`);
}

/** Changes the times of an intake. `fixed` is what stays while it is open, to the second, which the form does not show. */
export async function changeIntake(
  programmeId: string,
  intakeId: string,
  fixed: { readonly opensAt: string; readonly startsOn: string } | null,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const times = timesOf(form);
  if (!times.ok) return incompleteState(form, times.wrong);
  const params = { programmeId, intakeId };
  const answer = await tryCallApi(changeTalentIntakeRoute, { params, body: { ...times.value, ...fixed } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/${programmeId}?done=intakeChanged`);
}

/** Offers places of the reader's organisation. */
export async function createOffer(
  programmeId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [title, description] = [textOf(form, "title"), textOf(form, "description")];
  const [intakeId, mentorId] = [textOf(form, "intakeId"), textOf(form, "mentorId")];
  const [places, months] = [wholeOf(form, "places", mostPlaces), wholeOf(form, "months", mostMonths)];
  const wrong = [
    ...(intakeId === "" ? ["intakeId"] : []),
    ...(isText(title, mostTalentName) ? [] : ["title"]),
    ...(isText(description, mostTalentText) ? [] : ["description"]),
    ...(places === undefined ? ["places"] : []),
    ...(months === undefined ? ["months"] : []),
    ...(mentorId === "" ? ["mentorId"] : []),
  ];
  if (wrong.length > 0 || places === undefined || months === undefined) return incompleteState(form, wrong);
  const body = { intakeId, title, description, places, months, mentorId };
  const answer = await tryCallApi(createTalentOfferRoute, { params: { programmeId }, body, idempotencyKey });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/talent/${programmeId}?done=offer`);
}
