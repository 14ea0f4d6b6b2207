import { applicationSteps, attachEvidenceRoute, attestationVersion } from "@interphase/consortium/contract";
import { z } from "zod";

import type { AttachAnswer } from "@/app/_attachments/attach-answer";
import { requestApi } from "@/server/api-client";
import { attachRefused, readAttachedFile } from "@/server/attached-form";
import { findApiToken } from "@/server/session";

const querySchema = z.object({ application: z.uuid(), step: z.enum(applicationSteps) });

/** Passes a file on to the api as the evidence of a step. Not a server action: those hold small bodies only. */
export async function POST(request: Request): Promise<Response> {
  const token = await findApiToken();
  if (token === null) return Response.json({ kind: "signed-out" } satisfies AttachAnswer);
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const file = query.success ? await readAttachedFile(request) : null;
  if (!query.success || file === null)
    return Response.json(await attachRefused({ code: "http.invalid-request", title: "" }));
  const { application: applicationId, step } = query.data;
  const fields = { attestation: attestationVersion };
  const sent = { params: { applicationId, step }, fields, file: { name: file.name, content: file } };
  const answer = await requestApi(attachEvidenceRoute, sent, token);
  if (!answer.ok)
    return Response.json(
      answer.status === 401
        ? ({ kind: "signed-out" } satisfies AttachAnswer)
        : await attachRefused(answer.problem),
    );
  const href = `/admin/applications/${applicationId}?done=attached#checklist`;
  return Response.json({ kind: "kept", href } satisfies AttachAnswer);
}
