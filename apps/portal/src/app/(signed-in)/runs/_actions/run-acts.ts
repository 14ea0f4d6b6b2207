"use server";

import {
  addRunDeviationRoute,
  changeProtocolRunRoute,
  createProtocolRunRoute,
  moveProtocolRunRoute,
  runStates,
} from "@interphase/protocols/contract";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";

import { fieldOf, refusedRun, wrongRun } from "../_words/run-words";

/** What was entered for a run's parameters; those left empty keep their defaults. */
function enteredIn(form: FormData, names: readonly string[]) {
  const parameters: Record<string, { value: number }> = {};
  const wrong: { fieldId: string; key: string }[] = [];
  if (textOf(form, "title") === "") wrong.push({ fieldId: "title", key: "title" });
  for (const name of names) {
    const typed = textOf(form, fieldOf(name));
    if (typed === "") continue;
    const value = Number(typed);
    if (Number.isFinite(value)) parameters[name] = { value };
    else wrong.push({ fieldId: fieldOf(name), key: "value" });
  }
  const sample = textOf(form, "sample");
  return { wrong, body: { title: textOf(form, "title"), ...(sample !== "" && { sample }), parameters } };
}

/** Adopts a version for a test. */
export async function makeRun(
  { code, version, names, key }: { code: string; version: string; names: readonly string[]; key: string },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const { wrong, body } = enteredIn(form, names);
  if (wrong.length > 0) return wrongRun(form, wrong);
  const answer = await tryCallApi(createProtocolRunRoute, {
    body: { code, version, ...body },
    idempotencyKey: key,
  });
  if (!answer.ok) return refusedRun(form, answer);
  redirectAnew(`/runs/${answer.value.id}?done=created`);
}

/** Changes what a planned run is called and its values. */
export async function changeRun(
  { runId, etag, names }: { runId: string; etag: string; names: readonly string[] },
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const { wrong, body } = enteredIn(form, names);
  if (wrong.length > 0) return wrongRun(form, wrong);
  const answer = await tryCallApi(changeProtocolRunRoute, { params: { runId }, body, ifMatch: etag });
  if (!answer.ok) return refusedRun(form, answer);
  redirectAnew(`/runs/${runId}?done=changed`);
}

/** Begins, ends or abandons a run. */
export async function moveRun(runId: string, etag: string, _: ActState, form: FormData): Promise<ActState> {
  const to = runStates.find((state) => state === textOf(form, "to"));
  const reason = textOf(form, "reason");
  if (to === undefined || (to === "abandoned" && reason === ""))
    return wrongRun(form, [{ fieldId: "reason", key: "reason" }]);
  const answer = await tryCallApi(moveProtocolRunRoute, {
    params: { runId },
    body: { to, ...(to === "abandoned" && { reason }) },
    ifMatch: etag,
  });
  if (!answer.ok) return refusedRun(form, answer);
  redirectAnew(`/runs/${runId}?done=moved`);
}

/** Records what was done otherwise. */
export async function recordDeviation(
  runId: string,
  key: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const [what, why, pointer] = [textOf(form, "what"), textOf(form, "why"), textOf(form, "pointer")];
  const wrong = [
    ...(what === "" ? [{ fieldId: "what", key: "what" }] : []),
    ...(why === "" ? [{ fieldId: "why", key: "why" }] : []),
  ];
  if (wrong.length > 0) return wrongRun(form, wrong);
  const answer = await tryCallApi(addRunDeviationRoute, {
    params: { runId },
    body: { what, why, ...(pointer !== "" && { pointer }) },
    idempotencyKey: key,
  });
  if (!answer.ok) return refusedRun(form, answer);
  redirectAnew(`/runs/${runId}?done=recorded#deviations`);
}
