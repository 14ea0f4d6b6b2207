"use server";

import {
  replaceSignInPolicyRoute,
  signInPolicyRoute,
  testSignInPolicyRoute,
  verifySignInDomainRoute,
} from "@interphase/identity/contract";
import { getTranslations } from "next-intl/server";
import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusalText, refusedState } from "../../_words/refusal";

const fieldIds = {
  issuer: "issuer",
  clientId: "clientId",
  clientSecret: "clientSecret",
  displayName: "providerName",
  domains: "domain",
} as const;

/** Which provider do these fields describe? Null where there is none; a secret left empty stays as it was. */
function typedProvider(form: FormData) {
  if (form.get("hasProvider") !== "yes") return null;
  const secret = textOf(form, "clientSecret");
  return {
    issuer: textOf(form, "issuer"),
    clientId: textOf(form, "clientId"),
    displayName: textOf(form, "providerName"),
    trustsSecondFactor: form.get("trustsSecondFactor") === "yes",
    ...(secret !== "" && { clientSecret: secret }),
  };
}

/** Says how an organisation's people sign in, unless somebody else has since the page was loaded. */
export async function savePolicy(
  organisationId: string,
  etag: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const provider = typedProvider(form);
  const wrong =
    provider === null
      ? []
      : [
          ...(provider.issuer === "" ? ["issuer"] : []),
          ...(provider.clientId === "" ? ["clientId"] : []),
          ...(provider.displayName === "" ? ["providerName"] : []),
        ];
  if (wrong.length > 0) return incompleteState(form, wrong);
  const answer = await tryCallApi(replaceSignInPolicyRoute, {
    params: { organisationId },
    body: {
      passwordSignIn: form.get("passwordSignIn") === "yes",
      secondFactor: form.get("secondFactor") === "everyone" ? "everyone" : "alliance",
      provider,
    },
    ifMatch: etag,
  });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew("/admin/organisation?done=policySaved");
}

export interface TestAnswer {
  readonly works: boolean;
  readonly text: string;
}

/** Asks a provider how it works, and says what is wrong with it in the reader's language. */
export async function testProvider(organisationId: string, issuer: string): Promise<TestAnswer> {
  const t = await getTranslations("admin.policyForm");
  if (issuer.trim() === "") return { works: false, text: t("testEmpty") };
  const answer = await tryCallApi(testSignInPolicyRoute, { params: { organisationId }, body: { issuer } });
  if (!answer.ok) return { works: false, text: await refusalText(answer) };
  const { works, fault } = answer.value;
  return { works, text: works || fault === null ? t("works") : t(`faults.${fault}`) };
}

/** Replaces the list of domains that lead to the provider; all else stays as it is. */
async function withDomains(
  organisationId: string,
  change: (domains: readonly string[]) => readonly string[],
  form: FormData,
): Promise<ActState> {
  const now = await tryCallApi(signInPolicyRoute, { params: { organisationId } });
  if (!now.ok) return refusedState(form, now);
  const { passwordSignIn, secondFactor, provider, domains } = now.value;
  const answer = await tryCallApi(replaceSignInPolicyRoute, {
    params: { organisationId },
    body: {
      passwordSignIn,
      secondFactor,
      provider:
        provider === null
          ? null
          : {
              issuer: provider.issuer,
              clientId: provider.clientId,
              displayName: provider.displayName,
              trustsSecondFactor: provider.trustsSecondFactor,
            },
      domains: [...change(domains.map(({ domain }) => domain))],
    },
    ifMatch: now.etag ?? "",
  });
  if (!answer.ok) return refusedState(form, answer, { ...fieldIds, "0": "domain" });
  redirectAnew("/admin/organisation?done=domainsSaved#domains");
}

/** Names one more domain; it counts once it is proven. */
export async function addDomain(organisationId: string, _: ActState, form: FormData): Promise<ActState> {
  const domain = textOf(form, "domain").toLowerCase();
  if (!/^[^\s@]+\.[^\s@]+$/.test(domain)) return incompleteState(form, ["domain"]);
  return withDomains(organisationId, (domains) => [...domains, domain], form);
}

/** Forgets a domain: its addresses no longer lead to the provider. */
export async function forgetDomain(
  organisationId: string,
  domain: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  return withDomains(organisationId, (domains) => domains.filter((each) => each !== domain), form);
}

/** Looks for the record that proves a domain. */
export async function verifyDomain(
  organisationId: string,
  domain: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(verifySignInDomainRoute, { params: { organisationId, domain } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew("/admin/organisation?done=domainProven#domains");
}
