"use server";

import { closeArchiveRoute } from "@interphase/consortium/contract";
import { requestApi } from "@/server/api-client";
import type { ActState } from "@/components/ui/act-form";
import { endFlow, findFlow } from "@/server/flow-cookie";
import { redirectAnew } from "@/server/redirect-anew";
import { refusedState } from "../../apply/_actions/typed-application";

/** Closes the link that this browser came with. One that is closed already is closed. */
export async function closeArchive(_: ActState, form: FormData): Promise<ActState> {
  const token = await findFlow("archive");
  if (token === null) redirectAnew("/archive");
  const answer = await requestApi(closeArchiveRoute, { body: { token } }, null);
  if (!answer.ok && answer.problem.code !== "archive.link-invalid") return refusedState(form, answer);
  await endFlow("archive");
  redirectAnew("/archive?closed=1");
}
