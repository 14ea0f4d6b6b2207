"use server";

import {
  createOrganisationRoute,
  organisationKinds,
  organisationRoute,
  reinstateOrganisationRoute,
  suspendOrganisationRoute,
  updateOrganisationRoute,
} from "@interphase/identity/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf } from "@/server/typed-form";
import { incompleteState, refusedState } from "../../_words/refusal";

const fieldIds = {
  name: "name",
  nativeName: "nativeName",
  countryIso3: "countryIso3",
  website: "website",
} as const;

/** What is typed of an organisation beside its name and country; what is empty is not said. */
function publicFacts(form: FormData) {
  const [nativeName, website] = [textOf(form, "nativeName"), textOf(form, "website")];
  const kind = organisationKinds.find((each) => each === textOf(form, "kind")) ?? null;
  return {
    nativeName: nativeName === "" ? null : nativeName,
    website: website === "" ? null : website,
    ...(form.has("kind") && { kind }),
  };
}

/** Takes in a member organisation. */
export async function admit(_: ActState, form: FormData): Promise<ActState> {
  const name = textOf(form, "name");
  if (name === "") return incompleteState(form, ["name"]);
  const answer = await tryCallApi(createOrganisationRoute, {
    body: { name, countryIso3: textOf(form, "countryIso3"), ...publicFacts(form) },
  });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(`/admin/organisations/${answer.value.id}?done=admitted`);
}

/** Names an organisation anew, unless somebody else has changed it since the page was loaded. */
export async function rename(
  organisationId: string,
  etag: string,
  backHref: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const name = textOf(form, "name");
  const countryIso3 = textOf(form, "countryIso3");
  if (name === "") return incompleteState(form, ["name"]);
  const answer = await tryCallApi(updateOrganisationRoute, {
    params: { organisationId },
    body: { name, ...(countryIso3 !== "" && { countryIso3 }), ...publicFacts(form) },
    ifMatch: etag,
  });
  if (!answer.ok) return refusedState(form, answer, fieldIds);
  redirectAnew(`${backHref}?done=renamed`);
}

/** Keeps a whole organisation out at once, if its name was typed. */
export async function suspendOrganisation(
  organisationId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const { name } = (await callApi(organisationRoute, { params: { organisationId } })).value;
  if (textOf(form, "typed") !== name.trim()) return incompleteState(form, ["typed"]);
  const answer = await tryCallApi(suspendOrganisationRoute, { params: { organisationId } });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/admin/organisations/${organisationId}?done=organisationSuspended`);
}

/** Lets an organisation in again. */
export async function reinstateOrganisation(organisationId: string): Promise<void> {
  await callApi(reinstateOrganisationRoute, { params: { organisationId } });
  redirectAnew(`/admin/organisations/${organisationId}?done=organisationReinstated`);
}
