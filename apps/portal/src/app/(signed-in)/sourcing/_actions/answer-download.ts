import type { Download, Refused } from "@interphase/contract";

import { goToSignIn } from "@/server/api";

/** What a browser is told when the api behind this portal did not answer (RFC 9110, section 15.6.3). */
const badGateway = 502;

type Answer = { readonly ok: true; readonly value: Download } | Refused;

/** Hands a file of the api to the reader's browser, as it comes, under the api's own name. */
export async function answerDownload(answer: Answer, fallbackName: string): Promise<Response> {
  if (!answer.ok) {
    if (answer.status === 401) await goToSignIn(true);
    const text = `${answer.problem.title}\n${answer.problem.detail ?? ""}\n${answer.problem.instance ?? ""}`;
    return new Response(text, {
      status: answer.status === 0 ? badGateway : answer.status,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
  const { body, contentType, fileName } = answer.value;
  const name = encodeURIComponent(fileName ?? fallbackName);
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Which of the two languages does a download ask for? */
export function localeOf(request: Request): "en" | "zh" {
  return new URL(request.url).searchParams.get("locale") === "zh" ? "zh" : "en";
}
