import { redirect } from "next/navigation";
import { downloadArchiveRoute } from "@interphase/consortium/contract";
import { answerDownload } from "@/app/(signed-in)/sourcing/_actions/answer-download";
import { requestApi } from "@/server/api-client";
import { findFlow } from "@/server/flow-cookie";

/** The archive that this browser's link opens. A link that opens nothing leads to the page that says so. */
export async function GET(): Promise<Response> {
  const token = await findFlow("archive");
  if (token === null) redirect("/archive");
  const answer = await requestApi(downloadArchiveRoute, { body: { token } }, null);
  if (!answer.ok) redirect("/archive");
  return answerDownload(answer.value, "organisation.zip");
}
