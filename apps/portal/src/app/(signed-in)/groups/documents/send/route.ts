import {
  addDocumentRoute,
  addDocumentVersionRoute,
  attestationVersion,
  type GroupDocumentDetail,
} from "@interphase/consortium/contract";
import type { Problem, Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { requestApi } from "@/server/api-client";
import { findApiToken } from "@/server/session";
import { textOf } from "@/server/typed-form";

import type { SendAnswer } from "./send-answer";

const querySchema = z.object({ group: z.uuid(), document: z.uuid().optional(), key: z.uuid() });
type Query = z.output<typeof querySchema>;

/** Only this portal's own pages may send a file with the reader's cookie. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

async function refusedAs({
  code,
  detail,
  title,
}: Pick<Problem, "code" | "title" | "detail">): Promise<SendAnswer> {
  const t = await getTranslations("documents.problems");
  const key = code.replaceAll(".", "_");
  return { kind: "refused", message: t.has(key) ? t(key) : t("other", { text: detail ?? title }) };
}

async function sendOn(
  { group: groupId, document: documentId, key: idempotencyKey }: Query,
  form: FormData,
  file: File,
  token: string,
): Promise<{ readonly ok: true; readonly value: GroupDocumentDetail } | Refused> {
  const note = textOf(form, "note");
  const fields = { ...(note !== "" && { note }), attestation: attestationVersion } as const;
  const sent = { file: { name: file.name, content: file }, idempotencyKey };
  return documentId === undefined
    ? requestApi(
        addDocumentRoute,
        { params: { groupId }, fields: { title: textOf(form, "title"), ...fields }, ...sent },
        token,
      )
    : requestApi(addDocumentVersionRoute, { params: { groupId, documentId }, fields, ...sent }, token);
}

/** Passes a document of a group on to the api. Not a server action: those hold small bodies only. */
export async function POST(request: Request): Promise<Response> {
  const token = await findApiToken();
  if (token === null) return Response.json({ kind: "signed-out" } satisfies SendAnswer);
  const query = querySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const form = query.success && isOwnPage(request) ? await request.formData() : null;
  const file = form?.get("file");
  const hasConfirmed = form !== null && textOf(form, "attestation") === attestationVersion;
  if (!query.success || form === null || !(file instanceof File) || !hasConfirmed)
    return Response.json(await refusedAs({ code: "http.invalid-request", title: "" }));
  const answer = await sendOn(query.data, form, file, token);
  if (!answer.ok)
    return Response.json(answer.status === 401 ? { kind: "signed-out" } : await refusedAs(answer.problem));
  const done = query.data.document === undefined ? "documentAdded" : "versionAdded";
  const href = `/groups/${query.data.group}/documents/${answer.value.id}?done=${done}`;
  return Response.json({ kind: "kept", href } satisfies SendAnswer);
}
