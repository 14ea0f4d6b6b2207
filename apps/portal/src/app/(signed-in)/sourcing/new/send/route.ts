import { z } from "zod";
import { uploadPlanRoute } from "@interphase/sourcing/contract";

import { requestApi } from "@/server/api-client";
import { findApiToken } from "@/server/session";

import type { SendAnswer } from "./send-answer";

const querySchema = z.object({
  dryRun: z.enum(["true", "false"]).transform((text) => text === "true"),
  decimal: z.enum(["point", "comma"]).optional(),
  encoding: z.enum(["utf-8", "windows-1252", "gb18030"]).optional(),
  key: z.uuid().optional(),
});

const refusal = (code: string, message: string): SendAnswer => ({
  kind: "refused",
  code,
  message,
  rows: [],
  requestId: null,
});

/** Only this portal's own pages may send a file with the reader's cookie. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

async function sendOn(request: Request): Promise<SendAnswer> {
  const token = await findApiToken();
  if (token === null) return { kind: "signed-out" };
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success || !isOwnPage(request)) return refusal("request.invalid", "");
  const form = await request.formData();
  const [file, name, year] = [form.get("file"), form.get("name"), Number(form.get("year"))];
  if (!(file instanceof File) || typeof name !== "string") return refusal("request.invalid", "");
  const { dryRun, decimal, encoding, key } = query.data;
  const answer = await requestApi(
    uploadPlanRoute,
    {
      query: { dryRun, ...(decimal && { decimal }), ...(encoding && { encoding }) },
      fields: { name, year },
      file: { name: file.name, content: file },
      ...(key !== undefined && !dryRun && { idempotencyKey: key }),
    },
    token,
  );
  if (answer.ok) return readAnswer(answer);
  if (answer.status === 401) return { kind: "signed-out" };
  if (answer.status === 0) return { kind: "unreachable" };
  const { code, detail, title, rows, instance } = answer.problem;
  return { kind: "refused", code, message: detail ?? title, rows: rows ?? [], requestId: instance ?? null };
}

type GoodAnswer = Extract<Awaited<ReturnType<typeof requestApi<typeof uploadPlanRoute>>>, { ok: true }>;

function readAnswer(answer: GoodAnswer): SendAnswer {
  if (answer.status === 200) return { kind: "preview", preview: answer.value };
  if (answer.status === 202) return { kind: "job", jobId: answer.value.jobId };
  return {
    kind: "stored",
    planId: answer.value.id,
    version: answer.value.version,
    lineCount: answer.value.lineCount,
  };
}

/** Passes an uploaded workbook on to the api, for a preview or to be stored. Not a server action: those hold small bodies only. */
export async function POST(request: Request): Promise<Response> {
  try {
    return Response.json(await sendOn(request));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "TimeoutError")
      return Response.json({ kind: "unreachable" });
    throw cause;
  }
}
