import { attachApplicantFileRoute, attestationVersion } from "@interphase/consortium/contract";

import type { AttachAnswer } from "@/app/_attachments/attach-answer";
import { requestApi } from "@/server/api-client";
import { attachRefused, readAttachedFile } from "@/server/attached-form";
import { findFlow } from "@/server/flow-cookie";

/** Passes a file of an applicant on to the api, with this browser's link. Not a server action: those hold small bodies only. */
export async function POST(request: Request): Promise<Response> {
  const token = await findFlow("application");
  if (token === null) return Response.json({ kind: "signed-out" } satisfies AttachAnswer);
  const file = await readAttachedFile(request);
  if (file === null) return Response.json(await attachRefused({ code: "http.invalid-request", title: "" }));
  const fields = { token, attestation: attestationVersion };
  const sent = { fields, file: { name: file.name, content: file } };
  const answer = await requestApi(attachApplicantFileRoute, sent, null);
  if (!answer.ok) return Response.json(await attachRefused(answer.problem));
  return Response.json({ kind: "kept", href: "/apply/status?attached=1#files" } satisfies AttachAnswer);
}
