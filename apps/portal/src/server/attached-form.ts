import { attestationVersion } from "@interphase/consortium/contract";
import type { Problem } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { AttachAnswer } from "@/app/_attachments/attach-answer";
import { textOf } from "./typed-form";

/** Only this portal's own pages may send a file with the reader's cookie. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

/** Which file was sent with its confirmation, from a page of this portal? Null: none that may be passed on. */
export async function readAttachedFile(request: Request): Promise<File | null> {
  if (!isOwnPage(request)) return null;
  const form = await request.formData();
  const file = form.get("file");
  return file instanceof File && textOf(form, "attestation") === attestationVersion ? file : null;
}

/** How is it said that a file was not attached? */
export async function attachRefused({
  code,
  detail,
  title,
}: Pick<Problem, "code" | "title" | "detail">): Promise<AttachAnswer> {
  const t = await getTranslations("attachments.problems");
  const key = code.replaceAll(".", "_");
  return { kind: "refused", message: t.has(key) ? t(key) : t("other", { text: detail ?? title }) };
}
