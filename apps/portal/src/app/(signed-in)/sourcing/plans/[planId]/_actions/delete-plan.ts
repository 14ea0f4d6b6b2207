"use server";

import { redirect } from "next/navigation";
import { deletePlanRoute, planRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** Deletes a plan with its assessments and scenarios, if its name was typed; otherwise says so on the same page. */
export async function deletePlan(planId: string, form: FormData): Promise<void> {
  const plan = (await callApi(planRoute, { params: { planId } })).value;
  const typed = form.get("name");
  if (typeof typed !== "string" || typed.trim() !== plan.name)
    redirect(`/sourcing/plans/${planId}/delete?wrong=1`);
  await callApi(deletePlanRoute, { params: { planId } });
  redirect("/sourcing");
}
