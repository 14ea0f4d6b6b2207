import { redirect } from "next/navigation";
import { startCompanySignInRoute } from "@interphase/identity/contract";
import { requestApi } from "@/server/api-client";
import { keepCompanyFlow } from "@/server/company-flow";
import { isInternalPath } from "@/server/return-path";
import { signInFailureOf } from "@/server/sign-in-failure";

interface RouteContext {
  readonly params: Promise<{ readonly organisation: string }>;
}

/** The organisation's own link: begins its sign-in, ties it to this browser, and leads to the provider. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { organisation } = await params;
  const next = new URL(request.url).searchParams.get("next");
  const answer = await requestApi(startCompanySignInRoute, { body: { organisation } }, null);
  if (!answer.ok) {
    const code = answer.problem.code === "not-found" ? "company-refused" : signInFailureOf(answer).code;
    redirect(`/sign-in?error=${code}`);
  }
  const { authorizationUrl, flow } = answer.value;
  await keepCompanyFlow({
    purpose: "sign-in",
    flow,
    url: authorizationUrl,
    next: isInternalPath(next) ? next : "/home",
  });
  redirect(authorizationUrl);
}
