import { legalForms as latinForms } from "../words/en/legal-forms.js";
import { legalForms as chineseForms } from "../words/zh/legal-forms.js";
import type { OrganisationIdentifier } from "./application-content.js";

/** What is compared of an organisation? What is not known is empty. */
export interface KnownOrganisation {
  readonly names: readonly string[];
  readonly countryIso3: string;
  readonly identifiers: readonly Pick<OrganisationIdentifier, "scheme" | "value">[];
  /** The domains of mail that its people use. */
  readonly mailDomains: readonly string[];
}

/** In which field do two organisations agree? */
export const agreeingFields = ["name", "country", "identifier", "mail-domain"] as const;
export type AgreeingField = (typeof agreeingFields)[number];

/** A registered organisation that may be the applicant, and why. */
export interface LikelyDuplicate {
  readonly organisationId: string;
  readonly agrees: readonly AgreeingField[];
}

/** Taken off at most twice: "Co., Ltd." is two. */
const legalForm = new RegExp(`(?: (?:${latinForms.join("|")})|${chineseForms.join("|")})$`, "u");

/**
 * Which text is the same for two spellings of one name?
 * **Shape** compatibility forms, case, marks and punctuation forgiven, legal forms taken off; the whole name where nothing else is left.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\./g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = plain.replace(legalForm, "").trim().replace(legalForm, "").trim();
  return bare === "" ? plain : bare;
}

/** Providers of mail for everybody: their domain says nothing of an organisation. */
const everybodysMail = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp icloud.com me.com gmx.com gmx.de web.de proton.me protonmail.com qq.com foxmail.com 163.com 126.com sina.com aliyun.com naver.com daum.net".split(
    " ",
  ),
);

/** Which organisation's domain is in this address? Undefined where everybody may have such an address. */
export function organisationDomainOf(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return domain === "" || everybodysMail.has(domain) ? undefined : domain;
}

/** In which fields do two organisations agree? In the order of `agreeingFields`. */
export function fieldsThatAgree(one: KnownOrganisation, other: KnownOrganisation): AgreeingField[] {
  const shares = (ours: readonly string[], theirs: readonly string[]) =>
    ours.some((each) => theirs.includes(each));
  const idsOf = ({ identifiers }: KnownOrganisation) =>
    identifiers.map(({ scheme, value }) => `${scheme} ${value}`);
  const agrees: Readonly<Record<AgreeingField, boolean>> = {
    name: shares(one.names.map(nameKey), other.names.map(nameKey)),
    country: one.countryIso3 === other.countryIso3,
    identifier: shares(idsOf(one), idsOf(other)),
    "mail-domain": shares(one.mailDomains, other.mailDomains),
  };
  return agreeingFields.filter((field) => agrees[field]);
}

/** One field is chance (two companies of one name, a shared country); two are worth a look. */
const fewestFields = 2;

/** Which registered organisations may the applicant be? Those that agree in two fields, the most first. */
export function findLikelyDuplicates(
  applicant: KnownOrganisation,
  registered: readonly (KnownOrganisation & { readonly organisationId: string })[],
): LikelyDuplicate[] {
  return registered
    .map((each) => ({ organisationId: each.organisationId, agrees: fieldsThatAgree(applicant, each) }))
    .filter(({ agrees }) => agrees.length >= fewestFields)
    .sort((a, b) => b.agrees.length - a.agrees.length || (a.organisationId < b.organisationId ? -1 : 1));
}
