"use server";

import { getTranslations } from "next-intl/server";
import {
  membershipRoute,
  mostIdentifiers,
  organisationSchemes,
  parseOrganisationIdentifier,
  setMembershipRoute,
  type OrganisationScheme,
} from "@interphase/consortium/contract";
import type { ActState } from "@/components/ui/act-form";
import { callApi, tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";
import { refusedState } from "../../_words/refusal";

interface TypedIdentifier {
  readonly line: number;
  readonly scheme: OrganisationScheme | undefined;
  readonly value: string;
  readonly register: string;
}

function typedLines(form: FormData): TypedIdentifier[] {
  return Array.from({ length: mostIdentifiers }, (_, line) => ({
    line,
    scheme: organisationSchemes.find((each) => each === textOf(form, `scheme-${String(line)}`)),
    value: textOf(form, `value-${String(line)}`).slice(0, 100),
    register: textOf(form, `register-${String(line)}`).slice(0, 200),
  })).filter(({ value, register }) => value !== "" || register !== "");
}

/** What is wrong with a line, in the reader's language? Null: nothing. */
async function faultOf({ scheme, value, register }: TypedIdentifier): Promise<string | null> {
  const [t, tA, tM] = await Promise.all([
    getTranslations("apply.problems"),
    getTranslations("applications"),
    getTranslations("memberships.needed"),
  ]);
  if (scheme === undefined || value === "" || (scheme === "other" && register === ""))
    return tM("identifier");
  if (scheme === "other") return null;
  const read = parseOrganisationIdentifier(scheme, value);
  if (read.ok) return null;
  const { failure } = read;
  if (failure.code === "identifier.malformed") return t(`shape.${scheme}`);
  const { expected, found } = failure;
  return t("check", { scheme: tA(`schemes.${scheme}`), expected, found });
}

/** Says by which identifiers an organisation is known; tier and term stay as they are. */
export async function setIdentifiers(organisationId: string, _: ActState, form: FormData): Promise<ActState> {
  const lines = typedLines(form);
  const faults = await Promise.all(lines.map(faultOf));
  const errors = lines.flatMap(({ line }, index) => {
    const message = faults[index];
    return message == null ? [] : [{ fieldId: `value-${String(line)}`, message }];
  });
  const values = valuesOf(form);
  if (errors.length > 0)
    return { message: (await getTranslations("admin.problems"))("form"), errors, values };
  const { tier, endsOn, renewsOn } = (await callApi(membershipRoute, { params: { organisationId } })).value;
  const identifiers = lines.map(({ scheme = "other", value, register }) => ({
    scheme,
    value,
    register: scheme === "other" ? register : null,
  }));
  const body = { tier: tier?.tier ?? null, endsOn, renewsOn, identifiers };
  const answer = await tryCallApi(setMembershipRoute, { params: { organisationId }, body });
  if (!answer.ok) return refusedState(form, answer);
  redirectAnew(`/admin/organisations/${organisationId}?done=identifiers`);
}
