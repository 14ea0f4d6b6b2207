"use server";

import { revalidatePath } from "next/cache";
import { updatePlanRoute } from "@interphase/sourcing/contract";

import { callApi } from "@/server/api";

/** Archives a plan, or takes it back; both can be undone at once. */
export async function setArchived(planId: string, isArchived: boolean): Promise<void> {
  await callApi(updatePlanRoute, { params: { planId }, body: { isArchived } });
  revalidatePath(`/sourcing/plans/${planId}`);
}
