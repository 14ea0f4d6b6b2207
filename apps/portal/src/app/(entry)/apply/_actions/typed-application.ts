import { getLocale, getTranslations } from "next-intl/server";
import {
  applicationContentSchema,
  organisationSchemes,
  parseOrganisationIdentifier,
  wantedParts,
  type ApplicationContent,
  type ApplicationDraft,
  type OrganisationScheme,
} from "@interphase/consortium/contract";
import type { Refused } from "@interphase/contract";
import { namedCountries } from "@interphase/names";
import type { ActState } from "@/components/ui/act-form";
import { localeOfPage } from "@/i18n/locale";
import { findRequestId } from "@/server/session";

/** One text of the form, as it was typed. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );

/** What is in the form, finished or not? */
export async function typedDraft(form: FormData): Promise<ApplicationDraft> {
  const text = (name: string) => typedText(form, name).slice(0, 200);
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
    message: typedText(form, "message").slice(0, 4000),
    locale: localeOfPage(await getLocale()),
  };
}

type Words = Awaited<ReturnType<typeof getTranslations<"apply.problems">>>;
type Fault = ActState["errors"][number];

function identifierFault(t: Words, scheme: OrganisationScheme, value: string): Fault[] {
  const read = parseOrganisationIdentifier(scheme, value);
  if (read.ok || scheme === "other") return [];
  const { failure } = read;
  const message =
    failure.code === "identifier.malformed"
      ? t(`shape.${scheme}`)
      : t("check", { expected: failure.expected, found: failure.found });
  return [{ fieldId: scheme, message }];
}

const fieldIds: Readonly<Record<string, string>> = {
  "contact/name": "contactName",
  "contact/email": "contactEmail",
  wants: "wants-groups",
};
const wordOf: Readonly<Record<string, "choose" | "chooseAny" | "email">> = {
  kind: "choose",
  wants: "chooseAny",
  "contact/email": "email",
};

/** What is applied with, or what is wrong at which field, in the reader's language? */
export async function typedApplication(
  draft: ApplicationDraft,
): Promise<{ readonly content: ApplicationContent } | { readonly faults: Fault[] }> {
  const t = await getTranslations("apply.problems");
  const faults = draft.identifiers.flatMap(({ scheme, value, register }): Fault[] => {
    const known = organisationSchemes.find((each) => each === scheme) ?? "other";
    if (known !== "other") return identifierFault(t, known, value);
    if (value === "") return [{ fieldId: "other", message: t("needed") }];
    return register === "" ? [{ fieldId: "register", message: t("registerMissing") }] : [];
  });
  if (!namedCountries.some((country) => country === draft.countryIso3))
    faults.unshift({ fieldId: "countryIso3", message: t("country") });
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
    const word = code === "too_big" ? "tooLong" : (wordOf[place] ?? "needed");
    return [{ fieldId: fieldIds[place] ?? place, message: t(word) }];
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
