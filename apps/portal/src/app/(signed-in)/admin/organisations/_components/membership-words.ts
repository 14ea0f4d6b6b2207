import { getTranslations } from "next-intl/server";
import type { Membership, MembershipTier } from "@interphase/consortium/contract";
import { getAdminWords, type AdminWords } from "../../_words/words";

/** The texts of memberships beside the room's own. */
export interface MembershipWords extends AdminWords {
  readonly tM: Awaited<ReturnType<typeof getTranslations<"memberships">>>;
  readonly tA: Awaited<ReturnType<typeof getTranslations<"applications">>>;
}

/** What do the pages of memberships say, in the reader's language? */
export async function getMembershipWords(): Promise<MembershipWords> {
  const [words, tM, tA] = await Promise.all([
    getAdminWords(),
    getTranslations("memberships"),
    getTranslations("applications"),
  ]);
  return { ...words, tM, tA };
}

/** What is a tier, or a fee class, called in the reader's language? */
export function tierName(
  { formats }: AdminWords,
  { nameEn, nameZh }: Pick<MembershipTier, "nameEn" | "nameZh">,
): string {
  const named = { en: nameEn, zh: nameZh };
  return named[formats.names] ?? nameEn;
}

/** What has just been done, where the address says so? */
export function saidDone({ tM }: MembershipWords, done: string | undefined): string | null {
  return done !== undefined && tM.has(`done.${done}`) ? tM(`done.${done}`) : null;
}

/** Which company, and is it one outside? */
export function companyName({ tM, formats }: MembershipWords, company: Membership["ultimateParent"]): string {
  if (company === null) return tM("nobody");
  const { kind, name, countryIso3 } = company;
  const parts = [formats.country(countryIso3), ...(kind === "entity" ? [tM("outside")] : [])];
  return `${name} (${formats.list(parts)})`;
}
