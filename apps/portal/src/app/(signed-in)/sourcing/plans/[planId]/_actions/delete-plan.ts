"use server";

import { deletePlanRoute, planRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";

/** Deletes a plan with its assessments and scenarios, if its name was typed; otherwise says so on the same page. */
export async function deletePlan(planId: string, form: FormData): Promise<void> {
  const plan = (await callApi(planRoute, { params: { planId } })).value;
  const typed = form.get("name");
  if (typeof typed !== "string" || typed.trim() !== plan.name)
    redirectAnew(`/sourcing/plans/${planId}/delete?wrong=1`);
  await callApi(deletePlanRoute, { params: { planId } });
  redirectAnew("/sourcing");
}
