import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLocale } from "@/app/_actions/preferences";

/** Offers the other language, in that language. A form, so that it works without a script and keeps what was typed with one. */
export async function LanguageSwitch(): Promise<ReactNode> {
  const locale = await getLocale();
  const t = await getTranslations("frame");
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <form action={chooseLocale}>
      <input type="hidden" name="locale" value={other} />
      <button
        type="submit"
        lang={other}
        aria-label={t("switchLanguage")}
        className="min-h-9 rounded-6 px-2 text-14 text-ink-2 hover:bg-sunken hover:text-ink"
      >
        {other === "en" ? "English" : "中文"}
      </button>
    </form>
  );
}
