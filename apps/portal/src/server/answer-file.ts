import type { Download } from "@interphase/contract";

/**
 * Hands a file that somebody uploaded to the reader's browser: as a download under its own name, never shown in our origin.
 * A browser that shows it all the same gives it no scripts and no origin.
 */
export function answerFile({ body, fileName }: Download): Response {
  return new Response(body, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName ?? "file")}`,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
