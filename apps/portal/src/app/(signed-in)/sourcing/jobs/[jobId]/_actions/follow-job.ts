"use server";

import { cancelJobRoute, jobRoute, type Job } from "@interphase/sourcing/contract";

import { callApi, tryCallApi } from "@/server/api";

/** How far is the job? null where that cannot be said just now: asked again a moment later. */
export async function findJob(jobId: string): Promise<Job | null> {
  const answer = await tryCallApi(jobRoute, { params: { jobId } });
  return answer.ok ? answer.value : null;
}

/** Ends a job that has not finished; nothing of it stays. */
export async function cancelJob(jobId: string): Promise<Job> {
  return (await callApi(cancelJobRoute, { params: { jobId } })).value;
}
