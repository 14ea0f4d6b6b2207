import { notFound } from "next/navigation";
import { exportOrganisationRoute } from "@interphase/consortium/contract";
import { answerDownload } from "@/app/(signed-in)/sourcing/_actions/answer-download";
import { callApi } from "@/server/api";
import { requireMe } from "@/server/me";

/** Everything that my organisation has here, as one archive. */
export async function GET(): Promise<Response> {
  const { organisation } = await requireMe();
  if (organisation === null) notFound();
  const params = { organisationId: organisation.id };
  return answerDownload((await callApi(exportOrganisationRoute, { params })).value, "organisation.zip");
}
