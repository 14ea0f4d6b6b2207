import { NextResponse, type NextRequest } from "next/server";
import { getEnv, isDevelopment } from "@/env";
import { flowCookie, type Flow } from "@/server/flow-cookie";

/** What may a page load and from where? Scripts only with this answer's nonce; nothing from another host. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Widths and colours of drawn figures are style attributes; they cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const securityHeaders: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** A year, for whoever came by https once; said only by https, where a browser would believe it. */
const transportSecurity = "max-age=31536000; includeSubDomains";

const seeOther = 303;

/** Pages that a mail's link opens, and the cookie that takes the link's secret out of the address. */
const linkedPages: Readonly<Record<string, Flow>> = {
  "/invitation": "invitation",
  "/reset-password": "reset",
  "/apply/status": "application",
  "/archive": "archive",
};

/**
 * Does this request bring a link's secret in its address? Then the answer leads to the same page without it, so that it
 * stays in no history, no bookmark and no referrer; the cookie that holds it is out of a script's reach.
 */
function withoutSecret(request: NextRequest): NextResponse | null {
  const flow = linkedPages[request.nextUrl.pathname];
  const token = request.nextUrl.searchParams.get("token");
  if (flow === undefined || token === null || request.method !== "GET") return null;
  const { name, options } = flowCookie(flow);
  const page = request.nextUrl.clone();
  page.search = "";
  const response = NextResponse.redirect(page, seeOther);
  response.cookies.set(name, token.slice(0, 200), options);
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function secured(response: NextResponse): NextResponse {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (getEnv().NEXTAUTH_URL.startsWith("https://"))
    response.headers.set("Strict-Transport-Security", transportSecurity);
  return response;
}

/**
 * What does every page answer carry? The content security policy, a request id, and the path asked for, so that a page
 * whose session has expired knows where to bring the reader back. A convenience: permission is the api's alone.
 */
export function proxy(request: NextRequest): NextResponse {
  const bare = withoutSecret(request);
  if (bare !== null) return secured(bare);

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const requestId = crypto.randomUUID();
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-interphase-path", request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("x-request-id", requestId);
  return secured(response);
}

// An upload passes by: a body that goes through here is kept in memory and cut at 10 MB.
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|icon.svg|sourcing/new/send|groups/documents/send|apply/files/send|admin/applications/evidence/send).*)",
  ],
};
