"use server";

import { getTranslations } from "next-intl/server";
import type { Refused } from "@interphase/contract";
import {
  agreements,
  confirmExpulsionRoute,
  confirmParentRoute,
  confirmWithdrawalRoute,
  dropExpulsionRoute,
  proposeExpulsionRoute,
  recordAcceptanceRoute,
  setMembershipRoute,
  takeBackWithdrawalRoute,
  withdrawRoute,
} from "@interphase/consortium/contract";
import { organisationRoute } from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";
import { isDay } from "../../_words/dates";
import { incompleteState, refusedState } from "../../_words/refusal";

type Needed = "choice" | "day" | "text" | "member" | "link" | "version";

const orNull = (text: string) => (text === "" ? null : text);
const pageOf = (organisationId: string, done: string) =>
  `/admin/organisations/${organisationId}?done=${done}`;

async function missing(form: FormData, fieldId: string, word: Needed): Promise<ActState> {
  const [t, tM] = await Promise.all([getTranslations("admin.problems"), getTranslations("memberships")]);
  return { message: t("form"), errors: [{ fieldId, message: tM(`needed.${word}`) }], values: valuesOf(form) };
}

async function refused(form: FormData, answer: Refused): Promise<ActState> {
  const tM = await getTranslations("memberships.problems");
  const key = answer.problem.code.replaceAll(".", "_");
  return tM.has(key) ? { message: tM(key), errors: [], values: valuesOf(form) } : refusedState(form, answer);
}

/** Says in which tier an organisation is, and until when. */
export async function setTerm(organisationId: string, _: ActState, form: FormData): Promise<ActState> {
  const [tier, endsOn, renewsOn] = [textOf(form, "tier"), textOf(form, "endsOn"), textOf(form, "renewsOn")];
  if (endsOn !== "" && !isDay(endsOn)) return missing(form, "endsOn", "day");
  if (renewsOn !== "" && !isDay(renewsOn)) return missing(form, "renewsOn", "day");
  const body = { tier: orNull(tier), endsOn: orNull(endsOn), renewsOn: orNull(renewsOn) };
  const answer = await tryCallApi(setMembershipRoute, { params: { organisationId }, body });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "term"));
}

/** Confirms who controls an organisation. What is typed for another kind of parent is not looked at. */
export async function confirmParent(organisationId: string, _: ActState, form: FormData): Promise<ActState> {
  const above = textOf(form, "above");
  const [source, sourceLink, confirmedOn] = [
    textOf(form, "source"),
    textOf(form, "sourceLink"),
    textOf(form, "confirmedOn"),
  ];
  const [member, name, lei] = [textOf(form, "member"), textOf(form, "outsideName"), textOf(form, "lei")];
  if (above === "") return missing(form, "above", "choice");
  if (above === "member" && member === "") return missing(form, "member", "member");
  if (above === "outside" && name === "") return missing(form, "outsideName", "text");
  if (above === "outside" && textOf(form, "outsideCountry") === "")
    return missing(form, "outsideCountry", "choice");
  if (source === "") return missing(form, "source", "text");
  if (!isDay(confirmedOn)) return missing(form, "confirmedOn", "day");
  const outside = {
    name,
    countryIso3: textOf(form, "outsideCountry"),
    ...(lei === "" ? {} : { lei }),
  };
  const named = above === "member" ? { organisationId: member } : outside;
  const body = {
    parent: above === "nobody" ? null : named,
    source,
    sourceLink: orNull(sourceLink),
    confirmedOn,
  };
  if (!confirmParentRoute.body.safeParse(body).success) return missing(form, "sourceLink", "link");
  const answer = await tryCallApi(confirmParentRoute, { params: { organisationId }, body });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "parent"));
}

/** Records who accepted which agreement. The key is the page's: sent twice, it is recorded once. */
export async function recordAcceptance(
  organisationId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const agreement = agreements.find((each) => each === textOf(form, "agreement"));
  const [version, acceptedBy, acceptedOn] = [
    textOf(form, "version"),
    textOf(form, "acceptedBy"),
    textOf(form, "acceptedOn"),
  ];
  if (agreement === undefined) return missing(form, "agreement", "text");
  if (version === "" || version.length > 40) return missing(form, "version", "version");
  if (acceptedBy === "") return missing(form, "acceptedBy", "text");
  if (!isDay(acceptedOn)) return missing(form, "acceptedOn", "day");
  const body = { agreement, version, acceptedBy, acceptedOn, evidence: orNull(textOf(form, "evidence")) };
  if (!recordAcceptanceRoute.body.safeParse(body).success) return missing(form, "evidence", "link");
  const answer = await tryCallApi(recordAcceptanceRoute, {
    params: { organisationId },
    body,
    idempotencyKey,
  });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "agreement"));
}

/** Proposes to expel an organisation. */
export async function proposeExpulsion(
  organisationId: string,
  idempotencyKey: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const reasons = textOf(form, "reasons");
  if (reasons === "") return missing(form, "reasons", "text");
  const answer = await tryCallApi(proposeExpulsionRoute, {
    params: { organisationId },
    body: { reasons },
    idempotencyKey,
  });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "proposed"));
}

async function isNamed(organisationId: string, form: FormData): Promise<boolean> {
  const { name } = (await callApi(organisationRoute, { params: { organisationId } })).value;
  return textOf(form, "typed") === name.trim();
}

/** Expels an organisation, if its name was typed. */
export async function confirmExpulsion(
  organisationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  if (!(await isNamed(organisationId, form))) return incompleteState(form, ["typed"]);
  const answer = await tryCallApi(confirmExpulsionRoute, { params: { organisationId } });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "expelled"));
}

/** Drops a proposal to expel an organisation. */
export async function dropExpulsion(organisationId: string): Promise<void> {
  await callApi(dropExpulsionRoute, { params: { organisationId } });
  redirectAnew(pageOf(organisationId, "dropped"));
}

/** Asks that one's own organisation leaves, or confirms it, if its name was typed. Whoever confirms is signed out by it. */
export async function withdraw(organisationId: string, _: ActState, form: FormData): Promise<ActState> {
  if (!(await isNamed(organisationId, form))) return incompleteState(form, ["typed"]);
  const answer = await tryCallApi(withdrawRoute, { params: { organisationId }, body: {} });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(answer.value.state === "asked" ? "/admin/membership?done=withdrawalAsked" : "/sign-in");
}

/** Takes back what somebody of one's own organisation asked for. */
export async function takeBackWithdrawal(organisationId: string): Promise<void> {
  const answer = await tryCallApi(takeBackWithdrawalRoute, { params: { organisationId } });
  redirectAnew(answer.ok ? "/admin/membership?done=withdrawalTakenBack" : "/admin/membership");
}

/** Confirms a withdrawal as the secretariat, if the name was typed. */
export async function confirmWithdrawal(
  organisationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  if (!(await isNamed(organisationId, form))) return incompleteState(form, ["typed"]);
  const answer = await tryCallApi(confirmWithdrawalRoute, { params: { organisationId } });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(pageOf(organisationId, "withdrawalConfirmed"));
}
