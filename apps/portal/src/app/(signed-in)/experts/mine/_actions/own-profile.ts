"use server";

import {
  deleteOwnExpertRoute,
  expertAudiences,
  expertLanguages,
  expertSkills,
  hiddenFromAll,
  mostAbout,
  mostHeadline,
  mostSkills,
  parseOrcid,
  setOwnExpertRoute,
  type ExpertField,
  type ExpertVisibility,
} from "@interphase/consortium/contract";
import { getTranslations } from "next-intl/server";

import type { ActState } from "@/components/ui/act-form";
import { tryCallApi } from "@/server/api";
import { redirectAnew } from "@/server/redirect-anew";
import { textOf, valuesOf } from "@/server/typed-form";

type Fault = ActState["errors"][number];

const orNull = (text: string) => (text === "" ? null : text);

function visibilityOf(form: FormData): ExpertVisibility {
  const audienceOf = (field: string) =>
    expertAudiences.find((each) => each === textOf(form, `${field}-seen`)) ?? "nobody";
  const fields = Object.keys(hiddenFromAll) as ExpertField[];
  return Object.fromEntries(fields.map((field) => [field, audienceOf(field)])) as Record<
    ExpertField,
    ExpertVisibility[ExpertField]
  >;
}

/** What is wrong with what was typed, in the reader's language? */
async function faultsOf(
  headline: string,
  about: string,
  orcid: string,
  skillCount: number,
): Promise<Fault[]> {
  const t = await getTranslations("experts.problems");
  const faults: Fault[] = [];
  if (headline.length > mostHeadline)
    faults.push({ fieldId: "headline", message: t("headline", { most: mostHeadline }) });
  if (about.length > mostAbout) faults.push({ fieldId: "about", message: t("about", { most: mostAbout }) });
  if (skillCount > mostSkills)
    faults.push({ fieldId: `skill-${expertSkills[0]}`, message: t("skills", { most: mostSkills }) });
  const read = parseOrcid(orcid);
  if (orcid === "" || read.ok) return faults;
  const { failure } = read;
  const message =
    failure.code === "identifier.malformed"
      ? t("orcidShape")
      : t("orcidCheck", { expected: failure.expected, found: failure.found });
  return [...faults, { fieldId: "orcid", message }];
}

/** Keeps the reader's own profile as it stands in the form. */
export async function saveOwnProfile(_: ActState, form: FormData): Promise<ActState> {
  const t = await getTranslations("experts.problems");
  const [headline, about, orcid] = [textOf(form, "headline"), textOf(form, "about"), textOf(form, "orcid")];
  const skills = expertSkills.filter((skill) => form.get(`skill-${skill}`) !== null);
  const languages = expertLanguages.filter((language) => form.get(`language-${language}`) !== null);
  const errors = await faultsOf(headline, about, orcid, skills.length);
  if (errors.length > 0) return { message: t("form"), errors, values: valuesOf(form) };
  const body = {
    headline: orNull(headline),
    about: orNull(about),
    orcid: orNull(orcid),
    skills,
    languages,
    visibility: visibilityOf(form),
  };
  const answer = await tryCallApi(setOwnExpertRoute, { body });
  if (answer.ok) redirectAnew("/experts/mine?done=saved");
  const { problem } = answer;
  const text = problem.detail ?? problem.title;
  return { message: t("other", { text }), errors: [], values: valuesOf(form) };
}

/** Deletes the reader's own profile. */
export async function deleteOwnProfile(_: ActState, form: FormData): Promise<ActState> {
  const answer = await tryCallApi(deleteOwnExpertRoute, {});
  if (answer.ok) redirectAnew("/experts/mine?done=deleted");
  const t = await getTranslations("experts.problems");
  const text = answer.problem.detail ?? answer.problem.title;
  return { message: t("other", { text }), errors: [], values: valuesOf(form) };
}
