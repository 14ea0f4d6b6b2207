import type { Download } from "@interphase/contract";
import { localeOr, type Locale } from "@interphase/names";

/** Hands a file of the api to the reader's browser, as it comes, under the api's own name. */
export function answerDownload({ body, contentType, fileName }: Download, fallbackName: string): Response {
  return new Response(body, {
    headers: {
      "content-type": contentType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName ?? fallbackName)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Which of our languages does a download ask for? */
export function localeOf(request: Request): Locale {
  return localeOr(new URL(request.url).searchParams.get("locale"));
}
