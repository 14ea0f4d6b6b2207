"use server";

import { revalidatePath } from "next/cache";
import {
  createScenarioRoute,
  deleteScenarioRoute,
  type ScenarioRequest,
} from "@interphase/sourcing/contract";

import { callApi, tryCallApi } from "@/server/api";

export type ScenarioAnswer =
  | { readonly isOk: true; readonly scenarioId: string }
  | {
      readonly isOk: false;
      readonly message: string;
      /** Which losses must say first whether they are in the plan's quantities already? By their place. */
      readonly askedLosses: readonly number[];
    };

/** What would happen? The answer is stored beside the assessment; a refusal leaves the draft as it was. */
export async function tryScenario(
  assessmentId: string,
  request: ScenarioRequest,
  idempotencyKey: string,
): Promise<ScenarioAnswer> {
  const answer = await tryCallApi(createScenarioRoute, {
    params: { assessmentId },
    body: request,
    idempotencyKey,
  });
  if (answer.ok) {
    revalidatePath(`/sourcing/assessments/${assessmentId}/what-if`);
    return { isOk: true, scenarioId: answer.value.id };
  }
  const { code, detail, title, errors } = answer.problem;
  const places = (errors ?? []).flatMap(({ pointer }) => /^\/body\/losses\/(\d+)\//.exec(pointer)?.[1] ?? []);
  return {
    isOk: false,
    message: errors?.[0]?.message ?? detail ?? title,
    askedLosses: code === "scenario.already-in-quantities" ? places.map(Number) : [],
  };
}

/** Forgets a scenario; it can be tried again from its name's form at any time. */
export async function forgetScenario(assessmentId: string, scenarioId: string): Promise<void> {
  await callApi(deleteScenarioRoute, { params: { scenarioId } });
  revalidatePath(`/sourcing/assessments/${assessmentId}/what-if`);
}
