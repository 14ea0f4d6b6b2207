import { getLocale, getTranslations } from "next-intl/server";
import {
  applicationContentSchema,
  organisationSchemes,
  parseOrganisationIdentifier,
  wantedParts,
  type ApplicationContent,
  type ApplicationDraft,
} from "@interphase/consortium/contract";
import type { Refused } from "@interphase/contract";
import { namedCountries } from "@interphase/names";
import type { ActState } from "@/components/ui/act-form";
import { localeOfPage } from "@/i18n/locale";
import { findRequestId } from "@/server/session";
import { textOf, valuesOf } from "@/server/typed-form";

/** What is in the form, finished or not? */
export async function typedDraft(form: FormData): Promise<ApplicationDraft> {
  const text = (name: string) => textOf(form, name).slice(0, 200);
  return {
    englishName: text("englishName"),
    nativeName: text("nativeName"),
    kind: text("kind"),
    countryIso3: text("countryIso3"),
    identifiers: organisationSchemes.flatMap((scheme) => {
      const [value, register] = [text(scheme), scheme === "other" ? text("register") : ""];
      return value === "" && register === "" ? [] : [{ scheme, value, register }];
    }),
    ultimateParent: text("ultimateParent"),
    contactName: text("contactName"),
    contactEmail: text("contactEmail"),
    wants: wantedParts.filter((part) => form.get(`wants-${part}`) !== null),
    message: textOf(form, "message").slice(0, 4000),
    locale: localeOfPage(await getLocale()),
  };
}

type Fault = ActState["errors"][number];

/** What is wrong with the identifiers, in the reader's language? */
async function identifierFaults({ identifiers }: ApplicationDraft): Promise<Fault[]> {
  const t = await getTranslations("apply.problems");
  const words = await getTranslations("applications");
  return identifiers.flatMap(({ scheme: typed, value, register }): Fault[] => {
    const scheme = organisationSchemes.find((each) => each === typed) ?? "other";
    if (scheme === "other" && value === "") return [{ fieldId: "other", message: t("fields.other") }];
    if (scheme === "other")
      return register === "" ? [{ fieldId: "register", message: t("fields.register") }] : [];
    const read = parseOrganisationIdentifier(scheme, value);
    if (read.ok) return [];
    const { failure } = read;
    if (failure.code === "identifier.malformed") return [{ fieldId: scheme, message: t(`shape.${scheme}`) }];
    const { expected, found } = failure;
    return [
      { fieldId: scheme, message: t("check", { scheme: words(`schemes.${scheme}`), expected, found }) },
    ];
  });
}

/** Which field of the form stands for which part of the application? Others have its name. */
const fieldIds: Readonly<Record<string, string>> = {
  "contact/name": "contactName",
  "contact/email": "contactEmail",
  wants: "wants-groups",
};

/** What is applied with, or what is wrong at which field, in the reader's language? */
export async function typedApplication(
  draft: ApplicationDraft,
): Promise<{ readonly content: ApplicationContent } | { readonly faults: Fault[] }> {
  const t = await getTranslations("apply.problems");
  const faults = await identifierFaults(draft);
  if (!namedCountries.some((country) => country === draft.countryIso3))
    faults.unshift({ fieldId: "countryIso3", message: t("fields.countryIso3") });
  const { contactName, contactEmail, ...same } = draft;
  const parsed = applicationContentSchema.safeParse({
    ...same,
    nativeName: draft.nativeName === "" ? null : draft.nativeName,
    ultimateParent: draft.ultimateParent === "" ? null : draft.ultimateParent,
    message: draft.message === "" ? null : draft.message,
    identifiers: draft.identifiers.map(({ register, ...rest }) => ({
      ...rest,
      register: register === "" ? null : register,
    })),
    contact: { name: contactName, email: contactEmail },
  });
  const shown = parsed.error?.issues.flatMap(({ path, code }): Fault[] => {
    const place = path.join("/");
    if (/^(identifiers|countryIso3)/.test(place)) return [];
    const fieldId = fieldIds[place] ?? place;
    const isShort = code !== "too_big" && t.has(`fields.${fieldId}`);
    return [{ fieldId, message: isShort ? t(`fields.${fieldId}`) : t("tooLong") }];
  });
  const all = [...(shown ?? []), ...faults];
  return parsed.success && all.length === 0 ? { content: parsed.data } : { faults: all };
}

/** What does the form show of what is wrong in it? What was typed stays. */
export async function faultyState(form: FormData, faults: readonly Fault[]): Promise<ActState> {
  const t = await getTranslations("apply.problems");
  return { message: t("form"), errors: faults, values: valuesOf(form) };
}

const said = {
  "identity.too-many-requests": "tooMany",
  "application.not-a-draft": "sent",
  "application.link-invalid": "gone",
  "application.question-answered": "answered",
  "application.decided": "sent",
  "application.no-appeal": "noAppeal",
  "precondition.failed": "changed",
  "http.unreachable": "unreachable",
} as const;

/** What does a form show of a refusal, in the reader's language? */
export async function refusedState(
  form: FormData,
  { problem, retryAfterSeconds }: Refused,
): Promise<ActState> {
  const t = await getTranslations("apply.problems");
  const word = Object.entries(said).find(([code]) => code === problem.code)?.[1];
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60));
  const id = problem.instance ?? (await findRequestId()) ?? "";
  const message =
    word === undefined ? t("other", { text: problem.detail ?? problem.title, id }) : t(word, { minutes });
  return { message, errors: [], values: valuesOf(form) };
}
