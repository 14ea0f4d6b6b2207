"use server";

import { addSiteRoute, mostSiteText, removeSiteRoute, siteUses } from "@interphase/consortium/contract";
import type { Refused } from "@interphase/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";

/** A number of degrees as it was typed; undefined for what is none. A comma is a point to many. */
function degreesOf(form: FormData, name: string, most: number): number | null | undefined {
  const text = textOf(form, name).replace(",", ".");
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
}

async function refused(form: FormData, { problem }: Refused): Promise<ActState> {
  const t = await getTranslations("directory.sites.problems");
  const message =
    problem.code === "site.too-many" ? t("tooMany") : t("other", { text: problem.detail ?? problem.title });
  return { message, errors: [], values: valuesOf(form) };
}

/** Adds a site to the reader's own organisation; `key` keeps a form that is sent twice from adding two. */
export async function addSite(
  organisationId: string,
  key: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const t = await getTranslations("directory.sites.problems");
  const [name, town, countryIso3] = [textOf(form, "name"), textOf(form, "town"), textOf(form, "countryIso3")];
  const [latitudeDegrees, longitudeDegrees] = [
    degreesOf(form, "latitude", 90),
    degreesOf(form, "longitude", 180),
  ];
  const use = siteUses.find((each) => each === textOf(form, "use"));
  const isHalf = (latitudeDegrees === null) !== (longitudeDegrees === null);
  const wrong = [
    ...(name === "" || name.length > mostSiteText ? ["name"] : []),
    ...(use === undefined ? ["use"] : []),
    ...(/^[A-Z]{3}$/.test(countryIso3) ? [] : ["countryIso3"]),
    ...(town.length > mostSiteText ? ["town"] : []),
    ...(latitudeDegrees === undefined || isHalf ? ["latitude"] : []),
    ...(longitudeDegrees === undefined ? ["longitude"] : []),
  ];
  if (
    wrong.length > 0 ||
    use === undefined ||
    latitudeDegrees === undefined ||
    longitudeDegrees === undefined
  )
    return {
      message: t("form"),
      errors: wrong.map((fieldId) => ({ fieldId, message: t(`fields.${fieldId}`) })),
      values: valuesOf(form),
    };
  const body = {
    name,
    use,
    countryIso3,
    town: town === "" ? null : town,
    latitudeDegrees,
    longitudeDegrees,
  };
  const answer = await tryCallApi(addSiteRoute, { params: { organisationId }, body, idempotencyKey: key });
  if (!answer.ok) return refused(form, answer);
  redirectAnew(`/organisations/${organisationId}/sites?done=added`);
}

/** Removes a site from the reader's own organisation. */
export async function removeSite(
  organisationId: string,
  siteId: string,
  _: ActState,
  form: FormData,
): Promise<ActState> {
  const answer = await tryCallApi(removeSiteRoute, { params: { organisationId, siteId } });
  if (!answer.ok && answer.problem.code !== "not-found") return refused(form, answer);
  redirectAnew(`/organisations/${organisationId}/sites?done=removed`);
}
