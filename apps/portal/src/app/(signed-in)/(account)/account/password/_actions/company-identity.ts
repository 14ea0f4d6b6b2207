"use server";

import { removeExternalIdentityRoute, startLinkRoute } from "@interphase/identity/contract";
import { tryCallApi } from "@/server/api";
import { keepCompanyFlow } from "@/server/company-flow";
import { redirectAnew } from "@/server/redirect-anew";

const page = "/account/password";

/** Begins to link one's account with the company's sign-in, and leads there. */
export async function linkCompany(): Promise<void> {
  const answer = await tryCallApi(startLinkRoute, {});
  if (!answer.ok) redirectAnew(`${page}?refused=${answer.problem.code}#company`);
  const { flow, authorizationUrl } = answer.value;
  await keepCompanyFlow({ purpose: "link", flow, url: authorizationUrl, next: page });
  redirectAnew("/sign-in/company/go");
}

/** Unlinks a company account. */
export async function unlinkCompany(form: FormData): Promise<void> {
  const identityId = form.get("identityId");
  if (typeof identityId !== "string") return;
  const answer = await tryCallApi(removeExternalIdentityRoute, { params: { identityId } });
  redirectAnew(answer.ok ? `${page}?unlinked=1#company` : `${page}?refused=${answer.problem.code}#company`);
}
