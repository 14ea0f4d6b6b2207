import { getTranslations } from "next-intl/server";
import type { Problem } from "@interphase/contract";

/** Why was a change of one's own account refused, in the reader's words? */
export async function refusalText({ code, instance }: Problem): Promise<string> {
  const t = await getTranslations("account.problems");
  // A dot in a message's name would be a path.
  const key = code.replaceAll(".", "-");
  return t.has(key) ? t(key) : t("other", { id: instance ?? "—" });
}
