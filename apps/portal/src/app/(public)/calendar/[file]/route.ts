import { calendarRoute } from "@interphase/consortium/contract";
import { tryCallApi } from "@/server/api";

interface RouteContext {
  readonly params: Promise<{ readonly file: string }>;
}

/** Somebody's meetings for a calendar program, to whoever has the address; nothing at all to everybody else. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const token = /^(cal_[\w-]+)\.ics$/.exec((await params).file)?.[1];
  if (token === undefined) return new Response(null, { status: 404 });
  const answer = await tryCallApi(calendarRoute, { params: { token } });
  if (!answer.ok) {
    const isTooOften = answer.problem.code === "identity.too-many-requests";
    return new Response(null, { status: isTooOften ? 429 : 404 });
  }
  const { body, contentType } = answer.value;
  return new Response(body, {
    headers: { "content-type": contentType, "cache-control": "private, no-store" },
  });
}
