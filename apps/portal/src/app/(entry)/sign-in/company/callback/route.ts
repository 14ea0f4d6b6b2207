import { redirect } from "next/navigation";
import { finishCompanySignInRoute, finishLinkRoute } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { requestApi } from "@/server/api-client";
import { endCompanyFlow, findCompanyFlow, type CompanyFlow } from "@/server/company-flow";
import { endFlow } from "@/server/flow-cookie";
import { adoptSession } from "@/server/session";
import { signInFailureOf } from "@/server/sign-in-failure";
import { arrive } from "../../_actions/enter";

type Returned = { flow: string; state: string; code?: string; error?: string; iss?: string };

async function finishLink(returned: Returned): Promise<never> {
  const answer = await tryCallApi(finishLinkRoute, { body: returned });
  await endCompanyFlow();
  redirect(answer.ok ? "/account/password?linked=1" : `/account/password?refused=${answer.problem.code}`);
}

async function finishSignIn(begun: CompanyFlow, returned: Returned): Promise<never> {
  const answer = await requestApi(finishCompanySignInRoute, { body: returned }, null);
  if (!answer.ok) {
    const { code } = signInFailureOf(answer);
    if (code === "code-required") redirect("/sign-in/company/code");
    await endCompanyFlow();
    redirect(`/sign-in?error=${code}`);
  }
  const me = await adoptSession(answer.value.accessToken);
  await endCompanyFlow();
  await endFlow("invitation");
  if (me === null) redirect("/sign-in?error=unreachable");
  const isNew = begun.purpose === "invitation" && me.withheldRoles.length > 0;
  return arrive(me.locale, isNew ? "/account/factors?new=1" : begun.next);
}

/** Back from the provider. Only what this browser began can be finished here; what the address brings is the api's to judge. */
export async function GET(request: Request): Promise<Response> {
  const begun = await findCompanyFlow();
  if (begun === null) redirect("/sign-in?error=flow-expired");
  const search = new URL(request.url).searchParams;
  const returned: Returned = { flow: begun.flow, state: search.get("state") ?? "" };
  for (const name of ["code", "error", "iss"] as const) {
    const value = search.get(name);
    if (value !== null && value !== "") returned[name] = value;
  }
  if (returned.state === "") redirect("/sign-in?error=company-failed");
  return begun.purpose === "link" ? finishLink(returned) : finishSignIn(begun, returned);
}
